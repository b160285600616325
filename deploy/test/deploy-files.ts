import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { parse } from 'yaml';
import { secureHeaders } from '../../server/src/platform/http/secure-headers.ts';

export const ROOT = join(import.meta.dirname, '../..');
export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
export const yamlOf = (path: string): unknown => parse(textOf(path));
export const jsonOf = (path: string): unknown => JSON.parse(textOf(path));

/** The headers that the server itself puts on every answer. */
export function serverHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  const response = { setHeader: (name: string, value: string) => (headers[name] = value) };
  void secureHeaders([])({} as Parameters<RequestHandler>[0], response as unknown as Parameters<RequestHandler>[1], () => undefined);
  return headers;
}

/** The variables that the server's configuration knows, from its source: a name that only a deployment knows is a mistake. */
export const knownVariables = (): string[] =>
  [...textOf('server/src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name!);
