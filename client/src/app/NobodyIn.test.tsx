import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import '../../test/show.tsx';
import { cell } from '../live/watched.ts';
import { NobodyIn } from './NobodyIn.tsx';
import { SessionContext } from './session/session-context.ts';
import type { Session } from './session/session.ts';
import type { Membership, SessionView } from './session/session-view.ts';

const works = (restaurantName: string): Membership => ({
  restaurantId: restaurantName,
  restaurantName,
  memberId: 'm',
  name: 'Ana',
  role: 'server',
});

function before(view: Partial<SessionView>, at = '/') {
  const session = {
    view: cell<SessionView>({ person: null, device: null, pin: null, memberships: null, actor: null, ...view }),
    chooseRestaurant: vi.fn<(restaurantId: string) => void>(),
    signOut: vi.fn<() => Promise<void>>(async () => {}),
  };
  render(
    <MemoryRouter initialEntries={[at]}>
      <SessionContext value={session as unknown as Session}>
        <NobodyIn />
      </SessionContext>
    </MemoryRouter>,
  );
  return session;
}

const person = { userId: 'u', email: 'ana@example.com' };

describe('when nobody is signed in', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ['/', '/sign-in.html'],
    ['/floor?table=4', '/sign-in.html?next=%2Ffloor%3Ftable%3D4'],
  ])('%s leads to the sign-in page and back', (at, to) => {
    const replace = vi.spyOn(location, 'replace').mockImplementation(() => {});
    before({}, at);
    expect(replace).toHaveBeenCalledWith(to);
    expect(screen.getByText('Opening the sign-in page')).toBeTruthy();
  });
});

describe('when it is not said yet where somebody works', () => {
  it('waits until that is known', () => {
    before({ person });
    expect(screen.getByText('Finding your restaurants')).toBeTruthy();
  });

  it('asks where today', async () => {
    const session = before({ person, memberships: [works('The Little Radish'), works('Big Turnip')] });
    await userEvent.click(screen.getByRole('button', { name: 'Big Turnip · server' }));
    expect(session.chooseRestaurant).toHaveBeenCalledWith('Big Turnip');
  });

  it('says what to do when it is nowhere', async () => {
    const session = before({ person, memberships: [] });
    expect(screen.getByRole('heading', { name: 'You are not on a team yet' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(session.signOut).toHaveBeenCalledOnce();
  });
});
