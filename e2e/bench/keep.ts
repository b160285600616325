import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportOf, type Report } from './report.ts';

const FOLDER = join(import.meta.dirname, '../../docs/benchmarks');
const LAST = join(FOLDER, 'last.json');
const README = join(FOLDER, 'README.md');
const PLACE = /<!-- table -->[^]*<!-- \/table -->/;

/** Puts what was measured in the place of what was measured before; parts that did not run stay as they were. */
export function keep(report: Report, files: Readonly<Record<string, string>>): void {
  const last = existsSync(LAST) ? (JSON.parse(readFileSync(LAST, 'utf8')) as Report) : undefined;
  const measured = new Set(report.parts.map(({ name }) => name));
  const parts = [...(last?.parts ?? []).filter(({ name }) => !measured.has(name)), ...report.parts];
  const merged: Report = { ...report, parts: parts.toSorted((a, b) => a.place - b.place) };
  writeFileSync(LAST, `${JSON.stringify(merged, null, 2)}\n`);
  writeFileSync(
    README,
    readFileSync(README, 'utf8').replace(PLACE, () => `<!-- table -->\n${reportOf(merged)}\n<!-- /table -->`),
  );
  for (const [name, text] of Object.entries(files)) writeFileSync(join(FOLDER, name), `${text}\n`);
}
