import { partyAt } from '@heard/shared/floor/parties.ts';
import type { Seating } from '@heard/shared/floor/parties.ts';
import type { Check } from '@heard/shared/orders/orders-kinds.ts';
import type { Step } from '../../live/live.ts';
import type { Choice, Conflict } from './choice.ts';

/** As many as fit under a thumb. */
const MOST_TABLES = 3;

/** Somebody else was seated there meanwhile, or it was left dirty. */
export function tableTakenChoices(conflict: Conflict): Choice[] {
  const { state, refusal } = conflict;
  const seating = refusal.input as Seating;
  const wanted = state.table.get(seating.tableId);
  if (!wanted) return [];
  if (refusal.code === 'table/dirty') {
    const steps: Step[] = [{ name: 'cleanTable', input: { tableId: wanted.id } }, seat(seating, wanted.id)];
    return [{ label: `Table ${wanted.name} is clean: seat them`, said: `Seated at table ${wanted.name}.`, steps }, ...elsewhere(conflict)];
  }
  const same = { label: 'It is the same party', said: `Table ${wanted.name} stays as it is.`, steps: [] };
  return [...elsewhere(conflict), ...(partyAt(state, wanted.id) ? [same] : [])];
}

const seat = ({ partyId, covers }: Seating, tableId: string): Step => ({ name: 'seatParty', input: { partyId, covers, tableId } });

const bring = ({ id, name, serverId }: Check, tableId: string): Step => ({
  name: 'transferCheck',
  input: { checkId: id, tableId, name, serverId },
});

/** Free tables with room for them, the smallest first, with the checks that were opened for them meanwhile. */
function elsewhere({ state, refusal, context }: Conflict): Choice[] {
  const seating = refusal.input as Seating;
  const theirs = [...state.check.values()].filter(
    (check) =>
      check.tableId === seating.tableId &&
      check.status === 'open' &&
      check.openedAt >= refusal.at &&
      check.serverId === context.who.memberId,
  );
  return [...state.table.values()]
    .filter(
      (table) =>
        table.removedAt === null &&
        table.id !== seating.tableId &&
        table.seats >= seating.covers &&
        !table.isDirty &&
        !partyAt(state, table.id),
    )
    .sort((a, b) => a.seats - b.seats || a.name.localeCompare(b.name, undefined, { numeric: true }))
    .slice(0, MOST_TABLES)
    .map((table) => ({
      label: `Seat them at table ${table.name}`,
      said: `Seated at table ${table.name}.`,
      steps: [seat(seating, table.id), ...theirs.map((check) => bring(check, table.id))],
    }));
}
