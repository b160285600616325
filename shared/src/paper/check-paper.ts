import { pieceWords } from '../orders/piece-words.ts';
import type { GuestCheck, PaidLine } from './guest-check.ts';
import type { HouseWords } from './house-words.ts';
import { RULE, row, words, type Block, type Paper } from './paper.ts';

export function checkPaper(check: GuestCheck): Paper {
  const { totals, tips, words: house } = check;
  return {
    title: `Check ${check.number}, ${check.title}`,
    blocks: [
      ...headOf(check),
      words(`Opened ${house.clock(check.openedAt)}`, { isCentred: true }),
      RULE,
      ...bodyOf(check),
      ...(totals.paid !== 0
        ? [row('Paid', house.money(-totals.paid)), row('Still due', house.money(totals.due), { size: 2, isBold: true })]
        : []),
      ...(tips.length > 0 ? [RULE, words('Tip, if you like')] : []),
      ...tips.map(({ rate, amount }) => row(house.percent(rate), `${house.money(amount)} = ${house.money(totals.total + amount)}`)),
      RULE,
      words('This is not a receipt.', { isCentred: true }),
    ],
  };
}

export function headOf({ house, title, number, businessDay, covers, serverName }: GuestCheck): Block[] {
  const facts = [`Check ${number}`, businessDay, covers > 0 ? `${covers} ${covers === 1 ? 'cover' : 'covers'}` : ''];
  return [
    words(house, { size: 2, isCentred: true, isBold: true }),
    words(title, { isCentred: true, isBold: true }),
    words(facts.filter(Boolean).join(' · '), { isCentred: true }),
    ...(serverName ? [words(`Served by ${serverName}`, { isCentred: true })] : []),
  ];
}

/** Lines and all that is added or taken off, down to the total. */
export function bodyOf({
  lines,
  totals,
  serviceRate,
  words: house,
}: Pick<GuestCheck, 'lines' | 'totals' | 'serviceRate' | 'words'>): Block[] {
  const { money, percent } = house;
  const onTop = totals.taxes.filter(({ tax, isIncluded }) => !isIncluded && tax !== 0);
  const inside = totals.taxes.filter(({ tax, isIncluded }) => isIncluded && tax !== 0);
  return [
    ...lines.flatMap((line) => lineBlocks(line, house)),
    RULE,
    row('Subtotal', money(totals.subtotal)),
    ...(totals.discount !== 0 ? [row('Discounts', money(-totals.discount))] : []),
    ...(totals.service !== 0 ? [row(`Service ${percent(serviceRate)}`, money(totals.service))] : []),
    ...onTop.map(({ rate, tax }) => row(`Tax ${percent(rate)}`, money(tax))),
    ...(totals.odd !== 0 ? [row('Odd cents of a split', money(totals.odd))] : []),
    row('Total', money(totals.total), { size: 2, isBold: true }),
    ...inside.map(({ rate, tax }) => row(`Tax ${percent(rate)}, in it`, money(tax))),
  ];
}

const lineBlocks = ({ count, name, ways, gross, discounts }: PaidLine, { money }: HouseWords): Block[] => [
  row(pieceWords(count, name), money(gross)),
  ...ways.map((way) => row(way, '', { isUnder: true })),
  ...discounts.map((discount) => row(discount.name, money(-discount.amount), { isUnder: true })),
];
