import type { Row } from './row.ts';

const COLUMNS = ['row', 'what', 'product', 'beside', 'ratio', 'budget', ''] as const;

/** A Markdown table that also reads well in a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [[...COLUMNS], ...rows.map(cellsOf)];
  const widths = COLUMNS.map((_, at) => Math.max(...lines.map((cells) => cells[at]!.length)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(lines[0]!), rule, ...lines.slice(1).map(line)].join('\n');
}

function cellsOf({ row, what, unit, product, beside, ratio, budget }: Row): string[] {
  return [
    row,
    what,
    `${figure(product)} ${unit}`,
    beside ? `${figure(beside.value)} ${beside.name}` : '',
    ratio === undefined ? '' : `${ratio.toFixed(2)}×`,
    budget?.says ?? '',
    budget === undefined ? '' : budget.isKept ? 'ok' : 'MISS',
  ];
}

/** Three figures that count. */
export const figure = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-US') : Number(value.toPrecision(3)).toString();
