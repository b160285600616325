import { MINUTE } from '@heard/shared/kernel/time.ts';
import { set, type Change } from '@heard/shared/live/event.ts';
import { applyEvents, type State } from '@heard/shared/live/state.ts';
import { describe, expect, it } from 'vitest';
import { idOf, NOW } from '../../../test/fixture.ts';
import { members, restaurant } from '../../../test/fixture-house.ts';
import { midService } from '../../../test/mid-service.ts';
import { judgeSteps } from '../../live/judge-steps.ts';
import type { LateRefusal } from '../../live/live.ts';
import type { Choice } from './choice.ts';
import { choicesFor } from './choices-for.ts';

const ana = members.find(({ name }) => name === 'Ana Ruiz')!;
const context = { who: { restaurantId: restaurant.id, memberId: ana.id, deviceId: null, role: ana.role }, now: NOW };
const money = (cents: number): string => `$${(cents / 100).toFixed(2)}`;

const line = (item: string, more: object = {}) => {
  const usual = { quantity: 1, seat: 0, course: 1, note: '', modifierIds: [], isHeld: false };
  return { lineId: idOf(`refused ${item}`), itemId: idOf(`item ${item}`), ...usual, ...more };
};
const order = (check: string, lines: readonly object[], more: Partial<LateRefusal>): LateRefusal => ({
  id: 'refusal',
  command: 'orders.send',
  code: 'item/out',
  message: '',
  about: {},
  at: NOW - MINUTE,
  input: { checkId: idOf(check), orderId: idOf('refused order'), lines },
  ...more,
});

/** The restaurant as it became while the device was away. */
function meanwhile(...changes: readonly Change[]): State {
  const state = midService();
  applyEvents(state, [{ type: 'meanwhile', changes }]);
  return state;
}

const offered = (state: State, refusal: LateRefusal): readonly Choice[] => choicesFor({ refusal, state, context, money });
const labels = (state: State, refusal: LateRefusal): string[] => offered(state, refusal).map(({ label }) => label);

/** Does what a choice says, by the rules; what came of it. */
function take(state: State, refusal: LateRefusal, label: string): readonly { readonly command: string; readonly input: unknown }[] {
  const choice = offered(state, refusal).find((one) => one.label === label)!;
  const { refused, done } = judgeSteps(state, context, choice.steps);
  expect(refused).toBeUndefined();
  return done;
}

const PADS = ['Change it on the pad', 'Keep it for later'];

describe('an order of which something was 86 meanwhile', () => {
  const refusal = order('check 2', [line('Fries'), line('Negroni', { quantity: 2 })], { about: { itemId: idOf('item Fries') } });
  const out = meanwhile(set('item', idOf('item Fries'), { isOut: true }));

  it('can go without it, or go and have it replaced, or wait', () => {
    expect(labels(out, refusal)).toEqual(['Send the rest without Fries', 'Send the rest, replace Fries', ...PADS]);
    const [sent] = take(out, refusal, 'Send the rest without Fries');
    expect(sent).toMatchObject({ command: 'orders.send', input: { lines: [{ itemId: idOf('item Negroni'), quantity: 2 }] } });
  });

  it('keeps what is replaced on the pad, under an order of its own', () => {
    const { keeps } = offered(out, refusal).find(({ label }) => label === 'Send the rest, replace Fries')!;
    expect(keeps).toMatchObject({ padOf: idOf('check 2'), lines: [{ itemId: idOf('item Fries') }] });
    expect(keeps!.orderId).not.toBe((refusal.input as { orderId: string }).orderId);
  });

  it('cannot go without all that it was', () => {
    expect(labels(out, order('check 2', [line('Fries')], { about: { itemId: idOf('item Fries') } }))).toEqual(PADS);
  });

  it('goes again as it is once the dish is back', () => {
    expect(labels(midService(), refusal)[0]).toBe('Send it again');
  });

  it('can have the last ones of a countdown', () => {
    const few = meanwhile(set('item', idOf('item Negroni'), { remaining: 1 }));
    const short = { code: 'item/short', about: { itemId: idOf('item Negroni'), remaining: 1 } };
    const [sent] = take(few, { ...refusal, ...short }, 'Send the last Negroni');
    expect(sent!.input).toMatchObject({ lines: [{ itemId: idOf('item Fries') }, { itemId: idOf('item Negroni'), quantity: 1 }] });
  });
});

describe('an order whose check is gone', () => {
  const refusal = order('check 2', [line('Negroni')], { code: 'check/is-voided' });

  it('can go to the check that it was merged into, however often that was', () => {
    const merged = meanwhile(
      set('check', idOf('check 2'), { status: 'voided', mergedInto: idOf('check 5') }),
      set('check', idOf('check 5'), { status: 'voided', mergedInto: idOf('check 4') }),
    );
    const { number } = merged.check.get(idOf('check 4'))!;
    expect(labels(merged, refusal)).toEqual([`Send it to check ${number}`, 'Send it to a new check at table 2', ...PADS]);
    expect(take(merged, refusal, `Send it to check ${number}`)).toMatchObject([{ input: { checkId: idOf('check 4') } }]);
  });

  it('can go to a new check at the same table, both or neither', () => {
    const closed = meanwhile(set('check', idOf('check 2'), { status: 'closed', closedAt: NOW }));
    const done = take(closed, { ...refusal, code: 'check/is-closed' }, 'Send it to a new check at table 2');
    expect(done.map(({ command }) => command)).toEqual(['orders.open-check', 'orders.send']);
    expect((done[1]!.input as { checkId: string }).checkId).toBe((done[0]!.input as { checkId: string }).checkId);
  });

  it('does not land on other guests who sit there by now', () => {
    const closed = meanwhile(set('check', idOf('check 2'), { status: 'closed', closedAt: NOW, partyId: 'those before' }));
    const { number } = closed.check.get(idOf('check 2'))!;
    expect(labels(closed, refusal)).toEqual([`Send it to a new tab, After check ${number}`, ...PADS]);
  });

  it('waits on the pad of its table', () => {
    const closed = meanwhile(set('check', idOf('check 2'), { status: 'closed', closedAt: NOW }));
    expect(offered(closed, refusal).at(-1)).toMatchObject({ keeps: { padOf: idOf('table 2') }, said: 'It waits on the pad of table 2.' });
  });
});

