import type { ChangedPrice } from '@heard/shared/orders/promised-price.ts';
import { derivedId } from '@heard/shared/kernel/ids.ts';
import type { LateRefusal, Step } from '../../live/live.ts';
import { sendStep, type Choice, type OrderConflict } from './choice.ts';
import { keepingChoices } from './refused-order.ts';

/** What cost something else by the time it arrived; empty for any other refusal. */
export function changedPrices({ code, about }: LateRefusal): readonly ChangedPrice[] {
  return code === 'line/price-changed' && Array.isArray(about['lines']) ? (about['lines'] as ChangedPrice[]) : [];
}

/** The guest hears the new price, or gets the old one if a manager says so. */
export function priceChangedChoices(conflict: OrderConflict): Choice[] {
  const { refusal, order, money } = conflict;
  const changed = changedPrices(refusal);
  const now = new Map(changed.map(({ lineId, price }) => [lineId, price]));
  // The price that was seen here, and no later one.
  const lines = order.lines.map((line) => {
    const promised = now.get(line.lineId);
    return promised === undefined ? line : { ...line, promised };
  });
  const send = sendStep({ ...order, lines });
  const [only, another] = changed;
  const said = only && !another ? `${only.name} at ${money(only.price)}` : 'it at the new prices';
  return [
    { label: `Send ${said}`, said: 'Sent at the new price.', steps: [send] },
    ...keepThePromise(conflict, send, changed),
    ...keepingChoices(conflict),
  ];
}

/** The difference as a discount: within the limit of whoever gives it at once, beyond it once a manager has said yes. */
function keepThePromise({ refusal, order, money }: OrderConflict, send: Step, changed: readonly ChangedPrice[]): Choice[] {
  const dearer = changed.filter(({ promised, price }) => price > promised);
  if (dearer.length === 0) return [];
  const quantityOf = new Map(order.lines.map(({ lineId, quantity }) => [lineId, quantity]));
  const discounts = dearer.map(({ lineId, name, promised, price }): Step => {
    const discountId = derivedId(refusal.id, `promise ${lineId}`);
    const amount = (price - promised) * (quantityOf.get(lineId) ?? 1);
    const reason = `${name} was promised at ${money(promised)}`;
    const terms = { name: 'Price promised', percent: null, amount, lineIds: [lineId], isStanding: false, reason };
    return { name: 'giveDiscount', input: { checkId: order.checkId, discountId, ...terms, approvalId: derivedId(discountId, 'approval') } };
  });
  const said = 'Sent. The difference is taken off, or a manager is asked for it.';
  return [{ label: 'Send it, ask for the old price', said, steps: [send, ...discounts] }];
}
