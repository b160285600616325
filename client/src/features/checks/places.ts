import { partyAt } from '@heard/shared/floor/joined-tables.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { hasWords } from '../../ui/find-words.ts';

export const PLACE_KINDS: readonly KindName[] = ['table', 'section', 'party', 'check', 'member'];

export interface Place {
  readonly id: string;
  readonly name: string;
  /** Who or what is there: `Free`, `4 covers`, `To be cleaned`. */
  readonly says: string;
}

export interface PlaceSection {
  readonly name: string;
  readonly places: readonly Place[];
}

/** Tables by section, as the floor lists them, by what was typed; never the one it stands at already. */
export function placesBy(state: State, fromId: string | null, query: string): PlaceSection[] {
  const sections = [...state.section.values()].sort((a, b) => a.sort - b.sort);
  return sections
    .map(({ id, name }) => ({
      name,
      places: tablesOf(state, id).filter((place) => place.id !== fromId && isMeant(place, name, query.trim())),
    }))
    .filter(({ places }) => places.length > 0);
}

function tablesOf(state: State, sectionId: string): Place[] {
  return [...state.table.values()]
    .filter((table) => table.sectionId === sectionId && table.removedAt === null)
    .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
    .map(({ id, name, isDirty }) => ({ id, name, says: isDirty ? 'To be cleaned' : whoIsAt(state, id) }));
}

function whoIsAt(state: State, tableId: string): string {
  const party = partyAt(state, tableId);
  if (!party) return 'Free';
  return party.covers === 1 ? '1 cover' : `${party.covers} covers`;
}

const isMeant = ({ name }: Place, section: string, query: string): boolean =>
  query === '' || name.toLowerCase() === query.toLowerCase() || hasWords(`${name} ${section}`, query);
