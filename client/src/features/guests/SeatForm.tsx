import { comingTo } from '@heard/shared/guests/coming-to.ts';
import type { Reservation } from '@heard/shared/guests/guests-kinds.ts';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import type { State } from '@heard/shared/live/state.ts';
import { useCallback, useState } from 'react';
import { isSameValue } from '../../live/same-value.ts';
import { newId, useAct, useNow, useSelect } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { freeTables } from './free-tables.ts';
import { useHouseClock } from './use-house-clock.ts';
import { SEATING_KINDS } from './use-reserved.ts';

interface SeatFormProps {
  readonly reservation: Reservation;
  readonly onDone: () => void;
}

const KINDS = [...SEATING_KINDS, 'reservation'] as const;

/** Where they sit down: one free table, or several that are pushed together for them. */
export function SeatForm({ reservation: { id: reservationId, name, covers }, onDone }: SeatFormProps) {
  const act = useAct();
  const now = useNow(MINUTE / 2);
  const { timeOf } = useHouseClock();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const select = useCallback(
    (state: State) =>
      freeTables(state, covers).map((table) => {
        const next = comingTo(state, table.id, now);
        return { ...table, next: next && next.id !== reservationId ? { name: next.name, at: next.at } : null };
      }),
    [covers, now, reservationId],
  );
  const tables = useSelect(KINDS, select, isSameValue);
  if (tables.length === 0) {
    return (
      <EmptyState icon="floor" title="No table is free">
        Clear or clean one on the floor; {name} stay on the list.
      </EmptyState>
    );
  }
  const picked = tables.filter(({ id }) => chosen.includes(id));
  const seats = picked.reduce((sum, table) => sum + table.seats, 0);
  const words = picked.map((table) => table.name).join(' + ');
  const seat = (): void => {
    if (!wentThrough(act('seatReservation', { reservationId, partyId: newId(), tableIds: picked.map(({ id }) => id) }))) return;
    showToast(`${name} sit at table ${words}.`);
    onDone();
  };
  const toggle = (id: string): void => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <div className="door-form">
      <fieldset className="tables-field">
        <legend>
          Free now, for {covers} {covers === 1 ? 'guest' : 'guests'}
        </legend>
        {tables.map(({ id, name: table, seats: fits, next }) => (
          <button key={id} type="button" className="table-chip" aria-pressed={chosen.includes(id)} onClick={() => toggle(id)}>
            <strong>{table}</strong>
            <small>{fits} seats</small>
            {next && (
              <small>
                {timeOf(next.at)} {next.name}
              </small>
            )}
          </button>
        ))}
      </fieldset>
      {picked.length > 0 && seats < covers && (
        <p className="door-note">{`${seats} seats for ${covers}: choose another to push up to it.`}</p>
      )}
      <Button tone="primary" size="xl" isWide disabled={picked.length === 0} onClick={seat}>
        {picked.length === 0 ? 'Choose a table' : `Seat ${covers} at ${words}`}
      </Button>
    </div>
  );
}
