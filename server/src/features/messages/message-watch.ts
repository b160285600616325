import { randomUUID } from 'node:crypto';
import { SECOND } from '@heard/shared/kernel/time.ts';
import type { HeardEvent } from '@heard/shared/live/event.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import type { Message } from '@heard/shared/messages/messages-kinds.ts';
import { nextMessageAt, settleMessage, takeUpMessages, type Sent } from '@heard/shared/messages/send-messages.ts';
import type { DatabasePool } from '../../platform/db/pool.ts';
import { actOf } from '../../platform/log/act.ts';
import type { Restaurants } from '../../platform/log/restaurants.ts';
import type { Log } from '../../platform/telemetry/log.ts';
import type { Metrics } from '../../platform/telemetry/metrics.ts';
import { findRestaurantsWithMessages } from './messages-queries.ts';
import type { Channel, Senders } from './sender.ts';

export interface MessageWatchDeps {
  readonly db: DatabasePool;
  readonly restaurants: Restaurants;
  readonly senders: Senders;
  readonly clock: () => number;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'messagesSent'>;
}

export interface MessageWatch {
  /** Told of everything that happens at any instance: a message that was written is sent at once. */
  follow(restaurantId: string, events: readonly HeardEvent[]): void;
  /** From now on also looks for messages that no other instance looks after any more. */
  start(): void;
  /** Sends nothing new and waits for what is on its way. */
  stop(): Promise<void>;
}

const SWEEP_EVERY = 10 * SECOND;
/** So many leave a restaurant at once; the others follow when these are settled. */
const AT_ONCE = 5;
/** Timers may ring a little early; a look that comes too soon would have to come again. */
const GRACE = SECOND / 20;
/** A sweep finds what is later than this. */
const FAR = 15 * SECOND;

const systemOf = (restaurantId: string): Actor => ({ restaurantId, memberId: null, deviceId: null, role: 'system' });

/**
 * Sends what waits. Every instance that hears of a message looks; the rule gives each to one of them. Between sending and saying so an
 * instance may die: then another sends it again, with the same id.
 */
export function makeMessageWatch(deps: MessageWatchDeps): MessageWatch {
  const { db, restaurants, senders, clock, log } = deps;
  const channels = (Object.keys(senders) as Channel[]).filter((channel) => senders[channel]);
  const due = new Map<string, NodeJS.Timeout>();
  const working = new Map<string, Promise<void>>();
  let sweep: NodeJS.Timeout | undefined;
  let isOver = false;

  function lookIn(restaurantId: string, ms: number): void {
    if (isOver || channels.length === 0 || due.has(restaurantId)) return;
    due.set(
      restaurantId,
      setTimeout(() => begin(restaurantId), ms + GRACE),
    );
  }

  function begin(restaurantId: string): void {
    due.delete(restaurantId);
    if (!working.has(restaurantId)) working.set(restaurantId, work(restaurantId));
  }

  async function work(restaurantId: string): Promise<void> {
    const again = await look(restaurantId);
    working.delete(restaurantId);
    if (again !== undefined) lookIn(restaurantId, again);
  }

  /** Answers in how many ms to look again. */
  async function look(restaurantId: string): Promise<number | undefined> {
    try {
      const taken = await restaurants.change(
        actOf({ who: systemOf(restaurantId), rule: takeUpMessages, input: { channels, most: AT_ONCE } }),
      );
      const { messageIds } = taken.reply as unknown as { messageIds: readonly string[] };
      await Promise.all(messageIds.map((messageId) => sendOne(deps, restaurantId, messageId)));
      const { state } = await (await restaurants.at(restaurantId)).fresh();
      const next = nextMessageAt(state, channels);
      return next === undefined || next - clock() > FAR ? undefined : Math.max(0, next - clock());
    } catch (error) {
      log.error('could not look for messages to send', { restaurantId, error });
      return SWEEP_EVERY;
    }
  }

  async function adopt(): Promise<void> {
    try {
      for (const restaurantId of await findRestaurantsWithMessages(db, clock())) lookIn(restaurantId, 0);
    } catch (error) {
      log.warn('could not look for messages left behind', { error });
    }
  }

  return {
    follow(restaurantId, events) {
      if (channels.length > 0 && events.some(isToBeSent)) lookIn(restaurantId, 0);
    },
    start() {
      if (channels.length === 0 || sweep) return;
      sweep = setInterval(() => void adopt(), SWEEP_EVERY).unref();
      void adopt();
    },
    async stop() {
      isOver = true;
      clearInterval(sweep);
      due.forEach((timer) => clearTimeout(timer));
      await Promise.all(working.values());
      for (const sender of Object.values(senders)) sender.close();
    },
  };
}

const isToBeSent = ({ changes }: HeardEvent): boolean =>
  changes.some((change) => change.kind === 'message' && change.set?.status === 'waiting');

async function sendOne({ restaurants, senders, log, metrics }: MessageWatchDeps, restaurantId: string, messageId: string): Promise<void> {
  const { state } = await restaurants.at(restaurantId);
  const message = state!.message.get(messageId)!;
  const requestId = randomUUID();
  const sent = await senders[message.channel]!.send(message);
  // Neither address nor text: a log is read by people whom a guest's number is not for.
  const about = { requestId, restaurantId, messageId, channel: message.channel, tries: message.tries };
  if (sent.is === 'sent') log.info('message sent', about);
  else log.warn('message not sent', { ...about, problem: withoutAddress(sent.problem, message.address), isFinal: sent.isFinal });
  await restaurants.change(actOf({ who: systemOf(restaurantId), rule: settleMessage, input: { messageId, sent }, requestId }));
  metrics.messagesSent.inc({
    channel: message.channel,
    outcome: outcomeOf(sent, restaurants.loaded(restaurantId)?.state?.message.get(messageId)),
  });
}

const withoutAddress = (problem: string, address: string): string => problem.replaceAll(address, '[address]');

/** failed: given up, somebody has to look at it. */
const outcomeOf = (sent: Sent, after: Message | undefined): 'sent' | 'postponed' | 'failed' =>
  sent.is === 'sent' ? 'sent' : after?.status === 'failed' ? 'failed' : 'postponed';
