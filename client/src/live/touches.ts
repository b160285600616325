/** How long ago somebody last did something here, ms. */
export function watchTouches(now: () => number = () => performance.now()): () => number {
  let last = now();
  for (const event of ['pointerdown', 'keydown', 'input']) addEventListener(event, () => (last = now()), { capture: true, passive: true });
  return () => now() - last;
}
