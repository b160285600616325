/** The moments at which trying again is worth more than waiting, and the one at which the browser knows it is offline. */
export function onReturn(tell: { readonly returned: () => void; readonly left?: () => void }): () => void {
  const over = new AbortController();
  const { signal } = over;
  const returned = (): void => tell.returned();
  window.addEventListener('online', returned, { signal });
  window.addEventListener('pageshow', (event) => event.persisted && returned(), { signal });
  window.addEventListener('offline', () => tell.left?.(), { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && returned(), { signal });
  return () => over.abort();
}
