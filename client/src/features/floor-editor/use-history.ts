import { useCallback, useState } from 'react';
import type { Refused } from '../../live/live.ts';
import { useAct } from '../../live/use-live.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { take, type Deed } from './deeds.ts';

export interface History {
  /** Does it; what the rules refuse is handed back and was never done. */
  readonly does: (deed: Deed) => Refused | undefined;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What was done last, for those who listen. */
  readonly said: string;
}

interface Done {
  readonly past: readonly Deed[];
  readonly future: readonly Deed[];
  readonly said: string;
}

/** Every deed is one command, sent as it is done, and so is taking it back: others see both, and their own deeds stay. */
export function useHistory(): History {
  const act = useAct();
  const [{ past, future, said }, setDone] = useState<Done>({ past: [], future: [], said: '' });
  const does = useCallback(
    (deed: Deed): Refused | undefined => {
      const acted = take(act, deed.step);
      if (acted.refused) return acted.refused;
      setDone((done) => ({ past: [...done.past, deed], future: [], said: `${deed.says}.` }));
      return undefined;
    },
    [act],
  );
  const undo = (): void => {
    const last = past.at(-1);
    if (!last) return;
    // What somebody else has made impossible meanwhile is said, and no longer in the way of what was done before it.
    const isBack = wentThrough(take(act, last.back));
    setDone({ past: past.slice(0, -1), future: isBack ? [last, ...future] : future, said: isBack ? `Undone: ${last.says}.` : said });
  };
  const redo = (): void => {
    const [next] = future;
    if (!next) return;
    const isDone = wentThrough(take(act, next.step));
    setDone({ past: isDone ? [...past, next] : past, future: future.slice(1), said: isDone ? `Done again: ${next.says}.` : said });
  };
  return { does, undo, redo, canUndo: past.length > 0, canRedo: future.length > 0, said };
}
