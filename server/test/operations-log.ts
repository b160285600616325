import { Writable } from 'node:stream';
import { makeLog, type Log } from '../src/platform/telemetry/log.ts';

/** A log that is kept: as text, and line by line as what was written. */
export function keptLog(level = 'info'): { log: Log; text(): string; lines(): Record<string, unknown>[] } {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  const lines = () => text.split('\n').filter(Boolean);
  return { log: makeLog(level, stream), text: () => text, lines: () => lines().map((line) => JSON.parse(line) as Record<string, unknown>) };
}
