import type { IncomingMessage } from 'node:http';
import express, { type RequestHandler } from 'express';
import { HttpProblem } from './problem.ts';

/** Half a million brackets fit in, so that too deep a body is told apart from too large a one. */
export const BODY_LIMIT = 1024 * 1024;
/** No body of ours nests deeper than 5; parsers further in need not prove how deep they can go. */
const MAX_DEPTH = 16;

const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Counts brackets outside strings, before anything is parsed. */
export function isTooDeep(body: Uint8Array, limit = MAX_DEPTH): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at]!;
    if (inString) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (OPEN.has(byte)) depth += 1;
    else if (CLOSE.has(byte)) depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}

function verify(_request: IncomingMessage, _response: unknown, body: Buffer): void {
  if (isTooDeep(body)) throw new HttpProblem(400, 'malformed', 'This JSON is nested deeper than anything Heard understands.');
}

/** The limit counts inflated bytes, so a compressed bomb stops at it too. */
export const jsonBody = (): RequestHandler => express.json({ limit: BODY_LIMIT, strict: true, verify });
