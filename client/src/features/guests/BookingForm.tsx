import { usualTurn } from '@heard/shared/guests/turn-times.ts';
import { useState, type FormEvent } from 'react';
import { useLive } from '../../live/live-context.ts';
import { newId, useAct, useServerNow } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { CoversField } from './CoversField.tsx';
import { TablesField } from './TablesField.tsx';
import { useHouseClock } from './use-house-clock.ts';
import { WhenFields, type WhenDraft } from './WhenFields.tsx';
import { NOBODY } from './who-draft.ts';
import { WhoFields } from './WhoFields.tsx';
import { dayAndTimeIn, momentIn, nextQuarter } from './zoned-time.ts';

export function BookingForm({ onDone }: { readonly onDone: () => void }) {
  const act = useAct();
  const { store } = useLive();
  const now = useServerNow();
  const { timeZone, timeOf, dayOf } = useHouseClock();
  const [reservationId] = useState(newId);
  const [who, setWho] = useState(NOBODY);
  const [stay, setStay] = useState<number | null>(null);
  const [moment, setMoment] = useState(() => dayAndTimeIn(timeZone, nextQuarter(now())));
  const [tableIds, setTableIds] = useState<string[]>([]);
  const when: WhenDraft = { ...moment, minutes: stay ?? usualTurn(store.state, who.covers) };
  const at = momentIn(timeZone, when);
  const book = (event: FormEvent): void => {
    event.preventDefault();
    if (at === null) return;
    if (!wentThrough(act('bookReservation', { reservationId, ...who, at, minutes: when.minutes, tableIds }))) return;
    showToast(`${who.name}: ${dayOf(at)}, ${timeOf(at)}.`);
    onDone();
  };
  return (
    <form className="door-form" onSubmit={book}>
      <CoversField who={who} onChange={setWho} />
      <WhoFields who={who} onChange={setWho} />
      <WhenFields
        when={when}
        onChange={({ minutes, ...next }) => {
          setMoment(next);
          if (minutes !== when.minutes) setStay(minutes);
        }}
      />
      <TablesField
        reservationId={reservationId}
        covers={who.covers}
        at={at}
        minutes={when.minutes}
        tableIds={tableIds}
        onChange={setTableIds}
      />
      <Button type="submit" tone="primary" size="xl" isWide disabled={who.name.trim() === '' || at === null}>
        Book
      </Button>
    </form>
  );
}