describe('an order whose prices have changed', () => {
  const negroni = line('Negroni', { quantity: 3, promised: 1_600 });
  const about = { lines: [{ lineId: negroni.lineId, name: 'Negroni', promised: 1_600, price: 1_850 }] };
  const refusal = order('check 2', [negroni], { code: 'line/price-changed', about });
  const dearer = meanwhile(set('item', idOf('item Negroni'), { price: 1_850 }));

  it('goes at the price that was seen, and bears it', () => {
    expect(labels(dearer, refusal)).toEqual(['Send Negroni at $18.50', 'Send it, ask for the old price', ...PADS]);
    expect(take(dearer, refusal, 'Send Negroni at $18.50')).toMatchObject([{ input: { lines: [{ promised: 1_850 }] } }]);
  });

  it('goes with the difference asked for, with the reason', () => {
    const [, discount] = take(dearer, refusal, 'Send it, ask for the old price');
    expect(discount).toMatchObject({ command: 'orders.discount', input: { amount: 750, reason: 'Negroni was promised at $16.00' } });
  });

  it('is not offered at a price that changed once more', () => {
    const again = meanwhile(set('item', idOf('item Negroni'), { price: 2_000 }));
    expect(labels(again, refusal)).toEqual(PADS);
  });

  it('has nothing to ask for where it got cheaper', () => {
    const cheaper = meanwhile(set('item', idOf('item Negroni'), { price: 1_500 }));
    const told = { lines: [{ ...about.lines[0]!, price: 1_500 }] };
    expect(labels(cheaper, { ...refusal, about: told })).toEqual(['Send Negroni at $15.00', ...PADS]);
  });
});

describe('a party whose table was taken', () => {
  const seating = { tableId: idOf('table 4'), partyId: idOf('refused party'), covers: 2 };
  const refusal = { ...order('', [], { code: 'table/taken', at: NOW }), command: 'floor.seat-party', input: seating };

  it('can sit at the smallest free tables, or be the party that sits there', () => {
    const state = midService();
    const found = labels(state, refusal);
    expect(found).toHaveLength(4);
    expect(found.at(-1)).toBe('It is the same party');
    expect(take(state, refusal, found[0]!)).toMatchObject([{ command: 'floor.seat-party', input: { partyId: seating.partyId } }]);
  });

  it('takes along the check that was opened for it meanwhile', () => {
    const state = meanwhile(set('check', idOf('check 4'), { openedAt: NOW }));
    const [first] = labels(state, refusal);
    expect(take(state, refusal, first!).map(({ command }) => command)).toEqual(['floor.seat-party', 'orders.transfer']);
  });

  it('can sit down once somebody says the table is clean', () => {
    const dirty = { ...refusal, code: 'table/dirty', input: { ...seating, tableId: idOf('table 6') } };
    expect(take(midService(), dirty, 'Table 6 is clean: seat them').map(({ command }) => command)).toEqual([
      'floor.clean-table',
      'floor.seat-party',
    ]);
  });
});

describe('money that somebody else took first', () => {
  const payment = { checkId: idOf('check 11'), paymentId: idOf('refused payment'), tender: 'cash', amount: 9_000, tendered: 10_000 };
  const refusal = { ...order('', [], { code: 'payment/over' }), command: 'payments.take', input: payment };

  it('goes back to the guest where nothing is due any more', () => {
    const closed = meanwhile(set('check', idOf('check 11'), { status: 'closed', closedAt: NOW }));
    expect(offered(closed, refusal)).toMatchObject([{ label: 'Give $100.00 back', steps: [] }]);
  });
});

describe('what nobody foresaw', () => {
  it('is asked of a manager where that is what it wants', () => {
    const refusal = { ...order('', [], { code: 'approval/needed' }), command: 'orders.comp' };
    const [lineId] = [...midService().line.values()].filter(({ checkId }) => checkId === idOf('check 4')).map(({ id }) => id);
    const input = { checkId: idOf('check 4'), discountId: idOf('refused comp'), lineIds: [lineId], reason: 'cold' };
    expect(labels(midService(), { ...refusal, input })).toEqual(['Ask a manager']);
  });

  it.each([[null], ['text'], [{ lines: 7 }]])('of which this release can make nothing (%j) breaks nothing', (input) => {
    expect(labels(midService(), { ...order('', [], { code: 'invalid' }), input })).toEqual([]);
    expect(labels(midService(), { ...order('', [], { code: 'invalid' }), command: 'orders.sing', input })).toEqual([]);
  });
});
