import { MESSAGE } from 'triple-beam';
import winston from 'winston';
import { readable } from './readable.ts';

export type Log = Pick<winston.Logger, 'info' | 'warn' | 'error' | 'debug' | 'isLevelEnabled'>;

/** winston's own timestamp and json formats cost 63 µs a line; this one says the same in a few. */
const line = winston.format((entry) => {
  entry[MESSAGE as unknown as string] = lineOf({ at: new Date().toISOString(), ...entry });
  return entry;
});

/** A log that throws takes the house down with it: what JSON cannot hold is left out, and said to be. */
function lineOf({ at, level, message, requestId, ...rest }: Record<string, unknown>): string {
  try {
    return JSON.stringify({ at, level, message, requestId, ...rest }, readable);
  } catch (error) {
    return JSON.stringify({ at, level, message, requestId, unwritable: (error as Error).message }, readable);
  }
}

/** One JSON object a line on stdout, errors on stderr; or all of them into `stream`. */
export function makeLog(level: string, stream?: NodeJS.WritableStream): Log {
  const { Console, Stream } = winston.transports;
  const transport = stream ? new Stream({ stream, eol: '\n' }) : new Console({ stderrLevels: ['error'] });
  return winston.createLogger({ level, format: line(), transports: [transport] });
}
