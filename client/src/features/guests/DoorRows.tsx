import type { Reservation } from '@heard/shared/guests/guests-kinds.ts';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { DoorList } from './door-view.ts';
import { DoorRow } from './DoorRow.tsx';
import type { Opened } from './DoorSheet.tsx';

interface DoorRowsProps {
  readonly list: DoorList;
  readonly entries: readonly Reservation[];
  readonly isSearch: boolean;
  readonly now: number;
  readonly onOpen: (what: Opened) => void;
}

/** More than anybody reads at once: the search is quicker. */
const PAGE = 60;

export function DoorRows({ list, entries, isSearch, now, onOpen }: DoorRowsProps) {
  const [pages, setPages] = useState(1);
  const shown = entries.slice(0, pages * PAGE);
  if (entries.length === 0) return <NobodyThere list={list} isSearch={isSearch} />;
  return (
    <>
      <ul className="door-list" aria-label={WORDS[list].label}>
        {shown.map((reservation) => (
          <DoorRow key={reservation.id} reservation={reservation} list={list} now={now} onOpen={onOpen} />
        ))}
      </ul>
      {shown.length < entries.length && (
        <Button isWide onClick={() => setPages(pages + 1)}>
          Show {Math.min(PAGE, entries.length - shown.length)} more of {entries.length}
        </Button>
      )}
    </>
  );
}

function NobodyThere({ list, isSearch }: { readonly list: DoorList; readonly isSearch: boolean }) {
  const { title, says } = isSearch ? { title: 'Nobody by that name', says: 'Look at another day, or among the guests.' } : WORDS[list];
  return (
    <EmptyState icon="party" title={title}>
      {says}
    </EmptyState>
  );
}

const WORDS: Readonly<Record<DoorList, { readonly label: string; readonly title: string; readonly says: string }>> = {
  ahead: { label: 'Today', title: 'Nobody is expected', says: 'Book a table, or put whoever comes to the door on the list.' },
  later: { label: 'On other days', title: 'Nothing booked for other days', says: 'Bookings for tomorrow and later are kept here.' },
  done: { label: 'Done', title: 'Nobody yet today', says: 'Whoever sat down, cancelled or never came is listed here for a day.' },
};
