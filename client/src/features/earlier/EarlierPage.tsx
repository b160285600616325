import './earlier.css';
import { useLive } from '../../live/live-context.ts';
import { useLink, useRow, useServerNow } from '../../live/use-live.ts';
import { useMay } from '../../live/use-may.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useSearch } from '../../ui/use-search.ts';
import { useTitle } from '../../ui/use-title.ts';
import { dayBefore, daysOf, numberTyped } from './earlier-days.ts';
import { PastList } from './PastList.tsx';

/** `/day/earlier?day=…&number=…`: checks that were paid on another day, to be looked at or to give money back. */
export function EarlierPage() {
  const { isLoaded } = useLink();
  const may = useMay();
  useTitle('Earlier checks');
  if (!may('closeDay')) {
    return (
      <EmptyState isWholePage icon="receipt" title="Earlier checks are a manager’s page">
        Ask a manager to find a check of another day.
      </EmptyState>
    );
  }
  return isLoaded ? <Earlier /> : <Skeleton label="Loading earlier checks" blocks={8} />;
}

function Earlier() {
  const house = useRow('restaurant', useLive().actor.restaurantId);
  const now = useServerNow();
  const [search, setSearch] = useSearch();
  const today = house ? daysOf(house, now()) : '';
  const day = search.get('day') ?? dayBefore(today);
  const typed = search.get('number') ?? '';
  const number = numberTyped(typed);
  const change = (next: { readonly day?: string; readonly number?: string }): void =>
    setSearch({ day, number: typed, ...next }, { replace: true });
  return (
    <div className="earlier">
      <h1>Earlier checks</h1>
      <section className="earlier-which" aria-label="Which checks">
        <TextField label="Day" type="date" max={today} value={day} onChange={(event) => change({ day: event.target.value })} />
        <TextField
          label="Number"
          hint="Empty shows them all."
          error={number === null ? 'A check’s number, like 12.' : undefined}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={typed}
          onChange={(event) => change({ number: event.target.value })}
        />
      </section>
      {number !== null && <PastList day={day} number={number} />}
    </div>
  );
}
