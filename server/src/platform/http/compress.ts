import compression from 'compression';
import type { Request, Response } from 'express';

/** Below this many bytes compressing costs more than it saves. */
const COMPRESS_FROM = 4_096;

/** For whatever may be large: files, documents, metrics. */
export const compress = compression({ threshold: COMPRESS_FROM });

/** Most answers are a few hundred bytes. Only a large one asks about compression, which costs 10 µs whatever the answer. */
export function sendJson(request: Request, response: Response, reply: object): void {
  const text = JSON.stringify(reply);
  // Not Express's own send: it looks for a type, a length and a tag that are known here.
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  const send = (): void => void response.end(text);
  if (text.length < COMPRESS_FROM) send();
  else compress(request, response, send);
}
