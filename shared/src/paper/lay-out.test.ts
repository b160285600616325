import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLUMNS, layOut, plainText, wrapped } from './lay-out.ts';
import { frame, RULE, row, words, type Block } from './paper.ts';

const paper = (...blocks: Block[]) => ({ title: 'Paper', blocks });
const lines = (columns: number, ...blocks: Block[]) =>
  layOut(paper(...blocks), columns).map((line) => line.map(({ text }) => text).join(''));

describe('a roll', () => {
  test('breaks a long name and keeps its price on the first line', () => {
    expect(lines(32, row('2 × Slow-roasted lamb shoulder with salsa verde', '€64.00'))).toEqual([
      '2 × Slow-roasted lamb     €64.00',
      'shoulder with salsa verde',
    ]);
  });

  test('breaks a word that is longer than itself', () => {
    expect(wrapped('Donaudampfschifffahrt', 8)).toEqual(['Donaudam', 'pfschiff', 'fahrt']);
  });

  test('gives a price that leaves no room a line of its own', () => {
    expect(lines(16, row('Chateaubriand', 'CLP 1.000.000.000', {}))).toEqual(['Chateaubriand', 'CLP 1.000.000.000']);
  });

  test('frames what must not be missed', () => {
    expect(lines(16, frame('ALLERGY: nuts, sesame'))).toEqual([
      '╔══════════════╗',
      '║ ALLERGY:     ║',
      '║ nuts, sesame ║',
      '╚══════════════╝',
    ]);
  });

  test('indents what belongs to the line above, centres and rules', () => {
    expect(lines(12, words('Hi', { isCentred: true }), RULE, row('rare', '', { isUnder: true }))).toEqual([
      '     Hi',
      '────────────',
      '  rare',
    ]);
  });
});

test('a count is three letters wide, its name two', () => {
  const [first, second] = layOut(paper({ is: 'item', count: '12', name: 'Burger with fries', isStruck: false, ways: ['rare'] }), 32);
  expect(first).toEqual([
    { text: '12', size: 3, isBold: true },
    { text: ' ', size: 2, isBold: false },
    { text: 'Burger with', size: 2, isBold: true },
  ]);
  expect(second!.at(-1)).toEqual({ text: 'fries', size: 2, isBold: true });
});

const text = fc.string({ maxLength: 60 }).map((one) => one.replace(/\s+/g, ' ').trim());
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ text, size: fc.constantFrom(1, 2, 3) }).map(({ text: said, size }) => words(said, { size: size as 1 })),
  fc.tuple(text, fc.integer({ max: 100_000_000 })).map(([left, cents]) => row(left, `€${(cents / 100).toFixed(2)}`)),
  fc
    .record({ name: text, count: fc.integer({ min: 1, max: 999 }), ways: fc.array(text, { maxLength: 3 }) })
    .map(({ name, count, ways }): Block => ({ is: 'item', name, count: String(count), ways, isStruck: false })),
  text.map(frame),
);

test('whatever is printed fits the roll, and no letter of it is lost', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), fc.constantFrom(...Object.values(COLUMNS)), (blocks, columns) => {
      const rolled = layOut(paper(...blocks), columns);
      for (const line of rolled) {
        expect(line.reduce((sum, { text: said, size }) => sum + Array.from(said).length * size, 0)).toBeLessThanOrEqual(columns);
      }
      const letters = (said: string): string => said.replace(/[\s╔═╗║╚╝─]/g, '');
      const wanted = blocks.map((one) => letters(said(one))).join('');
      const found = letters(
        rolled
          .flat()
          .map((run) => run.text)
          .join(''),
      );
      expect(Array.from(found).sort().join('')).toBe(Array.from(wanted).sort().join(''));
    }),
  );
});

function said(of: Block): string {
  if (of.is === 'row') return of.left + of.right;
  if (of.is === 'item') return of.count + of.name + of.ways.join('');
  return of.is === 'rule' ? '' : of.text;
}

test('a mail has all letters alike and nothing at the end of its lines', () => {
  expect(plainText(paper(words('Total', { size: 2 }), row('left', '', {})), 20)).toBe('Total\nleft');
});
