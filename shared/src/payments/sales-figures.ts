import type { Cents } from '../kernel/money.ts';
import type { Tender } from './payments-kinds.ts';

/** What an X or Z report says of a business day, minor units. Every figure is a sum over rows of that day, and so of the log. */
export interface SalesFigures {
  readonly businessDay: string;
  readonly checks: number;
  readonly covers: number;
  readonly openChecks: number;
  /** Before discounts, taxes and service, as the menu prints it. */
  readonly gross: Cents;
  readonly discounts: Cents;
  readonly comps: Cents;
  readonly voids: Cents;
  readonly service: Cents;
  readonly tax: Cents;
  readonly total: Cents;
  readonly tips: Cents;
  readonly refunds: Cents;
  readonly rounding: Cents;
  /** What was taken by each tender, tips in, refunds out. */
  readonly tenders: Readonly<Record<Tender, Cents>>;
  readonly accountMoves: Cents;
  readonly paper: { readonly sales: number; readonly total: Cents; readonly tax: Cents; readonly tip: Cents };
}
