import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, refusal, SmallHouse, whoIs } from '../../test/small-house.ts';
import type { Actor } from '../live/rule.ts';
import { endPinSession, pairDevice, pinWasSet, startPinSession } from './change-staff.ts';

const isActive = (house: SmallHouse, memberId: string): boolean => house.state.member.get(memberId)!.isActive;

describe('shutting a person out', () => {
  test('takes effect with the event, and twice is once', () => {
    const house = new SmallHouse();
    expect(house.act('deactivateMember', { memberId: 'server' }).map((event) => event.type)).toEqual(['member.deactivated']);
    expect(isActive(house, 'server')).toBe(false);
    expect(house.act('deactivateMember', { memberId: 'server' })).toEqual([]);
  });

  test('ends what they are signed in at, and nobody else’s', () => {
    const house = new SmallHouse();
    for (const memberId of ['server', 'cashier']) {
      house.ask(startPinSession, { sessionId: `${memberId}'s`, memberId }, whoIs('terminal'));
    }
    house.later(1_000);
    house.act('deactivateMember', { memberId: 'server' });
    expect([...house.state.pinSession.values()].map(({ memberId, endedAt }) => [memberId, endedAt])).toEqual([
      ['server', FRIDAY_EVENING + 1_000],
      ['cashier', null],
    ]);
  });

  test('nobody shuts themselves out, so the last owner stays', () => {
    const house = new SmallHouse();
    expect(refusal(() => house.act('deactivateMember', { memberId: 'manager' }))).toBe('member/self');
    expect(refusal(() => house.act('deactivateMember', { memberId: 'owner' }, 'owner'))).toBe('member/self');
  });

  test('an owner is shut out by another owner only', () => {
    const house = new SmallHouse();
    house.change({ kind: 'member', id: 'partner', set: { ...house.state.member.get('owner')!, id: 'partner' } });
    expect(refusal(() => house.act('deactivateMember', { memberId: 'partner' }, 'manager'))).toBe('member/owner');
    house.act('deactivateMember', { memberId: 'partner' }, 'owner');
    expect(isActive(house, 'partner')).toBe(false);
  });

  test('and back in by a manager, an owner again by an owner only', () => {
    const house = new SmallHouse();
    for (const memberId of ['server', 'owner']) house.set('member', memberId, { isActive: false });
    expect(house.act('reactivateMember', { memberId: 'server' }).map((event) => event.type)).toEqual(['member.reactivated']);
    expect(house.act('reactivateMember', { memberId: 'server' })).toEqual([]);
    expect(refusal(() => house.act('reactivateMember', { memberId: 'owner' }, 'manager'))).toBe('member/owner');
    house.act('reactivateMember', { memberId: 'owner' }, 'owner');
    expect([isActive(house, 'server'), isActive(house, 'owner')]).toEqual([true, true]);
  });

  test('whoever does not work here can be neither shut out nor let in', () => {
    const house = new SmallHouse();
    expect(refusal(() => house.act('deactivateMember', { memberId: 'x' }))).toBe('not-found');
    expect(refusal(() => house.act('reactivateMember', { memberId: 'x' }))).toBe('not-found');
  });
});

describe('a new screen', () => {
  const screen = { deviceId: 'new', name: 'Bar screen', role: 'screen', stationId: 'bar' } as const;

  test('gets a name and a station', () => {
    const house = new SmallHouse();
    house.ask(pairDevice, screen);
    expect(house.state.device.get('new')).toEqual({
      id: 'new',
      name: 'Bar screen',
      role: 'screen',
      stationId: 'bar',
      shows: 'station',
      pairedAt: FRIDAY_EVENING,
      revokedAt: null,
      seenAt: null,
      darkSince: null,
      battery: null,
    });
  });

  test('without a station is the expo’s; at a station that does not exist it is refused', () => {
    const house = new SmallHouse();
    house.ask(pairDevice, { ...screen, stationId: null });
    expect(house.state.device.get('new')!.stationId).toBeNull();
    expect(refusal(() => house.ask(pairDevice, { ...screen, deviceId: 'other', stationId: 'x' }))).toBe('not-found');
  });

  test('is paired once', () => {
    const house = new SmallHouse();
    house.ask(pairDevice, screen);
    expect(refusal(() => house.ask(pairDevice, screen))).toBe('device/known');
  });

  test('is shut out at once, and stays shut out since then', () => {
    const house = new SmallHouse();
    house.act('revokeDevice', { deviceId: 'till' });
    house.later(1_000);
    expect(house.act('revokeDevice', { deviceId: 'till' })).toEqual([]);
    expect(house.state.device.get('till')!.revokedAt).toBe(FRIDAY_EVENING);
    expect(refusal(() => house.act('revokeDevice', { deviceId: 'x' }))).toBe('not-found');
  });
});

