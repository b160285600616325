import type { Party, Section, Table } from '@heard/shared/floor/floor-kinds.ts';
import { tableStanding, type TableStanding } from '@heard/shared/floor/table-state.ts';
import { comingTo } from '@heard/shared/guests/coming-to.ts';
import type { Reservation } from '@heard/shared/guests/guests-kinds.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { Check } from '@heard/shared/orders/orders-kinds.ts';
import { grouped } from '../../ui/grouped.ts';
import { serverHues } from './server-hue.ts';

export interface TableView {
  readonly table: Table;
  /** `7`, or `7 + 8` for the one that leads tables pushed together. */
  readonly name: string;
  /** The table whose party this is; its own id unless it was pushed up against another. */
  readonly leadId: string;
  readonly standing: TableStanding;
  readonly party: Party | undefined;
  /** Open ones, the oldest first. */
  readonly checks: readonly Check[];
  /** Of all tables pushed together. */
  readonly seats: number;
  /** Of the whole party, and how many of them sit at this table. */
  readonly covers: number;
  readonly here: number;
  readonly serverId: string | null;
  readonly serverName: string;
  readonly serverHue: number;
  readonly coming: Reservation | undefined;
}

export interface SectionView {
  readonly section: Section;
  readonly serverName: string;
  readonly tables: readonly TableView[];
}

export const FLOOR_KINDS: readonly KindName[] = ['section', 'table', 'party', 'check', 'line', 'member', 'reservation'];

/** Tables pushed together count once. */
export const isLead = ({ leadId, table }: TableView): boolean => leadId === table.id;

/** The whole floor in one pass over each kind: 200 tables and a full night's lines take a millisecond or two. */
export function floorView(state: State, now = 0): readonly SectionView[] {
  const standing = [...state.table.values()].filter((table) => !table.removedAt);
  const groups = grouped(standing, (table) => table.joinedTo ?? table.id);
  const viewsOf = makeViewsOf(state, now);
  const views = grouped([...groups.values()].flatMap(viewsOf), ({ table }) => table.sectionId);
  return [...state.section.values()]
    .filter((section) => !section.removedAt)
    .sort((a, b) => a.sort - b.sort)
    .map((section) => ({
      section,
      serverName: nameOf(state, section.serverId),
      tables: (views.get(section.id) ?? []).sort((a, b) => byName(a.table, b.table)),
    }));
}

type Standing = Omit<TableView, 'table' | 'name' | 'here' | 'leadId' | 'seats'>;

/** How tables that stand together stand: one party, its checks, one word for all of them. */
function makeViewsOf(state: State, now: number): (group: readonly Table[]) => TableView[] {
  const parties = new Map<string, Party>();
  for (const party of state.party.values()) if (party.leftAt === null) parties.set(party.tableId, party);
  const all = grouped(state.check.values(), (check) => check.status === 'open');
  const openAt = grouped(all.get(true) ?? [], (check) => check.tableId);
  // What was paid before the guests changed tables stays where it was paid; they have paid it all the same.
  const doneOf = grouped(all.get(false) ?? [], (check) => check.partyId);
  const linesOf = grouped(state.line.values(), (line) => line.checkId);
  const hues = serverHues(state);
  return (group) => {
    const lead = group.find((table) => table.joinedTo === null) ?? group[0]!;
    const party = parties.get(lead.id);
    const checks = group.flatMap((table) => openAt.get(table.id) ?? []).sort((a, b) => a.openedAt - b.openedAt);
    const theirs = party ? [...checks, ...(doneOf.get(party.id) ?? [])] : checks;
    const lines = checks.flatMap((check) => linesOf.get(check.id) ?? []);
    const coming = group.map((table) => comingTo(state, table.id, now)).find(Boolean);
    const serverId = party?.serverId ?? checks[0]?.serverId ?? null;
    return sharedOut(lead, group, {
      standing: tableStanding(group.find((table) => table.isDirty) ?? lead, party, theirs, lines, coming !== undefined),
      party,
      checks,
      covers: party?.covers ?? checks.reduce((sum, check) => sum + check.covers, 0),
      serverId,
      serverName: nameOf(state, serverId),
      serverHue: hues.get(serverId) ?? 0,
      coming,
    });
  };
}

/** The guests sit down from the table that leads on, chair by chair. */
function sharedOut(lead: Table, group: readonly Table[], standing: Standing): TableView[] {
  const inOrder = [lead, ...group.filter((table) => table !== lead).sort(byName)];
  const names = inOrder.map((table) => table.name).join(' + ');
  const seats = group.reduce((sum, table) => sum + table.seats, 0);
  let left = standing.covers;
  return inOrder.map((table) => {
    const here = Math.min(left, table.seats);
    left -= here;
    return { table, name: table === lead ? names : table.name, leadId: lead.id, seats, here, ...standing };
  });
}

const nameOf = (state: State, memberId: string | null): string => (memberId && state.member.get(memberId)?.name) || '';
/** Made once: a comparison that has to make its own takes as long as all the rest. */
const { compare } = new Intl.Collator(undefined, { numeric: true });
const byName = (a: Table, b: Table): number => compare(a.name, b.name);
