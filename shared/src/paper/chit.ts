import type { Ticket, TicketLine } from '../kitchen/kitchen-kinds.ts';
import type { State } from '../live/state.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
import { houseWords } from './house-words.ts';
import { frame, RULE, row, words, type Block, type Paper } from './paper.ts';

/** What a cook reads on paper when a screen is dark: all that the ticket says, and nothing of money. */
export interface Chit {
  readonly station: string;
  /** The table, or the name of a tab. */
  readonly table: string;
  readonly checkNumber: number;
  readonly course: number;
  readonly serverName: string;
  readonly firedAt: string;
  readonly isRush: boolean;
  /** What somebody at any of its seats must not eat, each once. */
  readonly allergies: readonly string[];
  readonly lines: readonly TicketLine[];
}

export function chitOf(state: State, ticket: Ticket): Chit {
  const { tableName, checkNumber, course, serverName, isRush, lines, firedAt, stationId, checkId } = ticket;
  return {
    station: state.station.get(stationId)?.name ?? '',
    table: isTable(state, checkId) ? `Table ${tableName}` : tableName,
    checkNumber,
    course,
    serverName,
    firedAt: houseWords(theRestaurant(state)).clock(firedAt),
    isRush,
    allergies: [...new Set(lines.filter((line) => !line.isVoided).flatMap((line) => line.allergies))],
    lines,
  };
}

/** A kitchen's own screen has no checks; there the name stands alone. */
const isTable = (state: State, checkId: string): boolean => (state.check.get(checkId)?.tableId ?? null) !== null;

export function chitPaper(chit: Chit): Paper {
  const { station, table, checkNumber, course, serverName, firedAt, isRush, allergies, lines } = chit;
  const facts = [`Check ${checkNumber}`, `Course ${course}`, serverName].filter(Boolean).join(' · ');
  return {
    title: `Chit, ${station}, ${table}`,
    blocks: [
      row(station, firedAt, { isBold: true }),
      words(table, { size: 3, isBold: true }),
      words(facts),
      ...(isRush ? [frame('RUSH')] : []),
      ...(allergies.length > 0 ? [frame(`ALLERGY: ${allergies.join(', ')}`)] : []),
      RULE,
      ...lines.flatMap(lineBlocks),
      RULE,
    ],
  };
}

function lineBlocks({ quantity, name, seat, modifiers, note, allergies, goesTo, isVoided }: TicketLine): Block[] {
  const ways = [
    isVoided && 'VOID: do not make it',
    seat > 0 && `Seat ${seat}`,
    ...modifiers,
    note && `“${note}”`,
    goesTo && `Goes to ${goesTo}`,
  ].filter((way) => way !== false && way !== '');
  const item: Block = { is: 'item', count: String(quantity), name, isStruck: isVoided, ways: ways as string[] };
  return allergies.length > 0 && !isVoided ? [item, frame(`ALLERGY: ${allergies.join(', ')}`)] : [item];
}
