import { withAllergies } from '../allergies/with-allergies.ts';
import { openChecksOf } from '../floor/follow-party.ts';
import { joinTables } from '../floor/join-tables.ts';
import { seatParty } from '../floor/parties.ts';
import { found, must } from '../kernel/errors.ts';
import { draftOf } from '../live/draft-state.ts';
import { set, type Happening } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import { applyEvents, type State } from '../live/state.ts';
import { reservationMoves } from './reservation-status.ts';
import { reservedAllergies } from './reserved-allergies.ts';

export interface ReservedSeating {
  readonly reservationId: string;
  readonly partyId: string;
  /** Where they sit after all, pushed together if there are several; empty: where it was planned. */
  readonly tableIds: readonly string[];
}

/** Those who came, or waited at the door, sit down: a party with their covers, which brings what they must not eat. */
export function seatReservation(state: State, context: Context, input: ReservedSeating): Outcome<Record<string, never>> {
  const reservation = found(state.reservation.get(input.reservationId), 'reservation');
  const status = reservationMoves.move(reservation.status, 'seated');
  const wanted = input.tableIds.length > 0 ? input.tableIds : reservation.tableIds;
  const [tableId, ...others] = new Set(wanted);
  must(tableId !== undefined, 'reservation/no-table', 'Choose a table for them first.');
  const after = draftOf(state);
  const events: Happening[] = [];
  const add = (more: readonly Happening[]): void => (applyEvents(after, more), void events.push(...more));
  for (const other of others) add(joinTables(after, context, { tableId: other, toId: tableId }).events);
  const { partyId } = input;
  add(seatParty(after, context, { tableId, partyId, covers: reservation.covers }).events);
  const seated = { status, partyId, tableIds: [tableId, ...others], doneAt: context.now };
  const [check] = openChecksOf(after, after.party.get(partyId)!);
  // Somebody opened a check there before the guests sat down: it is theirs.
  const allergies = check ? reservedAllergies(after, context, reservation, check.id) : [];
  add([{ type: 'reservation.seated', changes: [set('reservation', reservation.id, seated), ...allergies] }]);
  return happened(...withAllergies(state, events));
}
