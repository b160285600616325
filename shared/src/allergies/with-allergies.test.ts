import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';
import { allergyMarks, hasUnseenAllergy } from '../kitchen/unseen-allergy.ts';
import { allergiesAt, hasWord } from './allergies-at.ts';

function noted(seat = 1): { house: SmallHouse; checkId: string } {
  const house = new SmallHouse();
  house.seat('1');
  const checkId = house.openCheck('1');
  house.act('noteAllergy', { checkId, allergyId: 'nuts', seat, what: 'nuts', guestId: null });
  return { house, checkId };
}
const orderAt = (house: SmallHouse, checkId: string, seat = 1): readonly string[] =>
  house.line(house.order(checkId, { item: 'fries', seat })[0]!).allergies;

describe('an allergy goes with the guests', () => {
  test('when their check is carried to the bar as a tab', () => {
    const { house, checkId } = noted();
    house.act('transferCheck', { checkId, tableId: null, name: 'Ann', serverId: 'server' });
    expect(orderAt(house, checkId)).toEqual(['nuts']);
  });

  test('when one of two checks goes to another party', () => {
    const { house, checkId } = noted();
    const second = house.openCheck('1');
    house.seat('2');
    house.act('transferCheck', { checkId: second, tableId: '2', name: '', serverId: 'server' });
    expect([orderAt(house, second), orderAt(house, checkId)]).toEqual([['nuts'], ['nuts']]);
  });

  test('when a tab without a table is divided', () => {
    const house = new SmallHouse();
    const checkId = house.openCheck(null);
    house.act('noteAllergy', { checkId, allergyId: 'nuts', seat: 0, what: 'nuts', guestId: null });
    const [first] = house.order(checkId, { item: 'fries' }, { item: 'lemonade' });
    house.act('splitCheck', { checkId, parts: [{ checkId: 'half', name: 'Bo', lines: [{ lineId: first!, part: 1, of: 2 }] }] });
    expect(orderAt(house, 'half', 0)).toEqual(['nuts']);
  });

  test('when their check is merged into a stranger’s, whose plates on the stove are read anew', () => {
    const { house, checkId } = noted(0);
    house.seat('2');
    const into = house.openCheck('2');
    const [bread] = house.order(into, { item: 'bread', seat: 3 });
    house.act('mergeChecks', { checkId, intoId: into });
    expect(house.line(bread!).allergies).toEqual(['nuts']);
    expect(hasUnseenAllergy(house.ticketAt('grill', bread!))).toBe(true);
    expect(orderAt(house, into)).toEqual(['nuts']);
  });

  test('back and forth, although it was taken back in between somewhere else', () => {
    const { house, checkId } = noted();
    const second = house.openCheck('1');
    const away = (tableId: string | null, checks: readonly string[]): void => {
      for (const id of checks) house.act('transferCheck', { checkId: id, tableId, name: 'Ann', serverId: 'server' });
    };
    away(null, [second]);
    const copy = [...house.state.allergy.values()].find((allergy) => allergy.checkId === second)!;
    house.act('retractAllergy', { checkId: second, allergyId: copy.id });
    expect(orderAt(house, second)).toEqual([]);
    away('1', [second]);
    away(null, [second]);
    expect(orderAt(house, second)).toEqual(['nuts']);
    expect(orderAt(house, checkId)).toEqual(['nuts']);
  });
});

/** One thing that somebody does with two tables, a tab and whatever came of them. */
type Step = readonly [what: string, a: number, b: number];
const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom(
    'note',
    'note',
    'order',
    'order',
    'hold',
    'fire',
    'split',
    'merge',
    'transfer',
    'move',
    'read',
    'bump',
    'serve',
    'recall',
  ),
  fc.nat(20),
  fc.nat(20),
);

test('over random evenings no plate ever forgets an allergy, and no ticket leaves its station unread', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const evening = new Evening();
      expect(steps.flatMap((each) => evening.take(each))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

/** Does one thing after the other and says what went wrong. */
class Evening {
  readonly #house = new SmallHouse();
  /** What was ever known of a line, apart from the rows. */
  readonly #told = new Map<string, Set<string>>();

  constructor() {
    for (const table of ['1', '2']) this.#house.seat(table);
    for (const table of ['1', '1', '2', null]) this.#house.openCheck(table);
  }

  take([what, a, b]: Step): string[] {
    const house = this.#house;
    const open = [...house.state.check.values()].filter(({ status }) => status === 'open').map(({ id }) => id);
    const [checkId, other] = [open[a % open.length]!, open[b % open.length]!];
    const lines = [...house.state.line.values()].filter((line) => line.checkId === checkId);
    const line = lines[b % Math.max(1, lines.length)];
    const ticket = house.tickets()[a % Math.max(1, house.tickets().length)];
    const acts: Record<string, () => unknown> = {
      note: () =>
        house.act('noteAllergy', { checkId, allergyId: house.newId('allergy'), seat: b % 4, what: `word ${a % 5}`, guestId: null }),
      order: () => house.order(checkId, { item: 'platter', seat: b % 4 }),
      hold: () => house.order(checkId, { item: 'burger', seat: b % 4, isHeld: true }),
      fire: () => line && house.act('fireLines', { checkId, lineIds: [line.id] }),
      split: () => {
        const lineOf = line ? [{ lineId: line.id, part: 1, of: 1 + (a % 3) }] : [];
        return house.act('splitCheck', { checkId, parts: [{ checkId: house.newId('check'), name: '', lines: lineOf }] });
      },
      merge: () => house.act('mergeChecks', { checkId, intoId: other }),
      transfer: () => house.act('transferCheck', { checkId, tableId: ['1', '2', '3', null][b % 4]!, name: 'Bo', serverId: 'server' }),
      move: () => house.act('moveParty', { partyId: [...house.state.party.keys()][a % 2]!, tableId: ['3', '4'][b % 2]! }),
      read: () => ticket && house.act('acknowledgeAllergy', { ticketId: ticket.id, seen: allergyMarks(ticket) }),
      bump: () => ticket && house.act('bumpTicket', { ticketId: ticket.id }),
      serve: () => ticket && house.act('serveTicket', { ticketId: ticket.id }),
      recall: () => ticket && house.act('recallTicket', { ticketId: ticket.id }),
    };
    const wasUnread = ticket !== undefined && hasUnseenAllergy(ticket) && ticket.status === 'cooking';
    const code = refusal(acts[what]!);
    const isLeftUnread = what === 'bump' && wasUnread && code !== 'ticket/allergy-unseen';
    return [...(isLeftUnread ? [`${ticket.id} left unread`] : []), ...this.#forgotten()];
  }

  #forgotten(): string[] {
    const { state } = this.#house;
    return [...state.line.values()].flatMap(({ id, checkId, seat, allergies }) => {
      const known = allergiesAt(state, this.#house.check(checkId), seat).filter((what) => !hasWord(allergies, what));
      const lost = [...(this.#told.get(id) ?? [])].filter((what) => !allergies.includes(what));
      this.#told.set(id, new Set(allergies));
      const shown = this.#house.tickets().flatMap((ticket) => ticket.lines.filter(({ lineId }) => lineId === id));
      const hidden = shown.flatMap((line) => allergies.filter((what) => !line.allergies.includes(what)));
      return [...known, ...lost, ...hidden].map((what) => `${id}: ${what}`);
    });
  }
}
