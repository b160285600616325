import { act as rendering, screen, within } from '@testing-library/react';
import type { State } from '@heard/shared/live/state.ts';
import { lastClose } from '@heard/shared/payments/close-day.ts';
import { describe, expect, it } from 'vitest';
import { fakeLive } from '../../../test/fake-live.ts';
import { act, emptyHouse, idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { show } from '../../../test/show.tsx';
import { DayPage } from './DayPage.tsx';

/** `xReport` answers from the same rows, as the server does. */
async function day(state: State, who = 'Maya Okafor') {
  const live = fakeLive(state, who);
  const call = (): Promise<object> => Promise.resolve({ lastClose: lastClose(state) });
  const house = { ...live, call } as unknown as typeof live;
  const shown = show(<DayPage />, house, { at: '/day' });
  const tap = (name: string | RegExp) => shown.user.click(screen.getByRole('button', { name }));
  await rendering(async () => Promise.resolve());
  /** What was tapped has reached the server, and its answer this device. */
  const caughtUp = async (): Promise<void> => {
    rendering(() => live.link.set({ ...live.link.get(), unsent: 1 }));
    await rendering(async () => live.link.set({ ...live.link.get(), unsent: 0 }));
  };
  return { live, state, ...shown, tap, caughtUp };
}
const figure = (table: string, word: string): string =>
  within(screen.getByRole('table', { name: table })).getByRole('row', { name: new RegExp(`^${word}`) }).textContent;

/** A quiet day: one gift card was sold. */
function quiet(): State {
  const state = emptyHouse();
  act(state, 'Sam Bello', 30, 'sellGiftCard', { code: 'ROSE-0001', moveId: idOf('m'), amount: 2_000, tender: 'card', reference: 's' });
  return state;
}

describe('the X report', () => {
  it('says what was sold, what was taken, and by what', async () => {
    await day(midService());
    expect(screen.getByRole('heading', { name: 'X report' })).toBeTruthy();
    expect(screen.getByText('Checks paid').parentElement!.textContent).toBe('Checks paid1');
    expect(figure('Sold', 'Total of paid checks')).toBe('Total of paid checks$19.60');
    expect(figure('Taken by', 'Cash')).toBe('Cash$19.60');
    expect(figure('Sold', 'Discounts')).toBe('Discounts$0.00');
  });

  it('grows as the evening goes on', async () => {
    const { live } = await day(midService());
    const paid = {
      checkId: idOf('check 11'),
      paymentId: idOf('p'),
      tender: 'card',
      amount: 9_581,
      tendered: 9_581,
      reference: 's',
    } as const;
    rendering(() => void live.act('takePayment', paid));
    expect(figure('Taken by', 'Card')).toBe('Card$95.81');
    expect(figure('Taken for', 'Taken')).toBe('Taken$115.41');
  });

  it('is for those who see the day', async () => {
    await day(midService(), 'Ana Ruiz');
    expect(screen.getByRole('heading', { name: 'The day is a manager’s page' })).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('closing the day', () => {
  it('waits for every check, and leads to those still open', async () => {
    await day(midService());
    expect(screen.getByRole('button', { name: 'Close the day' })).toHaveProperty('disabled', true);
    expect(screen.getByText('First every check has to be paid.')).toBeTruthy();
    expect(screen.getByRole('link', { name: /table 11.*\$95\.81/ }).getAttribute('href')).toBe(`/checks/${idOf('check 11')}`);
  });

  it('waits for the network, and the figures stand without it', async () => {
    const { live } = await day(quiet());
    rendering(() => live.link.set({ ...live.link.get(), status: 'offline' }));
    expect(screen.getByRole('button', { name: 'Close the day' })).toHaveProperty('disabled', true);
    expect(figure('Taken by', 'Card')).toBe('Card$20.00');
  });

  it('asks once more, and then shows the Z report as it will always be', async () => {
    const { tap, caughtUp } = await day(quiet());
    await tap('Close the day');
    await tap('Not yet');
    await tap('Close the day');
    await tap('Close it');
    await caughtUp();
    expect(screen.getByRole('heading', { name: 'Z 1' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Close the day' })).toBeNull();
    expect(screen.getByText(/^Closed .* by Maya Okafor/)).toBeTruthy();
  });

  it('says when somebody went on after it', async () => {
    const { live, tap, caughtUp } = await day(quiet());
    await tap('Close the day');
    await tap('Close it');
    await caughtUp();
    const sold = { code: 'ROSE-0002', moveId: idOf('late'), amount: 500, tender: 'cash', reference: '' } as const;
    rendering(() => void live.act('sellGiftCard', sold));
    expect(screen.getByText(/^Since then something else happened/)).toBeTruthy();
    expect(figure('Taken by', 'Cash')).toBe('Cash$0.00');
  });

  it('leaves a drawer open that nobody has counted, and says so', async () => {
    const state = quiet();
    act(state, 'Sam Bello', 20, 'openDrawer', { drawerId: idOf('till'), name: 'Till', float: 0 });
    await day(state);
    expect(screen.getByText(/^Till: not counted yet/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Close the day' })).toHaveProperty('disabled', false);
  });
});
