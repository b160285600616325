import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** What no device should fetch before somebody asks for it. */
const LARGEST_BYTES = 600_000;
const isKept = (path: string): boolean => /\.(html|js|css|svg|png|webmanifest|woff2)$/.test(path) && path !== '/sw.js';

/** Builds the worker that keeps the app on the device, once all files that it is to keep have their names. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    async writeBundle({ dir }) {
      await build({
        configFile: false,
        root: join(import.meta.dirname, '..'),
        logLevel: 'warn',
        define: { HEARD_RELEASE: JSON.stringify(releaseIn(dir!)) },
        build: {
          outDir: dir!,
          emptyOutDir: false,
          copyPublicDir: false,
          rolldownOptions: {
            input: join(import.meta.dirname, '../src/worker/service-worker.ts'),
            output: { format: 'iife', entryFileNames: 'sw.js' },
          },
        },
      });
    },
  };
}

/** Every file by path and content: two builds that differ in anything are two releases. */
function releaseIn(dir: string): { name: string; files: string[] } {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length).replaceAll('\\', '/'))
    .filter((path) => isKept(path) && statSync(join(dir, path)).size <= LARGEST_BYTES)
    .sort();
  const hash = createHash('sha256');
  for (const path of files) hash.update(path).update(readFileSync(join(dir, path)));
  return { name: hash.digest('hex').slice(0, 12), files };
}
