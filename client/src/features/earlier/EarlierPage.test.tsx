import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { add } from '@heard/shared/live/event.ts';
import type { PastCheck } from '@heard/shared/orders/past-checks-contract.ts';
import { act as settle, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeLive, type FakeLive } from '../../../test/fake-live.ts';
import { act, emptyHouse, idOf, NOW } from '../../../test/fixture.ts';
import { toasts } from '../../../test/pad.tsx';
import { show, type Shown } from '../../../test/show.tsx';
import { Problem, unreachable } from '../../live/problem.ts';
import { dayBefore, numberTyped } from './earlier-days.ts';
import { EarlierPage } from './EarlierPage.tsx';

const past = (number: number, more: Partial<PastCheck> = {}): PastCheck => ({
  id: idOf(`past ${number}`),
  number,
  businessDay: '2026-06-11',
  tableName: '4',
  name: '',
  serverName: 'Ana Ruiz',
  closedAt: NOW,
  total: 8_710,
  refunded: 0,
  ...more,
});
const TWO = { checks: [past(12), past(11, { tableName: '', name: 'Ann', refunded: 500 })], more: false };

interface Asked {
  readonly name: string;
  readonly input: Record<string, unknown>;
}

async function open(answer: (asked: Asked) => object, { at = '/day/earlier?day=2026-06-11', who = 'Maya Okafor', status = 'live' } = {}) {
  const live = fakeLive(emptyHouse(), who);
  live.link.set({ ...live.link.get(), status: status as never });
  const asked: Asked[] = [];
  const call = async ({ name }: { name: string }, input: Record<string, unknown>): Promise<object> => {
    asked.push({ name, input });
    return answer({ name, input });
  };
  const shown: Shown = show(<EarlierPage />, { ...live, call } as unknown as FakeLive, { at });
  await settle(async () => Promise.resolve());
  return { ...shown, asked, live };
}
const rows = () => within(screen.getByRole('list', { name: /^Paid checks/ })).getAllByRole('button');

describe('checks of an earlier day', () => {
  it('are asked for by day and number, which stay in the address', async () => {
    const { user, asked, path } = await open(() => TWO);
    expect(asked).toEqual([{ name: ENDPOINTS.pastChecks.name, input: { day: '2026-06-11' } }]);
    expect(rows().map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^12Table 4paid .* · Ana Ruiz\$87\.10$/),
      expect.stringMatching(/^11Ann.*\$87\.10\$5\.00 given back$/),
    ]);
    await user.type(screen.getByRole('textbox', { name: 'Number' }), '12');
    expect(asked.at(-1)!.input).toEqual({ day: '2026-06-11', number: 12 });
    expect(path()).toBe('/day/earlier?day=2026-06-11&number=12');
  });

  it('are yesterday’s unless somebody says otherwise', async () => {
    const { asked } = await open(() => TWO, { at: '/day/earlier' });
    expect(Date.parse(String(asked[0]!.input['day']))).toBeLessThan(NOW);
    expect(NOW - Date.parse(String(asked[0]!.input['day']))).toBeLessThan(3 * 86_400_000);
  });

  it('of another day than any check has are none, and so is nonsense no number', async () => {
    const { user, asked } = await open(() => ({ checks: [], more: false }));
    expect(screen.getByRole('heading', { name: 'No check was paid on this day' })).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Number' }), 'x');
    expect(screen.getByRole('alert').textContent).toMatch(/like 12/);
    expect(asked).toHaveLength(1);
  });

  it('are told page by page', async () => {
    const pages = [
      { checks: [past(12), past(11)], more: true },
      { checks: [past(10)], more: false },
    ];
    const { user, asked } = await open(({ input }) => pages[input['below'] === 11 ? 1 : 0]!);
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(asked.at(-1)!.input).toEqual({ day: '2026-06-11', below: 11 });
    expect(rows()).toHaveLength(3);
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });
});

describe('a check that is tapped', () => {
  it('comes back, and is gone to once it is here', async () => {
    const { user, asked, live, path } = await open(({ name }) => (name === ENDPOINTS.pastChecks.name ? TWO : { seq: 7 }));
    await user.click(rows()[0]!);
    expect(asked.at(-1)).toEqual({ name: ENDPOINTS.recallCheck.name, input: { checkId: idOf('past 12') } });
    expect(rows()[0]!.textContent).toContain('Bringing it back…');
    expect(rows().map((row) => (row as HTMLButtonElement).disabled)).toEqual([true, true]);
    expect(path()).toMatch(/^\/day\/earlier/);
    const other = emptyHouse();
    act(other, 'Maya Okafor', 0, 'openCheck', { checkId: idOf('past 12'), tableId: null, name: 'Ann', covers: 1 });
    const check = { ...other.check.get(idOf('past 12'))!, status: 'closed' as const, recalledOn: '2026-06-12' };
    await settle(async () => live.hear([{ type: 'check.recalled', changes: [add('check', check)] }]));
    expect(path()).toBe(`/checks/${idOf('past 12')}`);
  });

  it('and is refused says why, and can be tapped again', async () => {
    const { user } = await open(({ name }) => {
      if (name === ENDPOINTS.pastChecks.name) return TWO;
      throw new Problem('day/turned', 'A new business day has just begun. Try again.', 409);
    });
    await user.click(rows()[0]!);
    expect(toasts()).toContain('A new business day has just begun. Try again.');
    expect((rows()[0] as HTMLButtonElement).disabled).toBe(false);
  });
});

describe('where they cannot be had', () => {
  it('without network nothing is asked, and it is asked when it is back', async () => {
    const { asked, live } = await open(() => TWO, { status: 'lost' });
    expect(asked).toEqual([]);
    expect(screen.getByText(/^No network/)).toBeTruthy();
    await settle(async () => live.link.set({ ...live.link.get(), status: 'live' }));
    expect(rows()).toHaveLength(2);
  });

  it('a fault is told, and asked again when somebody says so', async () => {
    let isDown = true;
    const { user } = await open(() => {
      if (isDown) throw unreachable();
      return TWO;
    });
    expect(screen.getByText('Heard cannot be reached right now.')).toBeTruthy();
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(rows()).toHaveLength(2);
  });

  it('they are a manager’s', async () => {
    const { asked } = await open(() => TWO, { who: 'Ana Ruiz' });
    expect(asked).toEqual([]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/manager’s page/);
  });
});

it('the day before is one of the calendar', () => {
  expect(['2026-03-01', '2026-01-01', '2026-03-30', ''].map(dayBefore)).toEqual(['2026-02-28', '2025-12-31', '2026-03-29', '']);
  expect(['', ' 12 ', '#7', '0', '-1', '1.5', 'x', '1234567'].map(numberTyped)).toEqual([undefined, 12, 7, null, null, null, null, null]);
});
