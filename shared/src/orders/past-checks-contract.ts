import { endpoint } from '../contract/endpoint.ts';
import { bool, day, id, int, list, money, object, optional, text, time, type Shaped } from '../kernel/shape.ts';

/** How many a page holds. */
export const PAST_PAGE = 50;

const pastCheck = {
  id: id(),
  number: int(1),
  businessDay: day(),
  /** `4`; empty for a tab. */
  tableName: text({ min: 0 }),
  name: text({ min: 0 }),
  serverName: text({ min: 0 }),
  closedAt: time(),
  total: money(),
  /** What was given back of it so far, tips included. */
  refunded: money(),
};
export type PastCheck = Readonly<Shaped<typeof pastCheck>>;

export const pastChecksEndpoints = {
  pastChecks: endpoint({
    name: 'orders.past-checks',
    method: 'GET',
    path: '/past-checks',
    scope: 'restaurant',
    may: 'day.see',
    says: 'Paid checks of one business day, the last first; those below a number, or the one with a number.',
    body: { day: day(), number: optional(int(1)), below: optional(int(1)) },
    reply: { checks: list(object(pastCheck), PAST_PAGE), more: bool() },
  }),
  recallCheck: endpoint({
    name: 'orders.recall-check',
    method: 'POST',
    path: '/past-checks/:checkId/recall',
    scope: 'restaurant',
    may: 'payments.refund',
    says: 'Bring a paid check of an earlier day back for today, so that its money can be given back.',
    params: { checkId: id() },
    reply: { seq: int() },
    errors: ['check/not-paid', 'day/turned'],
  }),
} as const;
