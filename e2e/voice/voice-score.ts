import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Catalogue } from './catalogue-menu.ts';
import { readCases } from './read-cases.ts';
import { hearCases, scoreOf, type Case, type Heard } from './score.ts';

const { values } = parseArgs({ options: { menu: { type: 'string' }, cases: { type: 'string' }, json: { type: 'boolean' } } });

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function say(heard: readonly Heard[]): string {
  const score = scoreOf(heard);
  const wrong = heard.filter(({ isExact }) => !isExact);
  return [
    `${score.cases} orders, exact ${percent(score.exact)}`,
    `lines: precision ${percent(score.itemPrecision)}, recall ${percent(score.itemRecall)}`,
    `gate: accepts ${percent(score.gateCoverage)}, of these right ${percent(score.gatePrecision)}`,
    `latency: p50 ${score.p50.toFixed(0)} µs, p99 ${score.p99.toFixed(0)} µs`,
    ...wrong.map(({ id, text, expected, drafted }) => `\n${id}: ${text}\n  wanted  ${expected.join(' | ')}\n  drafted ${drafted.join(' | ')}`),
  ].join('\n');
}

if (!values.menu || !values.cases) {
  process.stderr.write('npm run voice:score -- --menu FILE --cases FILE [--json]\n');
  process.exitCode = 2;
} else {
  const heard = hearCases(JSON.parse(readFileSync(values.menu, 'utf8')) as Catalogue, readCases<Case>(values.cases));
  const wrong = heard.filter(({ isExact }) => !isExact);
  process.stdout.write(`${values.json ? JSON.stringify({ ...scoreOf(heard), wrong }) : say(heard)}\n`);
}
