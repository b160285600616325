/** What a build is made of, written into the worker when it is built. */
export interface Release {
  /** Another one for every build that differs. */
  readonly name: string;
  /** Paths from the root: pages, and all they may come to load. */
  readonly files: readonly string[];
}

const PREFIX = 'heard-release-';
/** A page of the release before may still be open, and must find its parts. */
const RELEASES_KEPT = 2;
/** Written by the server into its pages; everything else in them is the build's. */
const SAID_BY_SERVER = /<meta name="heard-[^>]*>/g;

/** Named by path alone: our server varies by origin, and a browser asks for modules under several. */
const SAME_FILE: CacheQueryOptions = { ignoreSearch: true, ignoreVary: true };

interface World {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'match'>;
  readonly fetch: (request: Request | string, more?: RequestInit) => Promise<Response>;
}

/** One release of the client on this device, whole or not at all. */
export class KeptRelease {
  readonly #name: string;
  constructor(
    readonly release: Release,
    readonly world: World,
  ) {
    this.#name = PREFIX + release.name;
  }

  /** Fetches what is not here yet: a file named by its content is taken from the release before. */
  async keep(): Promise<void> {
    const { caches } = this.world;
    const cache = await caches.open(this.#name);
    await Promise.all(
      this.release.files.map(async (file) => {
        const known = file.startsWith('/assets/') ? await caches.match(file, SAME_FILE) : undefined;
        const response = known ?? (await this.world.fetch(file, { cache: 'no-cache' }));
        if (!response.ok) throw new Error(`${file} answered ${response.status}`);
        await cache.put(file, response);
      }),
    );
  }

  async dropOlder(): Promise<void> {
    const names = (await this.world.caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== this.#name);
    await Promise.all(names.slice(0, Math.max(0, names.length - RELEASES_KEPT + 1)).map((name) => this.world.caches.delete(name)));
  }

  /** A part of this release or of the one before; the network, where it is neither. */
  async part(request: Request): Promise<Response> {
    return (await this.world.caches.match(request, SAME_FILE)) ?? this.world.fetch(request);
  }

  /** The page from this device, at once; undefined where the release has none of that name. */
  async page(path: string): Promise<Response | undefined> {
    return (await this.world.caches.open(this.#name)).match(path, SAME_FILE);
  }

  /** The page as the server has it now; the kept one where it cannot be reached. */
  async freshPage(path: string): Promise<Response> {
    try {
      return await this.world.fetch(path, { cache: 'no-cache' });
    } catch (error) {
      const kept = await this.page(path);
      if (!kept) throw error;
      return kept;
    }
  }

  /** What the server says in a page may change without a build (where to sign in): the kept one learns of it, and of nothing else. */
  async learn(path: string): Promise<void> {
    const [kept, response] = [await this.page(path), await this.world.fetch(path, { cache: 'no-cache' })];
    if (!kept || !response.ok) return;
    const [was, is] = [await kept.text(), await response.clone().text()];
    if (was === is || was.replace(SAID_BY_SERVER, '') !== is.replace(SAID_BY_SERVER, '')) return;
    await (await this.world.caches.open(this.#name)).put(path, response);
  }
}

/** Which page of the build an address shows; undefined for what is no page of ours. */
export function pageAt(pathname: string): string | undefined {
  if (/^\/(api|auth)\//.test(pathname)) return undefined;
  if (/^\/sign-in(\.html)?$/.test(pathname)) return '/sign-in.html';
  if (/^\/emergency(\.html)?$/.test(pathname)) return '/emergency.html';
  return pathname === '/index.html' || !pathname.includes('.') ? '/index.html' : undefined;
}
