/** One line of the table: what the product does, beside what it is held against in the same run. */
export interface Row {
  readonly row: string;
  readonly what: string;
  readonly unit: string;
  readonly product: number;
  readonly beside?: { readonly name: string; readonly value: number };
  readonly ratio?: number;
  /** The promise in words (`P1 ≤ 1.5×`), and whether it is kept; absent where the row only informs. */
  readonly budget?: { readonly says: string; readonly isKept: boolean };
}

/** What a row may stand on, and how long it may take. */
export interface Pace {
  readonly rounds: number;
  readonly seconds: number;
}

export interface Measured {
  readonly rows: readonly Row[];
  /** Files to keep beside the table: name → text. */
  readonly keep?: Readonly<Record<string, string>>;
}

type Against = { readonly name: string; readonly value: number };

/** The product must be at least so many times what stands beside it. */
export function atLeast(of: Pick<Row, 'row' | 'what' | 'unit' | 'product'>, beside: Against, budget: string, times: number): Row {
  const ratio = of.product / beside.value;
  return { ...of, beside, ratio, budget: { says: `${budget} ≥ ${times}×`, isKept: ratio >= times } };
}

/** At most so many times. */
export function atMost(of: Pick<Row, 'row' | 'what' | 'unit' | 'product'>, beside: Against, budget: string, times: number): Row {
  const ratio = of.product / beside.value;
  return { ...of, beside, ratio, budget: { says: `${budget} ≤ ${times}×`, isKept: ratio <= times } };
}

/** At most so much, by itself; what stands beside it only tells what there was to gain. */
export const within = (of: Pick<Row, 'row' | 'what' | 'unit' | 'product'>, budget: string, most: number, beside?: Against): Row => ({
  ...of,
  ...(beside && { beside, ratio: of.product / beside.value }),
  budget: { says: `${budget} ≤ ${most} ${of.unit}`, isKept: of.product <= most },
});

/** Beside something, without a promise. */
export const informs = (of: Pick<Row, 'row' | 'what' | 'unit' | 'product'>, beside: Against): Row => ({
  ...of,
  beside,
  ratio: of.product / beside.value,
});
