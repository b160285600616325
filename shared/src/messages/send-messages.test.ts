import { beforeEach, describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, refusal, SmallHouse, whoIs } from '../../test/small-house.ts';
import { MINUTE, SECOND } from '../kernel/time.ts';
import { happened } from '../live/rule.ts';
import { messageFor, type WantedMessage } from './message-for.ts';
import type { CHANNELS } from './messages-kinds.ts';
import { LEASE, MOST_TRIES, nextMessageAt, resendMessage, settleMessage, takeUpMessages, type Sent } from './send-messages.ts';

const SYSTEM = whoIs('system');
const SENT: Sent = { is: 'sent' };
const refused = (isFinal = false): Sent => ({ is: 'refused', problem: 'The server is full.', isFinal });

let house: SmallHouse;
beforeEach(() => (house = new SmallHouse()));

function write(id: string, of: Partial<WantedMessage> = {}): void {
  const wanted = { id, channel: 'email', address: 'ann@example.org', subject: 'Hello', body: 'Hello Ann', aboutId: null, ...of } as const;
  house.ask((state, context, input: WantedMessage) => happened({ type: 'written', changes: [messageFor(state, context, input)] }), wanted);
}
const takeUp = (channels: readonly (typeof CHANNELS)[number][] = ['email', 'sms'], most = 10) => {
  const [event] = house.ask(takeUpMessages, { channels, most }, SYSTEM).filter(({ type }) => type === 'messages.taken-up');
  return event?.changes.map((change) => change.id) ?? [];
};
const settle = (messageId: string, sent: Sent) => house.ask(settleMessage, { messageId, sent }, SYSTEM);
const message = (id: string) => house.state.message.get(id)!;

describe('a message', () => {
  test('waits from the moment it is written', () => {
    write('m');
    expect(message('m')).toMatchObject({ status: 'waiting', tries: 0, madeAt: FRIDAY_EVENING, nextTryAt: FRIDAY_EVENING, settledAt: null });
  });

  test('is written once', () => {
    write('m');
    expect(refusal(() => write('m'))).toBe('message/known');
  });

  test('to nowhere is refused', () => {
    for (const address of ['ann', 'ann@', '@example.org', 'ann@example', 'a b@example.org', 'ann@exam ple.org', 'a..b@example.org'])
      expect([address, refusal(() => write('m', { address }))]).toEqual([address, 'message/address']);
    for (const address of ['0851234567', '+353', '+353 85 123 4567 x', 'ann@example.org', '+0851234567'])
      expect([address, refusal(() => write('m', { channel: 'sms', address }))]).toEqual([address, 'message/address']);
  });

  test('that would smuggle in another header or reader is refused', () => {
    for (const address of ['ann@example.org\nBcc: eve@example.org', 'ann@example.org, eve@example.org', 'Ann <ann@example.org>'])
      expect(refusal(() => write('m', { address }))).toBe('message/address');
  });

  test('to a number in groups, or to an address of another alphabet, is taken', () => {
    write('sms', { channel: 'sms', address: '+353 (85) 123-4567' });
    write('mail', { address: 'łukasz.żak@kuchnia.example' });
    expect(house.state.message.size).toBe(2);
  });
});

describe('sending', () => {
  test('takes up what is due, oldest first, and only for channels that have a sender', () => {
    write('one');
    write('two', { channel: 'sms', address: '+353851234567' });
    write('three');
    expect(takeUp(['email'], 1)).toEqual(['one']);
    expect(takeUp(['email'])).toEqual(['three']);
    expect(message('two')).toMatchObject({ status: 'waiting', tries: 0 });
    expect(takeUp(['sms'])).toEqual(['two']);
  });

  test('is nobody else’s while somebody has it, and anybody’s when they were not heard of again', () => {
    write('m');
    expect(takeUp()).toEqual(['m']);
    expect(takeUp()).toEqual([]);
    house.later(LEASE - 1);
    expect(takeUp()).toEqual([]);
    house.later(1);
    expect(takeUp()).toEqual(['m']);
    expect(message('m').tries).toBe(2);
  });

  test('that went well is over', () => {
    write('m');
    takeUp();
    house.later(SECOND);
    settle('m', SENT);
    expect(message('m')).toMatchObject({ status: 'sent', tries: 1, nextTryAt: null, settledAt: FRIDAY_EVENING + SECOND });
    expect(settle('m', refused())).toEqual([]);
    house.later(LEASE);
    expect(takeUp()).toEqual([]);
  });

  test('that was refused is tried again, each time later, and given up after the fifth', () => {
    write('m');
    const waits: number[] = [];
    for (let tries = 1; tries < MOST_TRIES; tries += 1) {
      expect(takeUp()).toEqual(['m']);
      settle('m', refused());
      waits.push(message('m').nextTryAt! - house.now);
      house.later(waits.at(-1)! - 1);
      expect(takeUp()).toEqual([]);
      house.later(1);
    }
    expect(waits).toEqual([30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE]);
    takeUp();
    settle('m', refused());
    expect(message('m')).toMatchObject({
      status: 'failed',
      tries: 5,
      problem: 'The server is full.',
      nextTryAt: null,
      settledAt: house.now,
    });
  });

  test('that never will go well is given up at once', () => {
    write('m');
    takeUp();
    settle('m', refused(true));
    expect(message('m')).toMatchObject({ status: 'failed', tries: 1 });
  });

  test('that kills its sender every time is given up as well', () => {
    write('m');
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      expect(takeUp()).toEqual(['m']);
      house.later(LEASE);
    }
    expect(takeUp()).toEqual([]);
    expect(message('m')).toMatchObject({ status: 'failed', problem: 'Every try ended without a word of how it went.' });
  });

  test('of what a provider says keeps as much as there is room for', () => {
    write('m');
    takeUp();
    settle('m', { is: 'refused', problem: 'x'.repeat(500), isFinal: false });
    expect(message('m').problem).toHaveLength(200);
  });

  test('of a message nobody wrote is refused', () => expect(refusal(() => settle('m', SENT))).toBe('not-found'));
});

test('the next moment to look is that of the earliest message that can be sent', () => {
  expect(nextMessageAt(house.state, ['email'])).toBeUndefined();
  write('m');
  takeUp();
  house.later(SECOND);
  write('sms', { channel: 'sms', address: '+353851234567' });
  expect(nextMessageAt(house.state, ['email'])).toBe(FRIDAY_EVENING + LEASE);
  expect(nextMessageAt(house.state, ['email', 'sms'])).toBe(house.now);
});

describe('resending', () => {
  test('begins anew with a message that was given up', () => {
    write('m');
    takeUp();
    settle('m', refused(true));
    house.ask(resendMessage, { messageId: 'm' });
    expect(message('m')).toMatchObject({ status: 'waiting', tries: 0, problem: '', nextTryAt: house.now, settledAt: null });
    expect(takeUp()).toEqual(['m']);
  });

  test('is refused for one that is on its way, or there', () => {
    write('m');
    expect(refusal(() => house.ask(resendMessage, { messageId: 'm' }))).toBe('message/not-failed');
    takeUp();
    settle('m', SENT);
    expect(refusal(() => house.ask(resendMessage, { messageId: 'm' }))).toBe('message/not-failed');
  });
});
