import { loadAuth } from './people.ts';

/** Once the page stands and the browser has nothing to do: what signing in needs, then what comes after it. */
export function prefetchWhenIdle(): void {
  if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
  const idle = globalThis.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 300));
  idle(() => void prefetch().catch(() => {}));
}

async function prefetch(): Promise<void> {
  await loadAuth();
  const response = await fetch('/floor', { headers: { accept: 'text/html' } });
  for (const [, file] of (await response.text()).matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)) {
    const link = document.createElement('link');
    link.rel = 'prefetch';
    link.href = file!;
    document.head.append(link);
  }
}
