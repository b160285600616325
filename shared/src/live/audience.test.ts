import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SmallHouse } from '../../test/small-house.ts';
import type { Field, Shape } from '../kernel/shape.ts';
import { ROLES, type Role } from '../staff/roles.ts';
import { audienceOf, eventFor, sees, snapshotFor, type Audience } from './audience.ts';
import type { Change, HeardEvent } from './event.ts';
import { KINDS, KIND_NAMES, type KindName } from './kinds.ts';
import { rowsOf, type State } from './state.ts';

/** Written down by hand: what each kind of screen may ever be sent. */
const HOUSE: readonly KindName[] = ['restaurant', 'member', 'station', 'device', 'section', 'table', 'party'];
const MENU: readonly KindName[] = ['category', 'item', 'modifierGroup', 'modifier', 'route', 'prepTime'];
const SERVICE: readonly KindName[] = ['check', 'order', 'line', 'ticket', 'payment'];
const KITCHEN: readonly KindName[] = ['restaurant', 'station', 'item', 'ticket'];
const TILL: readonly KindName[] = [
  'share',
  'discount',
  'allergy',
  'account',
  'drawer',
  'refund',
  'accountMove',
  'cashMove',
  'paperSale',
  'approval',
];
const DOOR: readonly KindName[] = ['reservation', 'tax', 'promotion'];
const ALLOWED: Readonly<Record<'floor' | 'pass' | 'station:grill' | 'door', readonly KindName[]>> = {
  floor: [...HOUSE, ...MENU, ...SERVICE, ...TILL, ...DOOR],
  pass: KITCHEN,
  'station:grill': KITCHEN,
  door: ['restaurant', 'member'],
};
const AUDIENCES = Object.keys(ALLOWED) as (keyof typeof ALLOWED)[];

/** A grill ticket, a bar ticket, a payment, a PIN session: something of every kind. */
function busyHouse(): SmallHouse {
  const house = new SmallHouse();
  house.seat('1');
  const checkId = house.openCheck('1');
  house.order(checkId, { item: 'burger' }, { item: 'lemonade' }, { item: 'platter' });
  house.pay(checkId, 100);
  house.change({ kind: 'pinSession', id: 'pin', set: { id: 'pin', deviceId: 'till', memberId: 'cook', startedAt: 1, endedAt: null } });
  return house;
}

const eventOf = (changes: readonly Change[]): HeardEvent => ({
  seq: 7,
  at: 1,
  type: 'thing.happened',
  actor: { memberId: 'server', deviceId: null },
  about: { reason: 'secret' },
  changes,
});
const rowAfter =
  (state: State) =>
  ({ kind, id }: Change): object | undefined =>
    rowsOf(state, kind).get(id);

describe('who follows what', () => {
  const AUDIENCE_OF: Readonly<Record<Role, Audience | null>> = {
    owner: 'floor',
    manager: 'floor',
    server: 'floor',
    cashier: 'floor',
    host: 'floor',
    cook: 'pass',
    expo: 'pass',
    screen: 'pass',
    terminal: 'door',
    customer: null,
    system: null,
  };

  test.each(ROLES)('a %s', (role) => expect(audienceOf(role, null)).toBe(AUDIENCE_OF[role]));

  test('a wall screen with a station follows that station', () => expect(audienceOf('screen', 'grill')).toBe('station:grill'));

  test('nobody but a wall screen is narrowed by a station', () => {
    for (const role of ROLES.filter((each) => each !== 'screen')) expect(audienceOf(role, 'grill')).toBe(AUDIENCE_OF[role]);
  });
});

