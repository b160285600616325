import { MINUTE } from '@heard/shared/kernel/time.ts';

/** Nobody stands at a screen that was not touched for so long. */
export const UNTOUCHED = MINUTE;
/** Lines left on a pad survive a new release; whoever left them should not see it blink while they come back from the table. */
export const UNTOUCHED_WITH_DRAFT = 15 * MINUTE;

export interface AtWork {
  /** Since the last tap or key, ms. */
  readonly untouchedFor: number;
  readonly hasDraft: boolean;
  readonly hasDialog: boolean;
  readonly unsent: number;
}

/** Whether the page may be replaced under whoever uses it. */
export const isIdle = ({ untouchedFor, hasDraft, hasDialog, unsent }: AtWork): boolean =>
  unsent === 0 && !hasDialog && untouchedFor >= (hasDraft ? UNTOUCHED_WITH_DRAFT : UNTOUCHED);

/** Lines on any pad of this device, sent to nobody yet. */
export function hasDraft(storage: () => Storage = () => localStorage): boolean {
  try {
    return Object.keys(storage()).some((key) => key.startsWith('heard.draft.'));
  } catch {
    return false;
  }
}
