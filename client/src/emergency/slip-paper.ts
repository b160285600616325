import { formatMoney } from '@heard/shared/kernel/money.ts';
import { houseWords } from '@heard/shared/paper/house-words.ts';
import { bodyOf } from '@heard/shared/paper/check-paper.ts';
import { RULE, row, words, type Paper } from '@heard/shared/paper/paper.ts';
import { slipDay, slipTotals, type Slip, type SlipHouse } from './slip.ts';

/** Without a known house no sign of a currency: it would be a guess. */
export const moneyWords = ({ name, currency, locale }: SlipHouse): ((cents: number) => string) =>
  name === '' ? (cents) => (cents / 100).toFixed(2) : (cents) => formatMoney(cents, currency, locale);

export function slipPaper(slip: Slip): Paper {
  const { number, house, table, covers, tender, tip, note, lines } = slip;
  const totals = slipTotals(slip);
  const written = { ...houseWords(house), money: moneyWords(house) };
  const paid = lines.map(({ name, quantity, price }) => ({
    count: String(quantity),
    name,
    ways: [],
    gross: quantity * price,
    discounts: [],
  }));
  const facts = [table && `Table ${table}`, covers > 0 && `${covers} covers`, slipDay(slip), written.clock(slip.at)];
  return {
    title: `Slip ${number}`,
    blocks: [
      ...(house.name ? [words(house.name, { isCentred: true, isBold: true })] : []),
      words(`Slip ${number}`, { size: 3, isCentred: true, isBold: true }),
      words(facts.filter(Boolean).join(' · '), { isCentred: true }),
      RULE,
      ...bodyOf({ lines: paid, totals, serviceRate: house.sales.serviceRate, words: written }),
      ...(tip > 0 ? [row('Tip', written.money(tip))] : []),
      row('Paid by', tender),
      ...(note ? [words(note)] : []),
      RULE,
    ],
  };
}

const LINES_TO_WRITE_ON = 9;

/** A numbered slip with nothing on it: for a pen. */
export const blankPaper = (number: string): Paper => ({
  title: `Slip ${number}`,
  blocks: [
    words(`Slip ${number}`, { size: 3, isBold: true }),
    row('Table', 'Covers        ', { size: 2 }),
    RULE,
    ...Array.from({ length: LINES_TO_WRITE_ON }, () => [words('\u00a0', { size: 2 }), RULE]).flat(),
    row('Tax', '', { size: 2 }),
    row('Tip', '', { size: 2 }),
    row('Total', 'cash ☐  card ☐', { size: 2, isBold: true }),
  ],
});
