import { must } from '../kernel/errors.ts';
import type { Line } from './orders-kinds.ts';

/** A line whose price is not the one the guest was told, in minor units for one of it. */
export interface ChangedPrice {
  readonly lineId: string;
  readonly name: string;
  readonly promised: number;
  readonly price: number;
}

/** A tap may bear the price that the screen showed: nobody pays another one without a person having seen both. */
export function mustBePromised(drafts: readonly { readonly lineId: string; readonly promised?: number }[], lines: readonly Line[]): void {
  const told = new Map(drafts.map(({ lineId, promised }) => [lineId, promised]));
  const changed: ChangedPrice[] = lines.flatMap(({ id: lineId, name, unitPrice: price }) => {
    const promised = told.get(lineId);
    return promised === undefined || promised === price ? [] : [{ lineId, name, promised, price }];
  });
  const names = changed.map(({ name }) => name).join(', ');
  must(changed.length === 0, 'line/price-changed', `The price has changed: ${names}.`, { lines: changed });
}
