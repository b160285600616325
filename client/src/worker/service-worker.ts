import { KeptRelease, pageAt, type Release } from './kept-release.ts';

declare const self: ServiceWorkerGlobalScope;
/** Filled in when the worker is built. */
declare const HEARD_RELEASE: Release;

const kept = new KeptRelease(HEARD_RELEASE, { caches, fetch: (request, more) => fetch(request, more) });
const files = new Set(HEARD_RELEASE.files);

self.addEventListener('install', (event) => event.waitUntil(kept.keep()));
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([kept.dropOlder(), self.clients.claim()])));

// It waits until the page says that nobody is at work.
self.addEventListener('message', ({ data }) => void (data === 'take-over' && self.skipWaiting()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') return answerPage(event, pageAt(pathname));
  if (pathname.startsWith('/assets/') || files.has(pathname)) event.respondWith(kept.part(request));
});

/** The house itself comes from this device, at once; pages one comes to without it may be newer at the server. */
function answerPage(event: FetchEvent, page: string | undefined): void {
  if (!page || !files.has(page)) return;
  if (page !== '/index.html') return event.respondWith(kept.freshPage(page));
  event.respondWith(kept.page(page).then((known) => known ?? fetch(event.request)));
  event.waitUntil(kept.learn(page).catch(() => {}));
}
