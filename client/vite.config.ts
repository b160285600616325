import { existsSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { carried } from './vite/carried.ts';
import { leanRouter } from './vite/lean-router.ts';
import { routeAhead } from './vite/route-ahead.ts';

const PAGES = ['index.html', 'sign-in.html'].map((page) => join(import.meta.dirname, page)).filter((page) => existsSync(page));
const SERVER = process.env['HEARD_SERVER'] ?? 'http://localhost:3001';

/** What the sign-in page needs as well stays apart, and so does what only acting needs. */
const HOUSE = /\/(client|shared)\/src\/(?!app\/(main|theme)|live\/new-id|kernel\/ids)/;
/** Only what the first load does not carry: the rules of the house, and what it takes to ask the server. */
const RULES =
  /\/shared\/src\/(?!floor\/table-state|restaurants\/default)|\/client\/src\/live\/(call|endpoint|erase|new-id|problem|typed)|\/node_modules\/idb\//;
/** What one types and counts with. */
const FORMS = /\/client\/src\/ui\/(dialog|stepper|badge|field|input)\.(tsx|css)$/i;

export default defineConfig({
  plugins: [react(), leanRouter(), routeAhead()],
  root: import.meta.dirname,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Every browser that runs this build knows modulepreload.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: PAGES,
      // The shared rules are pure: a module of which nothing is used does nothing.
      treeshake: { moduleSideEffects: [{ test: /\/shared\/src\//, sideEffects: false }] },
      // What changes seldom keeps its name between releases, so a device in service loads only what is new.
      output: {
        // Hashes are what does not compress, and the first load names many files: six characters tell 2^36 of them apart.
        entryFileNames: 'assets/[name]-[hash:6].js',
        chunkFileNames: 'assets/[name]-[hash:6].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
        codeSplitting: {
          groups: [
            { name: 'vendor', test: /\/node_modules\/(react|react-dom|scheduler|react-router|cookie|set-cookie-parser)\//, priority: 4 },
            { name: carried, test: HOUSE, priority: 3, includeDependenciesRecursively: false },
            { name: 'rules', test: RULES, priority: 2, includeDependenciesRecursively: false },
            { name: 'forms', test: FORMS, priority: 1, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': { target: SERVER, ws: true }, '/auth': SERVER } },
});
