import type { Block, Paper, Size } from './paper.ts';

/** Letters of one size side by side. */
export interface Run {
  readonly text: string;
  readonly size: Size;
  readonly isBold: boolean;
}
/** One line of a roll: no wider than its columns, each letter counting its size. */
export type RollLine = readonly Run[];

/** How many of the smallest letters a roll of so many millimetres holds (font A of ESC/POS printers: 12 dots at 203 dpi). */
export const COLUMNS = { '58': 32, '80': 48 } as const;
export type RollWidth = keyof typeof COLUMNS;

/** A paper in lines of at most `columns` small letters; nothing is cut off, long words are broken. */
export const layOut = ({ blocks }: Paper, columns: number): RollLine[] => blocks.flatMap((block) => linesOf(block, columns));

/** For mails: the same lines, all letters alike. */
export const plainText = (paper: Paper, columns: number = COLUMNS['58'] + 8): string =>
  layOut({ ...paper, blocks: paper.blocks.map(small) }, columns)
    .map((line) =>
      line
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    )
    .join('\n');

const small = (block: Block): Block => ('size' in block ? { ...block, size: 1 } : block);

function linesOf(block: Block, columns: number): RollLine[] {
  if (block.is === 'rule') return [[run('─'.repeat(columns))]];
  if (block.is === 'frame') return framed(block.text, columns);
  if (block.is === 'row') return rowLines(block, columns);
  if (block.is === 'item') return itemLines(block, columns);
  const { text, size, isBold, isCentred } = block;
  const width = Math.floor(columns / size);
  return wrapped(text, width).map((line) => [run(isCentred ? centred(line, width) : line, size, isBold)]);
}

const run = (text: string, size: Size = 1, isBold = false): Run => ({ text, size, isBold });
const lengthOf = (text: string): number => Array.from(text).length;
const centred = (text: string, width: number): string => ' '.repeat(Math.floor((width - lengthOf(text)) / 2)) + text;

function framed(text: string, columns: number): RollLine[] {
  const inside = columns - 4;
  const bar = '═'.repeat(columns - 2);
  const middle = wrapped(text, inside).map((line) => `║ ${line}${' '.repeat(inside - lengthOf(line))} ║`);
  return [`╔${bar}╗`, ...middle, `╚${bar}╝`].map((line) => [run(line, 1, true)]);
}

/** The right word stands on the first line; what is left of the left one goes on below it. */
function rowLines({ left, right, size, isBold, isUnder }: Block & { is: 'row' }, columns: number): RollLine[] {
  const width = Math.floor(columns / size);
  const indent = isUnder ? '  ' : '';
  const room = width - indent.length - (right === '' ? 0 : lengthOf(right) + 1);
  // A price wider than half the roll would leave no room to read what it is for.
  if (room < width / 3) return [...wrapped(left, width), right.padStart(width)].map((line) => [run(line, size, isBold)]);
  return wrapped(left, room).map((line, at) => {
    const gap = at === 0 && right !== '' ? ' '.repeat(room - lengthOf(line) + 1) + right : '';
    return [run(indent + line + gap, size, isBold)];
  });
}

/** The count three times as large, the name twice; a roll is narrow, so the ways stand below. */
function itemLines({ count, name, ways, isStruck }: Block & { is: 'item' }, columns: number): RollLine[] {
  const taken = lengthOf(count) * 3 + 2;
  const called = wrapped(isStruck ? `-- ${name} --` : name, Math.floor((columns - taken) / 2));
  const [first = '', ...more] = called;
  const below = ways.flatMap((way) => wrapped(way, columns - 4).map((line) => [run(`    ${line}`)]));
  return [
    [run(count, 3, true), run(' ', 2), run(first, 2, true)],
    ...more.map((line) => [run(' '.repeat(taken)), run(line, 2, true)]),
    ...below,
  ];
}

/** Breaks between words, and within those that are longer than a line. An empty text is one empty line. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((one) => broken(one, width))) {
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

function broken(word: string, width: number): string[] {
  const letters = Array.from(word);
  return Array.from({ length: Math.ceil(letters.length / width) }, (_, at) => letters.slice(at * width, (at + 1) * width).join(''));
}
