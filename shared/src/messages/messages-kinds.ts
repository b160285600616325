import { id, int, nullable, oneOf, text, time } from '../kernel/shape.ts';
import { kind, type RowOf } from '../live/kind.ts';

export const CHANNELS = ['sms', 'email'] as const;
export const MESSAGE_STATUSES = ['waiting', 'sent', 'failed'] as const;

/** What a guest is written: a table that is ready, a receipt. It waits here until a provider has taken it. */
export const messageKind = kind(
  'messages',
  {
    id: id(),
    channel: oneOf(CHANNELS),
    /** A phone number or a mail address. */
    address: text({ max: 120 }),
    subject: text({ min: 0, max: 120 }),
    body: text({ max: 20_000 }),
    /** What it is about: the reservation or the check. */
    aboutId: nullable(id()),
    status: oneOf(MESSAGE_STATUSES),
    tries: int(0, 100),
    /** What the provider said last, when it refused. */
    problem: text({ min: 0, max: 200 }),
    madeAt: time(),
    nextTryAt: nullable(time()),
    settledAt: nullable(time()),
  },
  { lives: { until: 'settledAt' } },
);
export type Message = RowOf<typeof messageKind>;
