import { existsSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { carriedBy } from './vite/carried.ts';
import { emergencyPage } from './vite/emergency-page.ts';
import { leanRouter } from './vite/lean-router.ts';
import { routeAhead } from './vite/route-ahead.ts';
import { serviceWorker } from './vite/service-worker.ts';

const PAGES = ['index.html', 'sign-in.html'].map((page) => join(import.meta.dirname, page)).filter((page) => existsSync(page));
const SERVER = process.env['HEARD_SERVER'] ?? 'http://localhost:3001';

/** What the sign-in page needs as well stays apart, and so does what only acting needs. */
const HOUSE = /\/(client|shared)\/src\/(?!app\/theme|live\/new-id|kernel\/ids)/;
/** Only what the first load does not carry: the rules of the house, and what it takes to ask the server. */
const RULES =
  /\/shared\/src\/(?!floor\/table-state|guests\/coming-to|kitchen\/(unseen-allergy|ticket-(age|changes))|kernel\/local-moment|restaurants\/(default|dayparts))|\/client\/src\/live\/(call|endpoint|erase|new-id|problem|typed)|\/node_modules\/idb\//;
/** What the floor is made of, and its editor and what comes later share with it. */
const ROOM =
  /\/client\/src\/(ui\/(TableDrawing|seat-places|[Cc]hoice)|features\/floor\/)[^?]*\.(tsx?|css)$|\/shared\/src\/(floor\/table-state|guests\/coming-to|restaurants\/default)/;
/** What the wall is made of, and what comes later shares with it. */
const WALL =
  /\/client\/src\/features\/kitchen\/.*\.tsx?$|\/shared\/src\/(kitchen\/(unseen-allergy|ticket-(age|changes))|kernel\/local-moment|restaurants\/dayparts)\./;
/** What one types and counts with. */
const FORMS = /\/client\/src\/ui\/(dialog|stepper|badge|field|input)\.(tsx|css)$/i;

export default defineConfig({
  plugins: [react(), leanRouter(), routeAhead(), emergencyPage(), serviceWorker()],
  root: import.meta.dirname,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Every browser that runs this build knows modulepreload. What a late part is made of is written in the part itself; naming it beside
    // every import as well would cost a kilobyte of the first load. Styles have no other way of being fetched.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, files, { hostType }) => (hostType === 'html' ? files : files.filter((file) => file.endsWith('.css'))),
    },
    rolldownOptions: {
      input: PAGES,
      // The shared rules are pure: a module of which nothing is used does nothing.
      treeshake: { moduleSideEffects: [{ test: /\/shared\/src\//, sideEffects: false }] },
      // What changes seldom keeps its name between releases, so a device in service loads only what is new.
      output: {
        // Hashes are what does not compress, and the first load names many files: seven characters are the least that the bundler takes for so many.
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          groups: [
            { name: 'vendor', test: /\/node_modules\/(react|react-dom|scheduler|react-router|cookie|set-cookie-parser)\//, priority: 4 },
            {
              name: carriedBy('house', /\/app\/main\.tsx$|\/client\/index\.html$/),
              test: HOUSE,
              priority: 3,
              includeDependenciesRecursively: false,
            },
            { name: 'rules', test: RULES, priority: 2, includeDependenciesRecursively: false },
            {
              name: carriedBy('wall', /\/features\/kitchen\/KitchenScreen\.tsx$/),
              test: WALL,
              priority: 2,
              includeDependenciesRecursively: false,
            },
            {
              name: carriedBy('room', /\/features\/floor\/FloorPage\.tsx$/),
              test: ROOM,
              priority: 2,
              includeDependenciesRecursively: false,
            },
            { name: 'forms', test: FORMS, priority: 1, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': { target: SERVER, ws: true }, '/auth': SERVER } },
});
