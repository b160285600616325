import { repeatRound } from '@heard/shared/orders/round.ts';
import { useLive } from '../../live/live-context.ts';
import { newId } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { addRound, type Draft } from './draft.ts';

interface RepeatRoundProps {
  readonly checkId: string;
  readonly change: (change: (draft: Draft) => Draft) => void;
}

/** The last order once more, onto the draft; what cannot be had again is named. */
export function RepeatRound({ checkId, change }: RepeatRoundProps) {
  const { store, actor, clock } = useLive();
  const repeat = (): void => {
    const { lines, leftOut } = repeatRound(store.state, { who: actor, now: clock.now() }, checkId);
    if (lines.length > 0) change((draft) => addRound(draft, lines, newId));
    if (leftOut.length > 0) showToast(`Not to be had again: ${leftOut.join(', ')}.`, { tone: 'bad' });
  };
  return (
    <Button icon="sync" isWide className="repeat-round" onClick={repeat}>
      Repeat last round
    </Button>
  );
}