describe('signing in at a shared terminal', () => {
  const signIn = (house: SmallHouse, memberId: string, sessionId = 's') =>
    house.ask(startPinSession, { sessionId, memberId }, whoIs('terminal'));

  test('begins a session of this person on this terminal', () => {
    const house = new SmallHouse();
    signIn(house, 'server');
    expect(house.state.pinSession.get('s')).toEqual({
      id: 's',
      deviceId: 'till',
      memberId: 'server',
      startedAt: FRIDAY_EVENING,
      endedAt: null,
    });
  });

  test('is not for somebody who was shut out, even with the right PIN', () => {
    const house = new SmallHouse();
    house.set('member', 'server', { isActive: false });
    expect(refusal(() => signIn(house, 'server'))).toBe('forbidden');
    expect(house.state.pinSession.size).toBe(0);
  });

  test('is not for strangers, not without a terminal, and not twice with one sign-in', () => {
    const house = new SmallHouse();
    expect(refusal(() => signIn(house, 'x'))).toBe('not-found');
    expect(refusal(() => house.ask(startPinSession, { sessionId: 's', memberId: 'server' }, whoIs('manager')))).toBe('not-found');
    signIn(house, 'server');
    expect(refusal(() => signIn(house, 'cashier'))).toBe('session/known');
  });

  test('ends by the person, by the terminal, and by nobody else', () => {
    const end = (who: Actor): string => {
      const house = new SmallHouse();
      signIn(house, 'server');
      const code = refusal(() => house.ask(endPinSession, { sessionId: 's' }, who));
      return code === 'not refused' ? `ended ${house.state.pinSession.get('s')!.endedAt === FRIDAY_EVENING}` : code;
    };
    expect(end({ ...whoIs('server'), deviceId: 'till' })).toBe('ended true');
    expect(end(whoIs('server'))).toBe('ended true');
    expect(end(whoIs('terminal'))).toBe('ended true');
    expect(end(whoIs('manager'))).toBe('not-found');
    expect(end(whoIs('terminal', 'bar till'))).toBe('not-found');
    expect(end(whoIs('screen'))).toBe('not-found');
  });

  test('ends once', () => {
    const house = new SmallHouse();
    signIn(house, 'server');
    house.act('endPinSession', { sessionId: 's' }, 'server');
    expect(house.act('endPinSession', { sessionId: 's' }, 'server')).toEqual([]);
  });
});

describe('a new PIN', () => {
  test('is known to be there, and nothing more of it', () => {
    const house = new SmallHouse();
    const events = house.ask(pinWasSet, { memberId: 'server' });
    expect(events).toEqual([{ type: 'member.pin-set', changes: [{ kind: 'member', id: 'server', set: { hasPin: true } }] }]);
  });

  test('ends the sessions that the old one opened, and only once', () => {
    const house = new SmallHouse();
    house.ask(startPinSession, { sessionId: 's', memberId: 'server' }, whoIs('terminal'));
    house.ask(pinWasSet, { memberId: 'server' });
    house.later(1_000);
    house.ask(pinWasSet, { memberId: 'server' });
    expect(house.state.pinSession.get('s')!.endedAt).toBe(FRIDAY_EVENING);
  });

  test('for an owner comes from an owner: a manager could sign in as one otherwise', () => {
    const house = new SmallHouse();
    expect(refusal(() => house.ask(pinWasSet, { memberId: 'owner' }, whoIs('manager')))).toBe('member/owner');
    expect(refusal(() => house.ask(pinWasSet, { memberId: 'owner' }, whoIs('owner')))).toBe('not refused');
    expect(refusal(() => house.ask(pinWasSet, { memberId: 'x' }))).toBe('not-found');
  });
});
