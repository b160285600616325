import { existsSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const PAGES = ['index.html', 'sign-in.html'].map((page) => join(import.meta.dirname, page)).filter((page) => existsSync(page));
const SERVER = process.env['HEARD_SERVER'] ?? 'http://localhost:3001';

export default defineConfig({
  plugins: [react()],
  root: import.meta.dirname,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // A chunk that changes seldom keeps its name between releases, so a device in service loads only what is new.
    rolldownOptions: {
      input: PAGES,
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
            { name: 'router', test: /node_modules\/(react-router|cookie|set-cookie-parser)\//, priority: 3 },
            { name: 'live', test: /client\/src\/live\/|shared\/src\/|node_modules\/idb\//, priority: 2 },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': { target: SERVER, ws: true }, '/auth': SERVER } },
});
