import { MINUTE } from '@heard/shared/kernel/time.ts';
import { applyEvents, type State } from '@heard/shared/live/state.ts';
import { set } from '@heard/shared/live/event.ts';
import { DEFAULT_PACING } from '@heard/shared/restaurants/default-pacing.ts';
import { describe, expect, it } from 'vitest';
import { act, dine, emptyHouse, idOf, NOW, seat } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { byUrgency, mineOf, needingAttention, urgency } from './attention.ts';
import { describeTable } from './describe-table.ts';
import { floorView, type TableView } from './floor-view.ts';
import { timeOf } from './time-of.ts';

const tableIn = (state: State, name: string): TableView =>
  floorView(state)
    .flatMap((section) => section.tables)
    .find(({ table }) => table.name === name)!;

describe('the floor', () => {
  it('shows every section in its order with all of its tables, by number and not by letter', () => {
    const sections = floorView(emptyHouse());
    expect(sections.map(({ section }) => section.name)).toEqual(['Window', 'Dining room', 'Booths', 'Bar']);
    expect(sections[1]!.tables.map(({ table }) => table.name)).toEqual(['10', '11', '12', '14', '15', '16']);
  });

  it('names who serves a section, and nobody where nobody does', () => {
    const state = emptyHouse();
    applyEvents(state, [{ type: 'section.changed', changes: [set('section', idOf('Bar'), { serverId: null })] }]);
    expect(floorView(state).map((section) => section.serverName)).toEqual(['Ana Ruiz', 'Theo Lindqvist', 'June Park', '']);
  });

  it('follows a table from free to clean again', () => {
    const state = emptyHouse();
    const stateOf4 = () => tableIn(state, '4').standing.state;
    expect(stateOf4()).toBe('available');
    seat(state, 'Ana Ruiz', 30, '4', 3);
    expect(stateOf4()).toBe('seated');
    act(state, 'Ana Ruiz', 25, 'openCheck', { checkId: idOf('check 4'), tableId: idOf('table 4'), name: '', covers: 0 });
    expect(stateOf4()).toBe('seated');
    applyEvents(state, [{ type: 'party.left', changes: [set('table', idOf('table 4'), { isDirty: true, dirtySince: NOW })] }]);
    expect(stateOf4()).toBe('dirty');
  });

  it('counts the covers of the party, or of the checks where guests were never seated', () => {
    const state = emptyHouse();
    seat(state, 'Ana Ruiz', 30, '4', 3);
    expect(tableIn(state, '4').covers).toBe(3);
    act(state, 'Ana Ruiz', 5, 'openCheck', { checkId: idOf('check 5'), tableId: idOf('table 5'), name: '', covers: 2 });
    expect(tableIn(state, '5')).toMatchObject({ covers: 2, serverName: 'Ana Ruiz', party: undefined });
  });

  it('keeps a paid table apart from a free one until the guests have left', () => {
    expect(tableIn(midService(), '23').standing.state).toBe('paid');
    expect(tableIn(midService(), '23').checks).toEqual([]);
  });

  it('keeps guests who paid and then changed tables apart from those who have not ordered', () => {
    const state = midService();
    act(state, 'June Park', 2, 'moveParty', { partyId: idOf('party 23'), tableId: idOf('table B6') });
    expect(tableIn(state, 'B6').standing.state).toBe('paid');
  });

  it('does not count the check of an earlier party as this one’s', () => {
    const state = midService();
    act(state, 'June Park', 2, 'clearParty', { partyId: idOf('party 23') });
    act(state, 'June Park', 1, 'cleanTable', { tableId: idOf('table 23') });
    expect(tableIn(state, '23').standing.state).toBe('available');
  });
});

describe('tables pushed together', () => {
  const joined = (): State => {
    const state = emptyHouse();
    act(state, 'Ana Ruiz', 40, 'joinTables', { tableId: idOf('table 2'), toId: idOf('table 1') });
    dine(state, 'Ana Ruiz', 10, '2', 3, { dishes: ['Fries'] });
    return state;
  };

  it('stand as one: one party, one check, one word', () => {
    const [lead, other] = ['1', '2'].map((name) => tableIn(joined(), name));
    expect([lead!.name, other!.name, other!.leadId]).toEqual(['1 + 2', '2', idOf('table 1')]);
    expect(other!.standing).toEqual(lead!.standing);
    expect(lead).toMatchObject({ seats: 4, standing: { state: 'ordered' } });
    expect(other!.checks).toEqual(lead!.checks);
  });

  it('share out their guests over their chairs', () => {
    expect(['1', '2'].map((name) => tableIn(joined(), name).here)).toEqual([2, 1]);
  });

  it('call for somebody once', () => {
    const asking = needingAttention(floorView(joined()), DEFAULT_PACING, NOW + 60 * MINUTE).map(({ name }) => name);
    expect(asking).toEqual(['1 + 2']);
  });

  it('are said to be joined', () => {
    expect(describeTable(tableIn(joined(), '1'), NOW, false)).toBe('Table 1, joined: 1 + 2, Ordered, 10 min, 3 covers, Ana Ruiz');
  });
});

