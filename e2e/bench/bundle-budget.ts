import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { firstLoad, type FirstLoad } from './first-load.ts';

/** P8: what may be fetched before somebody can work, in kB of brotli. `npm run budget` checks it, and CI runs that. */
const BUDGETS = [
  { what: 'sign-in, critical path', page: 'sign-in.html', routes: [], most: 15 },
  { what: 'floor', page: 'index.html', routes: ['Shell', 'FloorPage'], most: 85 },
  { what: 'kitchen', page: 'index.html', routes: ['KitchenScreen'], most: 85 },
] as const;

export const DIST = join(import.meta.dirname, '../../client/dist');

export interface BundleLine {
  readonly what: string;
  readonly kilobytes: number;
  readonly most: number;
  readonly files: FirstLoad['files'];
}

export function bundleLines(dist = DIST): BundleLine[] {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no built client: run `npm run build:client` first.');
  return BUDGETS.map(({ what, page, routes, most }) => {
    const { files, bytes } = firstLoad(dist, page, routes);
    return { what, kilobytes: bytes / 1_000, most, files };
  });
}

if (process.argv[1] === import.meta.filename) {
  let isOver = false;
  for (const { what, kilobytes, most, files } of bundleLines()) {
    const isKept = kilobytes <= most;
    isOver ||= !isKept;
    console.log(`${isKept ? 'ok  ' : 'OVER'}  ${what}: ${kilobytes.toFixed(1)} of ${most} kB in ${files.length} files`);
    if (!isKept) for (const { path, bytes } of files) console.log(`      ${(bytes / 1_000).toFixed(1).padStart(7)}  ${path}`);
  }
  process.exitCode = isOver ? 1 : 0;
}
