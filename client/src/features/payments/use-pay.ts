import type { Tender } from '@heard/shared/payments/payments-kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { useCallback, useState } from 'react';
import { isSameValue } from '../../live/same-value.ts';
import { newId, useAct, useLink, useSelect } from '../../live/use-live.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { BILL_KINDS, billOf, nextPart, tipFor, type Bill } from './paying.ts';

/** All of it, an amount, or the next of so many equal parts. */
export type Part =
  | { readonly kind: 'all' }
  | { readonly kind: 'amount'; readonly amount: number }
  | { readonly kind: 'guests'; readonly left: number };
export type Tip = { readonly rate: number } | { readonly cents: number };

export interface Taking {
  readonly tender: Exclude<Tender, 'online'>;
  readonly amount: number;
  readonly tip: number;
  readonly tendered: number;
  readonly reference?: string;
  readonly accountId?: string;
  readonly drawerId?: string | null;
}

export interface Taken {
  readonly change: number;
  readonly stillDue: number;
}

const nothing = (): null => null;

/** One sheet's worth of paying: what is asked for now, and what was taken last. The id of a payment is made before it can be tapped. */
export function usePay(checkId: string) {
  const act = useAct();
  const { isLoaded } = useLink();
  const select = useCallback((state: State) => billOf(state, checkId), [checkId]);
  const bill = useSelect<Bill | null>(BILL_KINDS, isLoaded ? select : nothing, isSameValue);
  const [paymentId, setPaymentId] = useState(newId);
  const [part, setPart] = useState<Part>({ kind: 'all' });
  const [tip, setTip] = useState<Tip>({ cents: 0 });
  const [tender, setTender] = useState<Taking['tender']>('cash');
  const [taken, setTaken] = useState<Taken | null>(null);
  const amount = bill ? amountOf(part, bill.due) : 0;
  const asked = { amount, tip: bill ? centsOf(tip, bill, amount) : 0 };
  const take = ({ tendered, ...taking }: Taking, { change, stillDue }: Taken): void => {
    if (!wentThrough(act('takePayment', { checkId, paymentId, tendered, ...taking }))) return;
    setPaymentId(newId());
    setPart(nextOf(part));
    setTip('rate' in tip ? tip : { cents: 0 });
    setTaken({ change, stillDue });
  };
  return { bill, tender, setTender, part, setPart, tip, setTip, asked, take, taken, goOn: () => setTaken(null) };
}

function amountOf(part: Part, due: number): number {
  if (part.kind === 'amount') return Math.min(part.amount, due);
  return part.kind === 'guests' ? nextPart(due, part.left) : due;
}

const centsOf = (tip: Tip, bill: Bill, amount: number): number => ('rate' in tip ? tipFor(bill, amount, tip.rate) : tip.cents);

/** After one of three has paid, the next pays one of two. */
const nextOf = (part: Part): Part => (part.kind === 'guests' && part.left > 2 ? { kind: 'guests', left: part.left - 1 } : { kind: 'all' });
