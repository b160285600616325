import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeUpDays, realDays } from './days.ts';
import { HANDS, MENU_SAYS } from './house-of.ts';
import { replay } from './replay.ts';
import type { Stream } from '../simulate/stream.ts';
import { tableOf, type Span, type Ways } from './table.ts';

const FILE = join(import.meta.dirname, '../../docs/benchmarks/promises.md');

const SPANS: readonly Span[] = [
  { says: '1', from: 0, until: 1 },
  { says: '2–7', from: 1, until: 7 },
  { says: '8–30', from: 7, until: 30 },
  { says: '31–90', from: 30, until: 90 },
];

const waysOf = (days: readonly Stream[]): Ways => ({
  learning: replay(days, 'learns'),
  menu: replay(days, 'menu'),
  known: replay(days, 'knows'),
});

const real = realDays();
if (!real) console.log('../shared/data/service is not here: only evenings that are made up are replayed.');

const sections = [
  ...(real ? [{ says: 'Three months of a real restaurant’s orders', days: real }] : []),
  { says: 'Ninety evenings that are made up', days: madeUpDays(90) },
].map(({ says, days }) => `## ${says}\n\n${tableOf(SPANS, waysOf(days))}`);

const text = `# Promise error

\`npm run promises\` writes this file. Orders come as they came; who cooks is made up: ${HANDS} hands a station, each dish 3 to 13 minutes
and a quarter more or less every time, an eighth slower in the evening, one ticket in fifteen bumped 5 to 45 minutes too late and one
in thirty within seconds. The menu says ${MENU_SAYS / 60} minutes of every dish. An error is ready − promised of all that was fired
of an order together. "By the menu": the same days with the same cooks, nothing learned. "Times known": the same by what the cooks really take:
no estimate could do better.

${sections.join('\n\n')}
`;
writeFileSync(FILE, text);
console.log(text);
