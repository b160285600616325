import type { Guest } from '@heard/shared/guests/guests-kinds.ts';
import { Button } from '../../ui/Button.tsx';
import { counted } from '../../ui/elapsed.ts';
import { useGuestSearch } from './use-guest-search.ts';

interface KnownGuestsProps {
  readonly query: string;
  readonly onPick: (guest: Guest) => void;
}

/** Two letters find too many to be of use. */
const ENOUGH = 3;
const SHOWN = 3;

/** Who that may be. Without network nobody is offered, and the name stands as it was typed. */
export function KnownGuests({ query, onPick }: KnownGuestsProps) {
  const asked = query.trim();
  const { guests, isAsking } = useGuestSearch(asked.length >= ENOUGH ? asked : undefined);
  if (asked.length < ENOUGH || isAsking || guests.length === 0) return null;
  return (
    <ul className="known-guests" aria-label="Guests who may be meant">
      {guests.slice(0, SHOWN).map((guest) => (
        <li key={guest.id}>
          <Button icon="person" isWide onClick={() => onPick(guest)}>
            <span className="known-guest">
              {guest.name}
              <small>{[counted(guest.visits, 'visit'), guest.phone, guest.allergies.join(', ')].filter(Boolean).join(' · ')}</small>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
