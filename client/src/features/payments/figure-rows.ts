import type { SalesFigures } from '@heard/shared/payments/sales-figures.ts';
import { TENDERS } from '@heard/shared/payments/payments-kinds.ts';
import { TENDER_WORDS } from '../../ui/tender-words.ts';

export interface FigureRow {
  readonly word: string;
  readonly cents: number;
  readonly isSum?: boolean;
}

/** Of what was sold: how the total comes about. `0 -`, because nothing taken off is not minus nothing. */
export const soldRows = ({ gross, discounts, comps, service, tax, total }: SalesFigures): FigureRow[] => [
  { word: 'Sold, as the menu prints it', cents: gross },
  { word: 'Discounts', cents: 0 - discounts },
  { word: 'Comps', cents: 0 - comps },
  { word: 'Service', cents: service },
  { word: 'Total of paid checks', cents: total, isSum: true },
  { word: 'Tax, in it', cents: tax },
];

/** Of what was taken: where it comes from. The sum is what the tenders come to. */
export function takenRows({ paid, tips, rounding, refunds, accountMoves, paper, tenders }: SalesFigures): FigureRow[] {
  const rows = [
    { word: 'Paid on checks', cents: paid },
    { word: 'Tips', cents: tips },
    { word: 'Given back', cents: 0 - refunds },
    { word: 'Accounts and gift cards', cents: accountMoves },
    { word: 'Paper slips, tips in', cents: paper.total + paper.tip },
    { word: 'Rounding of cash', cents: rounding },
  ];
  return [...rows, { word: 'Taken', cents: sumOf(tenders), isSum: true }];
}

export const tenderRows = ({ tenders }: SalesFigures): FigureRow[] => [
  ...TENDERS.map((tender) => ({ word: TENDER_WORDS[tender], cents: tenders[tender] })),
  { word: 'Taken', cents: sumOf(tenders), isSum: true },
];

const sumOf = (tenders: SalesFigures['tenders']): number => TENDERS.reduce((sum, tender) => sum + tenders[tender], 0);
