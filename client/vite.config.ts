import { existsSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { leanRouter } from './vite/lean-router.ts';

const PAGES = ['index.html', 'sign-in.html'].map((page) => join(import.meta.dirname, page)).filter((page) => existsSync(page));
const SERVER = process.env['HEARD_SERVER'] ?? 'http://localhost:3001';

export default defineConfig({
  plugins: [react(), leanRouter()],
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
        codeSplitting: {
          groups: [
            { name: 'vendor', test: /\/node_modules\/(react|react-dom|scheduler|react-router|cookie|set-cookie-parser)\//, priority: 3 },
            {
              name: 'common',
              test: /\/client\/src\/(live\/fetched|ui\/(elapsed|grouped|toast-list|went-through))\.ts$|\/shared\/src\/kernel\/time\.ts$/,
              priority: 2,
              includeDependenciesRecursively: false,
            },
            {
              name: 'forms',
              test: /\/client\/src\/ui\/(dialog|stepper|badge|field|input)\.(tsx|css)$/i,
              priority: 1,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': { target: SERVER, ws: true }, '/auth': SERVER } },
});
