import type { Guest } from '@heard/shared/guests/guests-kinds.ts';
import { useLink } from '../../live/use-live.ts';
import { AllergyMark } from '../../ui/AllergyMark.tsx';
import { Button } from '../../ui/Button.tsx';
import { counted } from '../../ui/elapsed.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { GuestSearch } from './use-guest-search.ts';
import { useHouseClock } from './use-house-clock.ts';

interface GuestListProps {
  readonly search: GuestSearch;
  readonly query: string;
  readonly onOpen: (guest: Guest) => void;
  readonly onRetry: () => void;
}

export function GuestList({ search, query, onOpen, onRetry }: GuestListProps) {
  const { status } = useLink();
  const { guests, total, isAsking, problem, more } = search;
  if (problem !== null) {
    return (
      <EmptyState icon="offline" title="The guests are out of reach" action={<Button onClick={onRetry}>Try again</Button>}>
        {status === 'offline' ? 'There is no network. Bookings and the list at the door go on without it.' : problem}
      </EmptyState>
    );
  }
  if (isAsking && guests.length === 0) return <Skeleton label="Looking among the guests" blocks={6} />;
  if (guests.length === 0) {
    return (
      <EmptyState icon="person" title={query === '' ? 'Nobody is written down yet' : 'Nobody by that name'}>
        {query === '' ? 'Save a guest, or link one when you book.' : 'Try part of the name, the phone number or the mail address.'}
      </EmptyState>
    );
  }
  return (
    <>
      <output className="door-counts">{guests.length < total ? `${guests.length} of ${total}` : counted(total, 'guest')}</output>
      <ul className="door-list" aria-label="Guests" aria-busy={isAsking}>
        {guests.map((guest) => (
          <GuestRow key={guest.id} guest={guest} onOpen={onOpen} />
        ))}
      </ul>
      {guests.length < total && (
        <Button isWide onClick={more}>
          Show more
        </Button>
      )}
    </>
  );
}

function GuestRow({ guest, onOpen }: { readonly guest: Guest; readonly onOpen: (guest: Guest) => void }) {
  const { dayOf } = useHouseClock();
  const { name, phone, email, visits, lastVisitAt, diets, allergies, notes } = guest;
  const last = lastVisitAt === null ? '' : `last ${dayOf(lastVisitAt)}`;
  return (
    <li className="door-row guest-row">
      <div className="door-who">
        <h2>
          <button type="button" className="door-name" onClick={() => onOpen(guest)}>
            {name}
          </button>
        </h2>
        <p>{[counted(visits, 'visit'), last, phone, email].filter(Boolean).join(' · ')}</p>
        {(notes !== '' || diets.length > 0) && <p className="door-note">{[diets.join(', '), notes].filter(Boolean).join(' · ')}</p>}
        <AllergyMark words={allergies} />
      </div>
    </li>
  );
}
