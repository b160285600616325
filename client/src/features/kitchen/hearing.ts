/** Several tickets of one rush are acknowledged together; less than the 300 ms that K4 leaves for it. */
export const BATCH_FOR = 250;

export interface HearingDeps {
  /** Says that these tickets are before the cook's eyes. */
  readonly send: (ticketIds: readonly string[]) => void;
  /** Whether the page itself is shown (not a tab behind another). */
  readonly isShown: () => boolean;
  /** Calls back after the next frame; a screen that is asleep or covered draws none. */
  readonly onFrame: (then: () => void) => void;
}

export interface Hearing {
  /** The ticket came into view, or left it. */
  look: (ticketId: string, isInView: boolean) => void;
  /** The page was shown again: what is in view now was not seen before. */
  wake: () => void;
  stop: () => void;
}

/** A receipt is given once per ticket, only after a frame was drawn while it stood in view. */
export function makeHearing({ send, isShown, onFrame }: HearingDeps): Hearing {
  const inView = new Set<string>();
  const heard = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    timer = undefined;
    if (!isShown()) return;
    const fresh = [...inView].filter((ticketId) => !heard.has(ticketId));
    if (fresh.length === 0) return;
    for (const ticketId of fresh) heard.add(ticketId);
    send(fresh);
  };

  /** Two frames: the first callback runs before the browser paints, the second proves that it did. */
  const soon = (): void => {
    timer ??= setTimeout(() => onFrame(() => onFrame(flush)), BATCH_FOR);
  };

  return {
    look(ticketId, isInView) {
      if (!isInView) inView.delete(ticketId);
      else if (!heard.has(ticketId)) {
        inView.add(ticketId);
        soon();
      }
    },
    wake: soon,
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

/** Half of the ticket, or as much as fills half the screen when it is longer than that. */
export function isBeforeEyes(
  entry: Pick<IntersectionObserverEntry, 'isIntersecting' | 'intersectionRatio' | 'intersectionRect' | 'rootBounds'>,
): boolean {
  if (!entry.isIntersecting) return false;
  return entry.intersectionRatio >= 0.5 || entry.intersectionRect.height >= (entry.rootBounds?.height ?? Infinity) / 2;
}
