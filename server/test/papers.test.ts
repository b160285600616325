import { COLUMNS, layOut, type RollWidth } from '@heard/shared/paper/lay-out.ts';
import { frame, RULE, row, words, type Block, type Paper } from '@heard/shared/paper/paper.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escposOf } from '../src/features/paper/escpos.ts';
import { pdfOf } from '../src/features/paper/pdf.ts';
import { printable } from '../src/features/paper/printable.ts';
import { readEscpos, readPdf } from './read-paper.ts';

const WIDTHS = ['58', '80'] as const;
const LONG = 'Slow-roasted lamb shoulder with anchovy, rosemary and a salsa verde of all that the garden had left';
const paper: Paper = {
  title: 'Chit, Grill, Table 12',
  blocks: [
    row('Grill', '19:04', { isBold: true }),
    words('Table 12', { size: 3, isBold: true }),
    frame('ALLERGY: nuts, sesame'),
    RULE,
    { is: 'item', count: '12', name: LONG, isStruck: false, ways: ['Seat 3', 'well done', '“no salt”'] },
    row(`2 × ${LONG}`, '€128.00'),
    row('Crème brûlée, żurek, Łódź', '€9.50'),
    row('Σαλάτα, Борщ', '1.234,56 kr.'),
    row('Total', '€137.50', { size: 2, isBold: true }),
  ],
};
const wordsOf = ({ blocks }: Paper): string[] =>
  blocks
    .flatMap(saidBy)
    .flatMap((said) => said.split(' '))
    .filter(Boolean);

function saidBy(block: Block): string[] {
  if (block.is === 'row') return [block.left, block.right];
  if (block.is === 'item') return [block.count, block.name, ...block.ways];
  return block.is === 'rule' ? [] : [block.text];
}

describe.each(WIDTHS)('on a roll of %s mm', (width: RollWidth) => {
  test('the printer is told exactly what the paper says, line by line', async () => {
    const { lines, isCut } = readEscpos(await escposOf(paper, width));
    const wanted = layOut(paper, COLUMNS[width]).map((line) => line.map(({ text }) => text).join(''));
    expect(lines.slice(0, wanted.length).map(({ text }) => text)).toEqual(wanted);
    expect(lines.slice(wanted.length).every(({ text }) => text === '')).toBe(true);
    expect(isCut).toBe(true);
  });

  test('no line is wider than the roll, and counts are three letters high', async () => {
    const { lines } = readEscpos(await escposOf(paper, width));
    expect(Math.max(...lines.map((line) => line.width))).toBeLessThanOrEqual(COLUMNS[width]);
    expect(lines.find(({ text }) => text.startsWith('12 '))).toMatchObject({ size: 3 });
    expect(lines.find(({ text }) => text.includes('ALLERGY'))!.text).toMatch(/^║ .* ║$/);
  });

  test('the PDF says every word of it, on one page as wide as the roll', async () => {
    const { text, pages } = await readPdf(await pdfOf(paper, width));
    expect(wordsOf(paper).filter((word) => !text.includes(word))).toEqual([]);
    expect(pages).toHaveLength(1);
    expect(pages[0]!.width).toBeCloseTo((Number(width) * 72) / 25.4, 0);
  });
});

test('a narrower roll is longer, and so is a longer paper', async () => {
  const height = async (of: Paper, width: RollWidth) => (await readPdf(await pdfOf(of, width))).pages[0]!.height;
  expect(await height(paper, '58')).toBeGreaterThan(await height(paper, '80'));
  expect(await height({ ...paper, blocks: [...paper.blocks, ...paper.blocks] }, '80')).toBeGreaterThan(await height(paper, '80'));
});

test('what is longer than a page of five metres goes on on the next', async () => {
  const blocks = Array.from({ length: 1_500 }, (_, at) => row(`Line ${at}`, '€1.00'));
  const { text, pages } = await readPdf(await pdfOf({ title: 'Long', blocks }, '80'));
  expect(pages.length).toBeGreaterThan(1);
  for (const at of [0, 749, 1_499]) expect(text).toContain(`Line ${at} `);
});

test.each([
  ['é, ü, ß and € stay', 'Crème brûlée, Größe, 5 €', 'Crème brûlée, Größe, 5 €'],
  ['ł, ż and ő stay', 'Łódź, żurek, gyömölcső', 'Łódź, żurek, gyömölcső'],
  ['accents written apart are put together', 'Cre\u0300me', 'Crème'],
  ['letters of no code page lose their marks', 'Phở, ǒ', 'Pho, o'],
  ['what remains is a question mark that is seen', '寿司 🍣 \ufffd', '?? ? ?'],
  ['a command hidden in a name is no command', 'Burger\u001b@\u001dV\u0000', 'Burger?@?V?'],
])('%s', (_, text, printed) => expect(printable(text)).toBe(printed));

test('whatever a dish is called, the printer reads the name and no command', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (name) => {
      const said = { title: 'x', blocks: [row(name, '€1')] };
      const { lines } = readEscpos(await escposOf(said, '58'));
      const wanted = layOut({ ...said, blocks: [row(printable(name), '€1')] }, 32).map((line) => line.map(({ text }) => text).join(''));
      expect(lines.slice(0, wanted.length).map(({ text }) => text)).toEqual(wanted);
    }),
    { numRuns: 100 },
  );
});
