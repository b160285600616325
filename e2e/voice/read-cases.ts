import { readFileSync } from 'node:fs';

/** One case a line. */
export function readCases<T>(file: string | URL): T[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T);
}
