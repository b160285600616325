import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeLive } from '../../../test/fake-live.ts';
import { idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { show } from '../../../test/show.tsx';
import { currentToasts } from '../../ui/toast-list.ts';
import { CashSheet } from './CashSheet.tsx';

/** Check 11: 95.81 due. */
const sheet = (onClose = () => {}) => {
  const live = fakeLive(midService());
  const shown = show(<CashSheet checkId={idOf('check 11')} onClose={onClose} />, live);
  return { live, ...shown, tap: (name: string | RegExp) => shown.user.click(screen.getByRole('button', { name })) };
};
const paid = (live: { acts: { input: unknown }[] }) => live.acts.at(-1)?.input;

describe('taking cash', () => {
  it('exactly is one tap, and gives nothing back', async () => {
    const { live, tap } = sheet();
    await tap('Exact');
    expect(paid(live)).toMatchObject({ amount: 9_581, tendered: 9_581, tender: 'cash' });
    expect(screen.getByRole('alert').textContent).toContain('No change');
  });

  it('of a note is one tap, and says in large type what to give back', async () => {
    const { live, tap } = sheet();
    await tap('$100.00');
    expect(paid(live)).toMatchObject({ amount: 9_581, tendered: 10_000 });
    expect(screen.getByText('$4.19').className).toBe('change-amount');
  });

  it('of any amount is typed', async () => {
    const { live, tap } = sheet();
    for (const key of ['1', '2', '0', '00']) await tap(key);
    await tap('Take $120.00, give back $24.19');
    expect(paid(live)).toMatchObject({ amount: 9_581, tendered: 12_000 });
  });

  it('takes the number row and Enter of a keyboard', async () => {
    const { live, user } = sheet();
    await user.keyboard('10001{Backspace}0');
    expect(screen.getByText('Take $100.00, give back $4.19')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(paid(live)).toMatchObject({ tendered: 10_000 });
  });

  it('takes nothing while nothing is typed', async () => {
    const { live, user } = sheet();
    expect(screen.getByRole('button', { name: 'Type what was handed over' })).toHaveProperty('disabled', true);
    await user.keyboard('{Enter}');
    expect(live.acts).toEqual([]);
  });

  it('in parts says what is still due, until it is paid', async () => {
    const { live, tap } = sheet();
    for (const key of ['5', '0', '00']) await tap(key);
    await tap('Take $50.00, $45.81 still due');
    expect(screen.getByRole('alert').textContent).toContain('Still due$45.81');
    await tap('Take more');
    await tap('Exact');
    expect(paid(live)).toMatchObject({ amount: 4_581 });
    expect(live.store.row('check', idOf('check 11'))?.status).toBe('closed');
  });

  it('goes back to the check when done', async () => {
    const onClose = vi.fn<() => void>();
    const { tap } = sheet(onClose);
    await tap('Exact');
    await tap('Done');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('keeps what was typed when it is refused', async () => {
    const { live, tap } = sheet();
    for (const key of ['1', '00', '00']) await tap(key);
    live.refuseNext = { code: 'check/is-closed', message: 'Check 6 is closed.', about: {} };
    await tap(/^Take \$100.00/);
    expect(currentToasts().map(({ text }) => text)).toEqual(['Check 6 is closed.']);
    expect(screen.getByText('$100.00', { selector: 'output b' })).toBeTruthy();
  });
});
