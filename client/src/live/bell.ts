/** Wakes one loop: rung while nobody waits, it is heard by the next who does. */
export interface Bell {
  readonly ring: () => void;
  /** Until rung, or until `ms` have passed. */
  readonly wait: (ms?: number) => Promise<void>;
}

export function createBell(): Bell {
  let isRung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      isRung = true;
      wake?.();
    },
    async wait(ms) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      if (!isRung) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (ms !== undefined) timer = setTimeout(resolve, ms);
        });
      }
      clearTimeout(timer);
      wake = undefined;
      isRung = false;
    },
  };
}
