import { partyAt } from '@heard/shared/floor/parties.ts';
import type { State } from '@heard/shared/live/state.ts';
import { describe, expect, it } from 'vitest';
import { fakeLive } from '../../../test/fake-live.ts';
import { emptyHouse, idOf, seat } from '../../../test/fixture.ts';
import { items } from '../../../test/fixture-menu.ts';
import { midService } from '../../../test/mid-service.ts';
import { newId } from '../../live/new-id.ts';
import { addItem, EMPTY_DRAFT } from './draft.ts';
import { sendDraft, type PadTarget } from './send-draft.ts';

const draft = addItem(
  EMPTY_DRAFT,
  items.find(({ name }) => name === 'Fries')!,
  { modifierIds: [] },
  { seat: 0, course: 1 },
  newId,
);

const tableTarget = (state: State, name: string): PadTarget => {
  const table = state.table.get(idOf(`table ${name}`));
  const check = [...state.check.values()].find((one) => one.tableId === table?.id && one.status === 'open');
  return { key: table!.id, table, party: partyAt(state, table!.id), check };
};

const send = (state: State, name: string, covers = 2, price = 800) => {
  const live = fakeLive(state);
  const opened: string[] = [];
  const sending = { act: live.act, newId, covers, priceOf: () => price, opened: (checkId: string) => void opened.push(checkId) };
  return {
    live,
    opened,
    acted: sendDraft(tableTarget(state, name), draft, sending),
    again: () => sendDraft(tableTarget(state, name), draft, sending),
  };
};
const commands = (live: { acts: { command: string }[] }) => live.acts.map(({ command }) => command);

describe('the first send of a table', () => {
  it('seats the party, opens the check and sends, in this order', () => {
    const state = emptyHouse();
    const { live, acted } = send(state, '4', 3);
    expect(acted.ok).toBe(true);
    expect(commands(live)).toEqual(['seatParty', 'openCheck', 'sendOrder']);
    expect(partyAt(state, idOf('table 4'))?.covers).toBe(3);
    expect([...state.line.values()]).toMatchObject([{ name: 'Fries', status: 'fired' }]);
  });

  it('opens the check of a party that sits there already', () => {
    const state = emptyHouse();
    seat(state, 'Ana Ruiz', 4, '4', 5);
    expect(commands(send(state, '4').live)).toEqual(['openCheck', 'sendOrder']);
    expect([...state.check.values()]).toMatchObject([{ covers: 5, partyId: idOf('party 4') }]);
  });

  it('stops where something is refused, and the next try begins there', () => {
    const state = emptyHouse();
    state.station.clear();
    const { live, acted, again } = send(state, '4');
    expect(acted.refused?.code).toBe('station/none');
    expect(commands(live)).toEqual(['seatParty', 'openCheck', 'sendOrder']);
    again();
    expect(commands(live).slice(3)).toEqual(['sendOrder']);
  });

  it('gives what is typed to the check as soon as there is one, although the order is refused', () => {
    const state = emptyHouse();
    state.station.clear();
    const { acted, opened } = send(state, '4');
    const [check] = state.check.values();
    expect([acted.ok, opened, acted.checkId]).toEqual([false, [check!.id], check!.id]);
  });

  it('does not open a check at a table that cannot be seated', () => {
    const { live, acted } = send(midService(), '6');
    expect(acted.refused?.code).toBe('table/dirty');
    expect(commands(live)).toEqual(['seatParty']);
  });
});

describe('every later send', () => {
  it('goes onto the open check', () => {
    expect(commands(send(midService(), '2').live)).toEqual(['sendOrder']);
  });

  it('promises what the screen shows, so that a price that changed meanwhile is not passed over', () => {
    expect(send(midService(), '2', 2, 700).acted.refused?.code).toBe('line/price-changed');
  });

  it('of the same draft is refused, not cooked twice', () => {
    const state = midService();
    const { again } = send(state, '2');
    const lines = state.line.size;
    expect(again().refused?.code).toBe('order/known');
    expect(state.line.size).toBe(lines);
  });
});