describe('who is to come', () => {
  const at = (minutes: number): TableView =>
    floorView(midService(), NOW + minutes * MINUTE)
      .flatMap((section) => section.tables)
      .find(({ table }) => table.name === 'B5')!;

  it('keeps a free table from an hour before until the time at it is over', () => {
    expect([at(-45), at(-35), at(30), at(111)].map(({ standing }) => standing.state)).toEqual([
      'available',
      'reserved',
      'reserved',
      'available',
    ]);
  });

  it('is said with the time until then, or since', () => {
    expect([timeOf(at(0), NOW), timeOf(at(20), NOW + 20 * MINUTE), timeOf(at(26), NOW + 26 * MINUTE)]).toEqual([
      'in 20 min',
      'now',
      '6 min late',
    ]);
  });
});

describe('what is no longer in the room', () => {
  it('is not on the floor', () => {
    const state = emptyHouse();
    act(state, 'Maya Okafor', 1, 'removeTable', { tableId: idOf('table 4') });
    expect(tableIn(state, '4')).toBeUndefined();
  });
});

describe('whose turn it is', () => {
  it('is first the food in the window, then guests kept waiting, then guests, then cleaning, then free tables', () => {
    const state = midService();
    const ranks = ['5', '12', '3', '6', '14'].map((name) => urgency(tableIn(state, name), DEFAULT_PACING, NOW));
    expect(ranks).toEqual([0, 1, 2, 3, 5]);
  });

  it('is, among equals, the one who has waited longest', () => {
    const state = emptyHouse();
    for (const [name, minutes] of [
      ['1', 3],
      ['2', 12],
      ['3', 7],
    ] as const)
      seat(state, 'Ana Ruiz', minutes, name, 2);
    const seated = ['1', '2', '3'].map((name) => tableIn(state, name));
    expect(byUrgency(seated, DEFAULT_PACING, NOW).map(({ table }) => table.name)).toEqual(['2', '3', '1']);
  });

  it('asks for attention only where something is ready or somebody waits too long', () => {
    const asking = needingAttention(floorView(midService()), DEFAULT_PACING, NOW).map(({ table }) => table.name);
    expect(asking).toEqual(['5', '10', '16', '12']);
  });

  it('grows as time passes: a table seated 15 minutes ago is fine, at 16 it is not', () => {
    const state = emptyHouse();
    seat(state, 'Ana Ruiz', 0, '4', 2);
    const after = (minutes: number) => needingAttention(floorView(state), DEFAULT_PACING, NOW + minutes * MINUTE).length;
    expect([after(15), after(16)]).toEqual([0, 1]);
  });
});

describe('my tables', () => {
  it('are those of my section', () => {
    const mine = mineOf(floorView(emptyHouse()), idOf('Ana Ruiz'));
    expect(mine.flatMap((section) => section.tables.map(({ table }) => table.name))).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('are also those whose party I serve in another section, and no longer those I gave away', () => {
    const state = emptyHouse();
    dine(state, 'Ana Ruiz', 10, '12', 2, { dishes: ['Fries'] });
    applyEvents(state, [{ type: 'party.moved', changes: [set('party', idOf('party 12'), { serverId: idOf('Ana Ruiz') })] }]);
    const names = (who: string) => mineOf(floorView(state), idOf(who)).flatMap((section) => section.tables.map(({ table }) => table.name));
    expect(names('Ana Ruiz')).toContain('12');
    expect(names('Theo Lindqvist')).not.toContain('12');
  });
});

describe('a table said aloud', () => {
  it('has its number, its state in a word, how long, how many and who serves', () => {
    expect(describeTable(tableIn(midService(), '5'), NOW, false)).toBe('Table 5, Ready, 2 min, 4 covers, Ana Ruiz');
  });

  it('says first that somebody waits too long', () => {
    expect(describeTable(tableIn(midService(), '12'), NOW, true)).toBe('Table 12, waiting long, Seated, 19 min, 4 covers, Theo Lindqvist');
  });

  it('says how many could sit at a free one', () => {
    expect(describeTable(tableIn(emptyHouse(), '14'), NOW, false)).toBe('Table 14, Free, 8 seats');
  });
});
