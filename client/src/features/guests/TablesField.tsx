import { overlapping } from '@heard/shared/guests/overlaps.ts';
import type { State } from '@heard/shared/live/state.ts';
import { useCallback } from 'react';
import { isSameValue } from '../../live/same-value.ts';
import { useSelect } from '../../live/use-live.ts';

interface TablesFieldProps {
  /** Whose own time does not stand in the way. */
  readonly reservationId: string;
  readonly covers: number;
  readonly at: number | null;
  readonly minutes: number;
  readonly tableIds: readonly string[];
  readonly onChange: (tableIds: string[]) => void;
}

/** Every table, those that fit first; what somebody else has at that time cannot be chosen, and says who. */
export function TablesField({ reservationId, covers, at, minutes, tableIds, onChange }: TablesFieldProps) {
  const select = useCallback((state: State) => offers(state, { reservationId, covers, at, minutes }), [reservationId, covers, at, minutes]);
  const tables = useSelect(['table', 'reservation', 'party'], select, isSameValue);
  const toggle = (id: string): void => onChange(tableIds.includes(id) ? tableIds.filter((one) => one !== id) : [...tableIds, id]);
  return (
    <fieldset className="tables-field">
      <legend>Table (none: whichever is free)</legend>
      {tables.map(({ id, name, seats, takenBy }) => (
        <button
          key={id}
          type="button"
          className="table-chip"
          aria-pressed={tableIds.includes(id)}
          disabled={takenBy !== null && !tableIds.includes(id)}
          onClick={() => toggle(id)}
        >
          <strong>{name}</strong>
          <small>{takenBy ?? `${seats} seats`}</small>
        </button>
      ))}
    </fieldset>
  );
}

interface Offer {
  readonly id: string;
  readonly name: string;
  readonly seats: number;
  readonly takenBy: string | null;
}

function offers(state: State, wanted: { reservationId: string; covers: number; at: number | null; minutes: number }): Offer[] {
  const { reservationId, covers, at, minutes } = wanted;
  const takenBy = (tableId: string): string | null =>
    at === null ? null : (overlapping(state, { id: reservationId, at, minutes, tableIds: [tableId] })?.name ?? null);
  const isSmall = ({ seats }: Offer): number => Number(seats < covers);
  return [...state.table.values()]
    .filter((table) => table.removedAt === null)
    .map(({ id, name, seats }) => ({ id, name, seats, takenBy: takenBy(id) }))
    .sort((a, b) => isSmall(a) - isSmall(b) || a.seats - b.seats || a.name.localeCompare(b.name, undefined, { numeric: true }));
}
