import { quoteWait } from '@heard/shared/guests/quote-wait.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import type { State } from '@heard/shared/live/state.ts';
import { useCallback, useState, type FormEvent } from 'react';
import { newId, useAct, useNow, useSelect, useServerNow } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { CoversField } from './CoversField.tsx';
import { NOBODY } from './who-draft.ts';
import { WhoFields } from './WhoFields.tsx';

const QUOTE_KINDS: readonly KindName[] = ['restaurant', 'table', 'party', 'check', 'reservation'];

export function WalkInForm({ onDone }: { readonly onDone: () => void }) {
  const act = useAct();
  const serverNow = useServerNow();
  const now = useNow(MINUTE / 2);
  const [reservationId] = useState(newId);
  const [who, setWho] = useState(NOBODY);
  const [promised, setPromised] = useState<number | null>(null);
  const select = useCallback((state: State) => quoteWait(state, { now }, who.covers), [now, who.covers]);
  const quote = useSelect(QUOTE_KINDS, select);
  const quotedMinutes = promised ?? quote;
  const wait = (event: FormEvent): void => {
    event.preventDefault();
    if (!wentThrough(act('joinWaitlist', { reservationId, ...who, at: serverNow(), quotedMinutes }))) return;
    showToast(`${who.name} are on the list.`);
    onDone();
  };
  const steps = [...new Set([0, 10, 15, 20, 30, 45, 60, 90, ...(quote === null ? [] : [quote])])].sort((a, b) => a - b);
  return (
    <form className="door-form" onSubmit={wait}>
      <CoversField who={who} onChange={setWho} />
      <output className="door-quote" data-none={quote === null || undefined}>
        <strong>{wordsFor(quote)}</strong>
        <span>{reasonFor(quote)}</span>
      </output>
      <div className="door-stay">
        <span>Minutes you promise</span>
        <Choice
          label="Minutes you promise"
          value={quotedMinutes ?? -1}
          options={steps.map((value) => ({ value, says: value === 0 ? 'None' : value }))}
          onChange={setPromised}
        />
      </div>
      <WhoFields who={who} onChange={setWho} />
      <Button type="submit" tone="primary" size="xl" isWide disabled={who.name.trim() === ''}>
        Put on the list
      </Button>
    </form>
  );
}

function wordsFor(quote: number | null): string {
  if (quote === null) return 'No table is large enough';
  return quote === 0 ? 'A table is free now' : `About ${quote} minutes`;
}

function reasonFor(quote: number | null): string {
  if (quote === null) return 'Push tables together on the floor, or promise what you think.';
  return quote === 0 ? 'Seat them at once, or let them wait for a better one.' : 'From how long guests stay, and who is ahead.';
}
