import type { Response } from 'express';

/** What a door answers with that is no JSON. */
export interface Document {
  /** Its media type. */
  readonly type: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Shown where a browser can show it; its name is for whoever keeps it. */
export function sendDocument(response: Response, { type, name, bytes }: Document): void {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', bytes.byteLength);
  response.setHeader('Content-Disposition', `inline; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`);
  response.end(bytes);
}
