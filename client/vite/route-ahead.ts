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
      const origin = (this.environment.config.env['VITE_API_URL'] as string | undefined)?.replace(/\/$/, '') ?? '';
      const parts = [call(screenAhead, Object.fromEntries(byPath)), call(foldAhead, origin)];
      const source = parts.join('');
      script = this.getFileName(this.emitFile({ type: 'asset', name: 'ahead.js', source }));
    },
    transformIndexHtml(_, { path }) {
      if (path !== '/index.html') return [];
      return [{ tag: 'script', attrs: { async: true, src: `/${script}` }, injectTo: 'head' }];
    },
  };
}

const call = <Argument>(of: (argument: Argument) => void, argument: Argument): string =>
  `(${of
    .toString()
    .replace(/\n\s*/g, '')
    .replace(/ ([=?&|>{}:]+) /g, '$1')})(${JSON.stringify(argument)});`;

/** Runs in the browser, by itself. */
function screenAhead(byPath: Readonly<Record<string, readonly string[]>>): void {
  const [, files = []] = Object.entries(byPath).find(([start]) => location.pathname.startsWith(start)) ?? [];
  for (const href of files) {
    const as = href.endsWith('css') ? { rel: 'stylesheet', crossOrigin: '' } : { rel: 'modulepreload' };
    document.head.append(Object.assign(document.createElement('link'), as, { href }));
  }
}

/**
 * Runs in the browser, by itself: asks for the house of a person who is signed in where nothing can be on disk yet, since no service
 * worker is. Whoever finds something missing here asks later (`fetch-fold.ts`).
 */
function foldAhead(origin: string): void {
  try {
    const kept = (key: string): unknown => JSON.parse(localStorage.getItem(key) ?? 'null');
    const { access_token: token, expires_at: until } = kept('sb-heard-auth-token') as { access_token: string; expires_at: number };
    const { memberships } = kept('heard-memberships') as { memberships: { restaurantId: string }[] };
    const restaurantId = (kept('heard-restaurant') as string | null) ?? memberships[0]!.restaurantId;
    if (navigator.serviceWorker.controller !== null || until * 1_000 - Date.now() < 60_000) return;
    const address = `${origin}/api/v1/restaurants/${restaurantId}/snapshot`;
    const answer = fetch(address, { headers: { authorization: `Bearer ${token}` } });
    answer.catch(() => undefined);
    Object.assign(window, { heardAhead: { address, token, answer } });
  } catch {
    // Nobody is signed in here.
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
