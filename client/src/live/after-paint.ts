/** Once what was just changed has been painted; at once where nobody looks. */
export function afterPaint(then: () => void): void {
  if (document.visibilityState === 'hidden') then();
  else requestAnimationFrame(() => setTimeout(then));
}
