import { bumpTicket, serveTicket } from '@heard/shared/kitchen/bump.ts';
import { hearTickets } from '@heard/shared/kitchen/hear.ts';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import type { State } from '@heard/shared/live/state.ts';
import { fireHeldLines } from '@heard/shared/orders/fire-lines.ts';
import { sendOrder } from '@heard/shared/orders/send-order.ts';
import { actOf } from '../../../platform/log/act.ts';
import { COOK } from './demo-actors.ts';
import { demoIdAt } from './demo-id.ts';
import { draftLines } from './demo-lines.ts';
import { at, type DemoMoment } from './demo-moment.ts';
import type { DemoOrder } from './demo-story.ts';

interface OrderPart {
  readonly who: Actor;
  readonly checkId: string;
  readonly order: DemoOrder;
  /** The table's or the tab's. */
  readonly name: string;
  /** Among the orders of its check. */
  readonly place: number;
  readonly covers: number;
  readonly now: number;
}

/** Minutes from the fire to a cook's eyes, and from the window to the table. */
const HEARD_AFTER = 0.04;
const CARRIED_WITHIN = 0.8;

/** Sent, fired, heard, bumped and carried out, as far as it has come. */
export function orderMoments({ who, checkId, order, name, place, covers, now }: OrderPart): DemoMoment[] {
  const sentAt = now - order.sent * MINUTE;
  const orderId = demoIdAt(sentAt, `order:${name}`, place);
  const fired = order.isHeld ? order.fired : order.sent;
  const bumped = order.ready ?? (order.served && order.served + CARRIED_WITHIN);
  const ticketIds = (state: State): string[] => idsOf(state.ticket, orderId);
  return [
    ...at(order.sent, (state) => [
      actOf({ who, rule: sendOrder, input: { checkId, orderId, lines: draftLines(state, order, { name, place, sentAt, covers, now }) } }),
    ]),
    ...at(order.fired, (state) => [actOf({ who, rule: fireHeldLines, input: { checkId, lineIds: idsOf(state.line, orderId) } })]),
    ...at(order.isUnheard ? undefined : fired && fired - HEARD_AFTER, (state) => [
      actOf({ who: COOK, rule: hearTickets, input: { ticketIds: ticketIds(state) } }),
    ]),
    ...at(bumped, (state) => ticketIds(state).map((ticketId) => actOf({ who: COOK, rule: bumpTicket, input: { ticketId } }))),
    ...at(order.served, (state) => ticketIds(state).map((ticketId) => actOf({ who, rule: serveTicket, input: { ticketId } }))),
  ];
}

const idsOf = (rows: ReadonlyMap<string, { readonly id: string; readonly orderId: string }>, orderId: string): string[] =>
  [...rows.values()].filter((row) => row.orderId === orderId).map(({ id }) => id);
