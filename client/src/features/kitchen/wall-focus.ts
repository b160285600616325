/** Which place of the wall has the focus; -1: none. */
export const focusedAt = (wall: HTMLElement | null): number =>
  [...(wall?.children ?? [])].findIndex((slot) => slot.contains(document.activeElement));

/** The button that bumps what hangs at a place, or takes it back. */
export const buttonAt = (wall: HTMLElement | null, at: number) =>
  wall?.children[at]?.querySelector<HTMLElement>('.ticket-bump, button.gap');
