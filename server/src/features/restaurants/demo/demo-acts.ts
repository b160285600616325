import { cleanTable, clearParty, seatParty } from '@heard/shared/floor/parties.ts';
import { derivedId } from '@heard/shared/kernel/ids.ts';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import type { State } from '@heard/shared/live/state.ts';
import { dropCheck } from '@heard/shared/orders/change-check.ts';
import { totalsOf } from '@heard/shared/orders/check-totals.ts';
import { openNewCheck } from '@heard/shared/orders/open-check.ts';
import { takePayment, type TakenPayment } from '@heard/shared/payments/take-payment.ts';
import { actOf } from '../../../platform/log/act.ts';
import { HOST, serverOf } from './demo-actors.ts';
import { tableIdOf } from './demo-floor.ts';
import { demoIdAt } from './demo-id.ts';
import { at, type DemoMoment } from './demo-moment.ts';
import { orderMoments } from './demo-order-acts.ts';
import type { DemoStory } from './demo-story.ts';

/** Guests pay in twenties. */
const NOTE = 2_000;

/** Every step of a story that has happened by now, in its own order. */
export function momentsOf(story: DemoStory, now: number): DemoMoment[] {
  const name = `${story.table ?? story.name}`;
  const who = serverOf(story.table);
  const seatedAt = now - story.seated * MINUTE;
  const checkId = demoIdAt(seatedAt, `check:${name}`);
  const orders = story.orders ?? [];
  const opened = orders[0] && orders[0].sent * 1.01;
  const check = { checkId, tableId: story.table && tableIdOf(story.table), name: story.name ?? '', covers: story.covers };
  return [
    ...at(opened, () => [actOf({ who, rule: openNewCheck, input: check })]),
    ...orders.flatMap((order, place) => orderMoments({ who, checkId, order, name, place, covers: story.covers, now })),
    ...at(story.dropped, () => [actOf({ who, rule: dropCheck, input: { checkId } })]),
    ...at(story.paid, (state) => [actOf({ who, rule: takePayment, input: cashFor(state, checkId) })]),
    ...(story.table === null ? [] : partyMoments(story, demoIdAt(seatedAt, `party:${name}`), tableIdOf(story.table))),
  ];
}

function partyMoments({ covers, seated, left, cleaned }: DemoStory, partyId: string, tableId: string): DemoMoment[] {
  return [
    ...at(seated, () => [actOf({ who: HOST, rule: seatParty, input: { tableId, partyId, covers } })]),
    ...at(left, () => [actOf({ who: HOST, rule: clearParty, input: { partyId } })]),
    ...at(cleaned, () => [actOf({ who: HOST, rule: cleanTable, input: { tableId } })]),
  ];
}

function cashFor(state: State, checkId: string): TakenPayment {
  const { due } = totalsOf(state, checkId);
  return { checkId, paymentId: derivedId(checkId, 'payment'), tender: 'cash', amount: due, tendered: Math.ceil(due / NOTE) * NOTE };
}
