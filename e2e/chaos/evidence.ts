import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../docs/benchmarks/drills');

/** Leaves a dated file that people read and one that programs do; answers where. */
export function keepEvidence(name: string, title: string, facts: Readonly<Record<string, unknown>>): string {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${new Date().toISOString().slice(0, 10)}-${name}`);
  writeFileSync(`${path}.json`, `${JSON.stringify(facts, null, 2)}\n`);
  const lines = Object.entries(facts).map(([fact, value]) => `| ${fact} | ${worded(value)} |`);
  writeFileSync(`${path}.md`, `# ${title}\n\n| | |\n|---|---|\n${lines.join('\n')}\n`);
  return `${path}.md`;
}

const worded = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : JSON.stringify(value);
