// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { KeptRelease, pageAt } from './kept-release.ts';

/** As much of a browser's caches as the worker uses. */
function fakeCaches() {
  const all = new Map<string, Map<string, Response>>();
  const pathOf = (key: Request | string): string => (typeof key === 'string' ? key : new URL(key.url).pathname);
  const cacheOf = (name: string): Map<string, Response> => all.get(name) ?? all.set(name, new Map()).get(name)!;
  const found = (cache: Map<string, Response>, key: Request | string) => cache.get(pathOf(key))?.clone();
  return {
    all,
    open: async (name: string) =>
      ({
        match: async (key: Request | string) => found(cacheOf(name), key),
        put: async (key: Request | string, response: Response) => void cacheOf(name).set(pathOf(key), response),
      }) as unknown as Cache,
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
    match: async (key: Request | string) => [...all.values()].map((cache) => found(cache, key)).find(Boolean),
  };
}

function device() {
  const caches = fakeCaches();
  const asked: string[] = [];
  const served = new Map<string, string>();
  let isOnline = true;
  const fetch = async (key: Request | string): Promise<Response> => {
    const path = typeof key === 'string' ? key : new URL(key.url).pathname;
    asked.push(path);
    if (!isOnline) throw new TypeError('offline');
    const body = served.get(path);
    return body === undefined ? new Response('', { status: 404 }) : new Response(body);
  };
  const release = (name: string, files: Record<string, string>): KeptRelease => {
    served.clear();
    for (const [path, body] of Object.entries(files)) served.set(path, body);
    return new KeptRelease({ name, files: Object.keys(files) }, { caches, fetch });
  };
  return { caches, asked, served, release, offline: () => void (isOnline = false) };
}

const text = async (response: Response | undefined): Promise<string | undefined> => response?.text();
const FIRST = { '/index.html': 'page 1', '/assets/a-1.js': 'a', '/assets/b-1.js': 'b 1' };
const SECOND = { '/index.html': 'page 2', '/assets/a-1.js': 'a', '/assets/b-2.js': 'b 2' };
const part = (path: string): Request => new Request(`http://heard.test${path}`);

describe('a release on the device', () => {
  it('is whole, and serves without the network', async () => {
    const { release, offline } = device();
    const first = release('1', FIRST);
    await first.keep();
    offline();
    expect(await text(await first.page('/index.html'))).toBe('page 1');
    expect(await text(await first.part(part('/assets/b-1.js')))).toBe('b 1');
  });

  it('is not taken where one file of it cannot be had', async () => {
    const { release, served } = device();
    const first = release('1', FIRST);
    served.delete('/assets/b-1.js');
    await expect(first.keep()).rejects.toThrow('/assets/b-1.js answered 404');
  });

  it('fetches of the next one only what is new', async () => {
    const { release, asked } = device();
    await release('1', FIRST).keep();
    asked.length = 0;
    await release('2', SECOND).keep();
    expect(asked.toSorted()).toEqual(['/assets/b-2.js', '/index.html']);
  });

  it('leaves the one before to pages that are still open, and no older one', async () => {
    const { release, caches } = device();
    await release('1', FIRST).keep();
    const second = release('2', SECOND);
    await second.keep();
    await second.dropOlder();
    expect(await text(await second.part(part('/assets/b-1.js')))).toBe('b 1');
    const third = release('3', { '/index.html': 'page 3' });
    await third.keep();
    await third.dropOlder();
    expect([...caches.all.keys()]).toEqual(['heard-release-2', 'heard-release-3']);
  });

  it('asks for pages one comes to without the house, and has them when nobody answers', async () => {
    const { release, served, offline } = device();
    const first = release('1', { '/sign-in.html': 'as built' });
    await first.keep();
    served.set('/sign-in.html', 'newer');
    expect(await text(await first.freshPage('/sign-in.html'))).toBe('newer');
    offline();
    expect(await text(await first.freshPage('/sign-in.html'))).toBe('as built');
  });
});

describe('what the server says in a page', () => {
  const page = (auth: string, script = 'a-1') => `<head><meta name="heard-auth" content="${auth}"><script src="/assets/${script}.js">`;

  it('is learnt without a build', async () => {
    const { release, served } = device();
    const first = release('1', { '/index.html': page('here') });
    await first.keep();
    served.set('/index.html', page('there'));
    await first.learn('/index.html');
    expect(await text(await first.page('/index.html'))).toBe(page('there'));
  });

  it('never mixes the page of another release into this one', async () => {
    const { release, served } = device();
    const first = release('1', { '/index.html': page('here') });
    await first.keep();
    served.set('/index.html', page('there', 'a-2'));
    await first.learn('/index.html');
    expect(await text(await first.page('/index.html'))).toBe(page('here'));
  });
});

it.each([
  ['/', '/index.html'],
  ['/floor/table/4/order', '/index.html'],
  ['/sign-in', '/sign-in.html'],
  ['/emergency', '/emergency.html'],
  ['/emergency.html', '/emergency.html'],
  ['/api/v1/docs', undefined],
  ['/auth/v1/user', undefined],
  ['/icon-192.png', undefined],
])('%s shows %s', (path, page) => expect(pageAt(path)).toBe(page));
