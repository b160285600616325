import { defineConfig } from 'vite';

/** One file with our own code; the packages stay packages. */
export default defineConfig({
  root: import.meta.dirname,
  build: { ssr: 'src/main.ts', outDir: 'dist', target: 'node20', sourcemap: true, emptyOutDir: true },
  ssr: { noExternal: [/^@heard\//] },
});
