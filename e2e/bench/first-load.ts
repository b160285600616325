import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What a device fetches before a page of the built client can be used. */
export interface FirstLoad {
  /** Paths below the build, the page itself first, and their bytes with brotli, each by itself as a CDN sends it. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly bytes: number;
}

/** @param routes how the names of lazy chunks begin (`FloorPage`): what the router fetches besides what the page names. */
export function firstLoad(dist: string, page: string, routes: readonly string[] = []): FirstLoad {
  const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
  const html = read(page);
  const named = [...html.matchAll(/<(?:script|link)[^>]*(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file!);
  const first = closure(named, read);
  const lazy = routes.flatMap((route) => lazyFiles(first, route, read));
  const paths = [page, ...closure([...first, ...lazy], read)];
  const files = paths.map((path) => ({ path, bytes: brotliCompressSync(readFileSync(join(dist, path))).length }));
  return { files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** The files and whatever scripts among them import at once. */
function closure(files: readonly string[], read: (file: string) => string): string[] {
  const all = new Set(files);
  // A Set is walked in the order of adding, which takes in what is added on the way.
  for (const file of all) {
    if (file.endsWith('.js')) for (const imported of staticImports(file, read(file))) all.add(imported);
  }
  return [...all];
}

/** `import … from"./x.js"` and `import"./x.js"`; a dynamic import has a bracket before its quote. */
const staticImports = (file: string, code: string): string[] =>
  [...code.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)].map(([, path]) => beside(file, path!));

/** A lazy chunk, and what Vite's preloading fetches along with it (its styles above all). */
function lazyFiles(first: readonly string[], route: string, read: (file: string) => string): string[] {
  const pattern = new RegExp(`import\\(["'\`](\\./${route}-[^"'\`]+\\.js)["'\`]\\)(.{0,120})`);
  const from = first.find((file) => file.endsWith('.js') && pattern.test(read(file)));
  if (from === undefined) throw new Error(`The page loads no chunk named ${route}.`);
  const code = read(from);
  const [, chunk, after] = pattern.exec(code)!;
  const names = JSON.parse(/__vite__mapDeps=.{0,80}?m\.f=(\[[^\]]*\])/.exec(code)?.[1] ?? '[]') as string[];
  const numbers = /__vite__mapDeps\(\[([\d,]*)\]\)/.exec(after!)?.[1] ?? '';
  const along = numbers === '' ? [] : numbers.split(',').map((number) => names[Number(number)]!);
  return [beside(from, chunk!), ...along];
}

const beside = (file: string, path: string): string => posix.join(posix.dirname(file), path);
