import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { ReasonField } from './ReasonField.tsx';

afterEach(cleanup);

function Asked() {
  const [reason, setReason] = useState('');
  return <ReasonField label="Why?" usual={['Long wait', 'Staff']} value={reason} onChange={setReason} />;
}

describe('a reason', () => {
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Why?' });

  it('is one tap, and another takes it back', async () => {
    const user = userEvent.setup();
    render(<Asked />);
    await user.click(screen.getByRole('button', { name: 'Staff' }));
    expect(field().value).toBe('Staff');
    expect(screen.getByRole('button', { name: 'Staff', pressed: true })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Staff' }));
    expect(field().value).toBe('');
  });

  it('or in one’s own words, as long as the contract takes them', async () => {
    const user = userEvent.setup();
    render(<Asked />);
    await user.click(screen.getByRole('button', { name: 'Long wait' }));
    await user.type(field(), ' for the soup');
    expect(field().value).toBe('Long wait for the soup');
    expect(screen.queryByRole('button', { pressed: true })).toBeNull();
    expect(field().maxLength).toBe(120);
  });
});
