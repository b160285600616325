import type { Row } from './row.ts';
import { tableOf } from './table.ts';

export interface Report {
  readonly conditions: readonly string[];
  readonly parts: readonly Part[];
}

/** What one measurement found. */
export interface Part {
  readonly name: string;
  /** Where it stands in the table. */
  readonly place: number;
  /** How busy the machine was with other things when it began, 0 to 1. */
  readonly othersBusy: number;
  readonly rows: readonly Row[];
}

export function reportOf({ conditions, parts }: Report): string {
  const busy = parts.map(({ name, othersBusy }) => `${name} ${Math.round(othersBusy * 100)} %`);
  return [
    conditions.join(' · '),
    tableOf(parts.flatMap(({ rows }) => rows)),
    `Processors busy with other things when a part began: ${busy.join(', ')}.`,
  ].join('\n\n');
}
