import type { Cents } from '../kernel/money.ts';
import type { Tender } from './payments-kinds.ts';

/**
 * What an X or Z report says of a business day, minor units. Every figure is a sum over rows of that day, and so of the log. What was
 * sold counts on the day on which its check was closed, what was taken or given back on the day on which it was; so
 * `tenders` together = `paid` + `tips` + `rounding` − `refunds` + `accountMoves` + `paper.total` + `paper.tip`.
 */
export interface SalesFigures {
  readonly businessDay: string;
  /** Closed that day, and the guests on them. */
  readonly checks: number;
  readonly covers: number;
  /** Of any day. */
  readonly openChecks: number;
  /** Of closed checks: before discounts, taxes and service, as the menu prints it; comps are in it, voids are not. */
  readonly gross: Cents;
  /** Taken off it, comps aside; and given away. */
  readonly discounts: Cents;
  readonly comps: Cents;
  /** What the lines voided that day would have come to, on whatever check. */
  readonly voids: Cents;
  /** Service charge and gratuity on closed checks. */
  readonly service: Cents;
  /** On closed checks: on top, and inside prices. */
  readonly tax: Cents;
  /** What closed checks came to: gross − discounts − comps + service + tax on top + odd cents of splits. */
  readonly total: Cents;
  /** What was taken towards checks that day, open ones included; tips and rounding aside. */
  readonly paid: Cents;
  /** On top of it. What was given back of them is in `refunds`. */
  readonly tips: Cents;
  /** Given back, tips in. */
  readonly refunds: Cents;
  /** What the drawers hold more than that, or less, because there are no coins for it; refunds rounded, too. */
  readonly rounding: Cents;
  /** What was taken by each tender: tips in, refunds out, account moves and paper slips in. */
  readonly tenders: Readonly<Record<Tender, Cents>>;
  /** Gift cards sold and accounts settled. */
  readonly accountMoves: Cents;
  /** Slips of the emergency pad that were entered that day. Their tax is inside the total, their tip on top. */
  readonly paper: {
    readonly sales: number;
    readonly covers: number;
    readonly total: Cents;
    readonly tax: Cents;
    readonly tip: Cents;
  };
}
