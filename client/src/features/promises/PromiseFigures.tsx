import { MINUTE } from '@heard/shared/kernel/time.ts';
import { promisesKept } from '@heard/shared/kitchen/quote-kept.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { dayAt } from '@heard/shared/restaurants/the-restaurant.ts';
import { useCallback } from 'react';
import { isSameValue } from '../../live/same-value.ts';
import { useNow, useSelect } from '../../live/use-live.ts';
import { missWords } from './times-view.ts';

const KINDS: readonly KindName[] = ['ticket', 'check', 'restaurant'];

/** How far from what guests were told everything was ready, today. */
export function PromiseFigures() {
  const now = useNow(MINUTE);
  const select = useCallback((state: State) => promisesKept(state, dayAt(state, now)), [now]);
  const kept = useSelect(KINDS, select, isSameValue);
  return (
    <section aria-labelledby="promises-head">
      <h2 id="promises-head">Promises today</h2>
      {kept === null ? (
        <p className="times-none">Nothing that was promised today is ready yet.</p>
      ) : (
        <dl className="times-figures">
          <Figure word="Ready within 2 min of it" says={`${Math.round(kept.near * 100)} %`} />
          <Figure word="Usually" says={missWords(kept.median)} />
          <Figure word="9 of 10 no worse than" says={missWords(kept.p90)} />
          <Figure word="Promises" says={String(kept.count)} />
        </dl>
      )}
    </section>
  );
}

const Figure = ({ word, says }: { readonly word: string; readonly says: string }) => (
  <div>
    <dt>{word}</dt>
    <dd>{says}</dd>
  </div>
);
