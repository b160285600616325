import './conflicts.css';
import { useCallback } from 'react';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { LateRefusal } from '../../live/live.ts';
import { useLive } from '../../live/live-context.ts';
import { isSameValue } from '../../live/same-value.ts';
import { useRefusals, useSelect } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { useMoney } from '../../ui/use-money.ts';
import { wentThrough } from '../../ui/went-through.ts';
import type { Choice, KeptLines } from './choice.ts';
import { choicesFor } from './choices-for.ts';
import { ChangedPrices } from './ChangedPrices.tsx';
import { deedOf, foundText, typedLines } from './refused-words.ts';

/** Whatever a choice may depend on. */
const KINDS: readonly KindName[] = ['item', 'modifier', 'check', 'table', 'party', 'line', 'ticket', 'payment', 'restaurant', 'discount'];

interface ConflictCardProps {
  readonly refusal: LateRefusal;
  /** Puts lines back where they were typed. */
  readonly onKeep: (lines: KeptLines, opensPad: boolean) => void;
}

/** One refusal: what was wanted, why not, every word that was typed, and what can be done about it. */
export function ConflictCard({ refusal, onKeep }: ConflictCardProps) {
  const { dismiss } = useRefusals();
  const { deed, lines, choices, take } = useConflict(refusal, onKeep);
  const letGo = (): void => {
    const back = dismiss(refusal.id);
    showToast(`${deed} was let go.`, { action: { label: 'Have it back', do: back } });
  };
  const torn = refusal.code === 'entry/unreadable' || refusal.code === 'command/unknown' ? foundText(refusal) : '';
  return (
    <li className="conflict" aria-label={deed}>
      <h3>{deed}</h3>
      <p className="conflict-why">{refusal.message}</p>
      <ChangedPrices refusal={refusal} />
      {lines.length > 0 && (
        <ul className="conflict-lines">
          {lines.map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </ul>
      )}
      {torn && <pre className="conflict-found">{torn}</pre>}
      <div className="conflict-choices">
        {choices.map((choice, at) => (
          <Button key={choice.label} size="l" isWide tone={at === 0 ? 'primary' : 'plain'} onClick={() => take(choice.label)}>
            {choice.label}
          </Button>
        ))}
        <Button size="l" isWide tone="quiet" onClick={letGo}>
          Let it go
        </Button>
      </div>
    </li>
  );
}

interface Shown {
  readonly deed: string;
  readonly lines: readonly string[];
  readonly choices: readonly Choice[];
}

function useConflict(refusal: LateRefusal, onKeep: ConflictCardProps['onKeep']): Shown & { readonly take: (label: string) => void } {
  const { actor, clock, settle, retry, store } = useLive();
  const money = useMoney();
  const select = useCallback(
    (state: State): Shown => ({
      deed: deedOf(refusal, state),
      lines: typedLines(refusal, state),
      choices: choicesFor({ refusal, state, money, context: { who: actor, now: clock.now() } }),
    }),
    [actor, clock, money, refusal],
  );
  const shown = useSelect(KINDS, select, isSameValue);
  // As it stands at the tap, not as it was drawn.
  const take = (label: string): void => {
    const choice = select(store.state).choices.find((one) => one.label === label);
    if (!choice) return showToast('That can no longer be done.', { tone: 'bad' });
    if (!wentThrough(choice.isAgain ? retry(refusal.id) : settle(refusal.id, choice.steps))) return;
    if (choice.keeps) onKeep(choice.keeps, choice.opensPad === true);
    showToast(choice.said);
  };
  return { ...shown, take };
}