describe.each(AUDIENCES)('%s', (audience) => {
  test('is given these kinds of rows and no others', () => {
    expect(new Set(Object.keys(snapshotFor(audience, busyHouse().state)))).toEqual(new Set(ALLOWED[audience]));
    expect(new Set(KIND_NAMES.filter((name) => sees(audience, name, { stationId: 'grill' })))).toEqual(new Set(ALLOWED[audience]));
  });

  test('never gets a frame with anything else in it, whatever happened', () => {
    const { state } = busyHouse();
    const known = KIND_NAMES.flatMap((kind) => [...rowsOf(state, kind).keys()].map((id) => ({ kind, id })));
    const change = fc
      .tuple(fc.constantFrom(...known), fc.boolean())
      .map(([of, isRemoved]) => ({ ...of, set: isRemoved ? null : rowsOf(state, of.kind).get(of.id)! }) as unknown as Change);
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const seen = eventFor(audience, eventOf(changes), rowAfter(state));
        const allowed = changes.filter(
          ({ kind, id }) =>
            ALLOWED[audience].includes(kind) &&
            (audience !== 'station:grill' || kind !== 'ticket' || state.ticket.get(id)!.stationId === 'grill'),
        );
        expect(seen?.changes ?? []).toEqual(allowed);
        expect(seen === undefined).toBe(allowed.length === 0);
        expect(seen ?? {}).not.toHaveProperty('about');
      }),
    );
  });

  test('learns who acted only on the floor', () => {
    const { state } = busyHouse();
    const seen = eventFor(audience, eventOf([{ kind: 'restaurant', id: 'house', set: { name: 'New' } }]), rowAfter(state));
    expect(seen).toMatchObject({ seq: 7, at: 1, type: 'thing.happened' });
    expect(seen && 'actor' in seen).toBe(audience === 'floor');
  });
});

describe('a station’s screen', () => {
  test('holds its own tickets and none of the next station’s', () => {
    const { state } = busyHouse();
    expect(snapshotFor('station:grill', state).ticket?.map((ticket) => ticket.stationId)).toEqual(['grill']);
    expect(snapshotFor('station:bar', state).ticket?.map((ticket) => ticket.stationId)).toEqual(['bar']);
    expect(snapshotFor('pass', state).ticket?.map((ticket) => ticket.stationId)).toEqual(['grill', 'bar', 'cold']);
  });

  test('is not taken for another whose name begins the same', () => {
    expect(sees('station:grill', 'ticket', { stationId: 'grill 2' })).toBe(false);
    expect(sees('station:grill 2', 'ticket', { stationId: 'grill' })).toBe(false);
    expect(sees('station:grill', 'ticket', undefined)).toBe(false);
  });

  test('is told at once when one of its tickets is taken away', () => {
    const { state } = busyHouse();
    const ticket = [...state.ticket.values()].find(({ stationId }) => stationId === 'grill')!;
    const seen = eventFor('station:grill', eventOf([{ kind: 'ticket', id: ticket.id, set: null }]), () => ticket);
    expect(seen?.changes).toEqual([{ kind: 'ticket', id: ticket.id, set: null }]);
  });
});

describe('money', () => {
  const hasMoney = (fields: Shape): boolean => Object.values(fields).some(isMoney);
  const isMoney = ({ type, of, fields }: Field): boolean =>
    type === 'money' || (of !== undefined && isMoney(of)) || (fields !== undefined && hasMoney(fields));

  test('is in these rows', () => {
    expect(KIND_NAMES.filter((name) => hasMoney(KINDS[name].fields))).toEqual([
      'item',
      'modifier',
      'check',
      'discount',
      'line',
      'share',
      'account',
      'drawer',
      'payment',
      'refund',
      'accountMove',
      'cashMove',
      'paperSale',
    ]);
  });

  test('leaves the floor only as the price that the menu prints', () => {
    for (const audience of AUDIENCES.filter((each) => each !== 'floor')) {
      const rows = Object.keys(snapshotFor(audience, busyHouse().state)) as KindName[];
      expect(rows.filter((name) => hasMoney(KINDS[name].fields))).toEqual(audience === 'door' ? [] : ['item']);
    }
  });

  test('is on no ticket', () => expect(hasMoney(KINDS.ticket.fields)).toBe(false));
});

test('at a terminal nobody has signed in at, only the house and the people’s names are to be seen: no PIN, no address', () => {
  const { member = [] } = snapshotFor('door', busyHouse().state);
  expect(Object.keys(member[0]!)).toEqual(['id', 'userId', 'name', 'role', 'isActive', 'hasPin']);
});
