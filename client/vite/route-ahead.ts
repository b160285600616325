import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/** What a deep link will show, by the beginning of its path, and the modules it is made of. */
const SCREENS: Readonly<Record<string, readonly string[]>> = {
  '/floor': ['/app/Shell.tsx', '/floor/FloorPage.tsx'],
  '/kitchen': ['/kitchen/KitchenScreen.tsx'],
};

/**
 * Lets a deep link fetch its screen beside the app rather than after it: a script of a few lines that stands alone, since the page
 * is the same for every address and may hold no script of its own. One round trip less before anything is seen.
 */
export function routeAhead(): Plugin {
  let script = '';
  return {
    name: 'route-ahead',
    apply: 'build',
    enforce: 'pre',
    generateBundle(_, bundle) {
      const main = Object.values(bundle).find(
        (one): one is Chunk => one.type === 'chunk' && one.facadeModuleId?.endsWith('/index.html') === true,
      );
      if (!main) return;
      const carried = filesOf(bundle, main);
      const byPath = Object.entries(SCREENS).map(([path, modules]) => {
        const files = modules.flatMap((module) => [...filesOf(bundle, chunkOf(bundle, module))]);
        return [path, [...new Set(files)].filter((file) => !carried.has(file)).map((file) => `/${file}`)];
      });
      const source = `(${ahead.toString().replace(/\n\s*/g, '')})(${JSON.stringify(Object.fromEntries(byPath))});`;
      script = this.getFileName(this.emitFile({ type: 'asset', name: 'ahead.js', source }));
    },
    transformIndexHtml(_, { path }) {
      if (path !== '/index.html') return [];
      return [{ tag: 'script', attrs: { async: true, src: `/${script}` }, injectTo: 'head' }];
    },
  };
}

/** Runs in the browser, by itself. */
function ahead(byPath: Readonly<Record<string, readonly string[]>>): void {
  const [, files = []] = Object.entries(byPath).find(([start]) => location.pathname.startsWith(start)) ?? [];
  for (const href of files) {
    const as = href.endsWith('css') ? { rel: 'preload', as: 'style', crossOrigin: '' } : { rel: 'modulepreload' };
    document.head.append(Object.assign(document.createElement('link'), as, { href }));
  }
}

function chunkOf(bundle: Bundle, module: string): Chunk {
  const found = Object.values(bundle).find((one): one is Chunk => one.type === 'chunk' && one.facadeModuleId?.endsWith(module) === true);
  if (!found) throw new Error(`No chunk begins at ${module}.`);
  return found;
}

/** A chunk, all it imports at once, and their styles. */
function filesOf(bundle: Bundle, chunk: Chunk): Set<string> {
  const files = new Set([chunk.fileName]);
  for (const file of files) {
    const one = bundle[file];
    if (one?.type !== 'chunk') continue;
    for (const imported of [...one.imports, ...(one.viteMetadata?.importedCss ?? [])]) files.add(imported);
  }
  return files;
}
