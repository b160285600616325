/** The browser asks before it leaves the page while work waits here. Returns how to stop. */
export function askBeforeLeaving(hasUnsent: () => boolean): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (hasUnsent()) event.preventDefault();
  };
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
