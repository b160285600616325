import { fileURLToPath } from 'node:url';

/** The repository, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

export const say = (line) => void process.stdout.write(`${line}\n`);

/** Ends everything with one sentence that says what to do. */
export function refuse(sentence, code = 1) {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
