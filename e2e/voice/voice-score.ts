import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { VoiceMenu } from '@heard/shared/voice/voice-menu.ts';
import type { Catalogue } from './catalogue-menu.ts';
import { hearOwnCases, type OwnCase } from './own-cases.ts';
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
    `latency: p50 ${score.p50.toFixed(0)} µs, p99 ${score.p99.toFixed(0)} µs (of each order, the fastest of five)`,
    ...wrong.map(
      ({ id, text, expected, drafted }) => `\n${id}: ${text}\n  wanted  ${expected.join(' | ')}\n  drafted ${drafted.join(' | ')}`,
    ),
  ].join('\n');
}

/** A catalogue of foreign orders, or one of our own menus. */
function hear(menuFile: string, casesFile: string): Heard[] {
  const menu = JSON.parse(readFileSync(menuFile, 'utf8')) as Catalogue | VoiceMenu;
  return 'items' in menu ? hearOwnCases(menu, readCases<OwnCase>(casesFile)) : hearCases(menu, readCases<Case>(casesFile));
}

if (!values.menu || !values.cases) {
  process.stderr.write('npm run voice:score -- --menu FILE --cases FILE [--json]\n');
  process.exitCode = 2;
} else {
  const heard = hear(values.menu, values.cases);
  const wrong = heard.filter(({ isExact }) => !isExact);
  process.stdout.write(`${values.json ? JSON.stringify({ ...scoreOf(heard), wrong }) : say(heard)}\n`);
}
