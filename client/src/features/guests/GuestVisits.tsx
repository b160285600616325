import type { Guest } from '@heard/shared/guests/guests-kinds.ts';
import { counted } from '../../ui/elapsed.ts';
import { useHouseClock } from './use-house-clock.ts';

export function GuestVisits({ guest: { visits, lastVisitAt, consentAt } }: { readonly guest: Guest }) {
  const { dayOf, timeOf } = useHouseClock();
  const facts = [
    counted(visits, 'visit'),
    lastVisitAt !== null && `last on ${dayOf(lastVisitAt)}`,
    consentAt !== null && `agreed to be written to on ${dayOf(consentAt)}, ${timeOf(consentAt)}`,
  ];
  return <p className="door-note">{facts.filter(Boolean).join(' · ')}</p>;
}
