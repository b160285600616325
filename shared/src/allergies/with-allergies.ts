import type { Ticket } from '../kitchen/kitchen-kinds.ts';
import { draftOf } from '../live/draft-state.ts';
import { set, type Change, type Happening } from '../live/event.ts';
import { applyEvents, type State } from '../live/state.ts';
import { allergiesAt, areCompanions, hasWord } from './allergies-at.ts';
import { inheritAllergies } from './inherit-allergies.ts';

/**
 * What happens, and with it all that follows for allergies: whatever moves a check, a line or a share of one asks this last, so
 * that no move can lose one. Every line at a seat then bears what is known of that seat, and the kitchen must look again.
 */
export function withAllergies(state: State, events: readonly Happening[]): Happening[] {
  const after = draftOf(state);
  applyEvents(after, events);
  const inherited = inheritAllergies(state, after, events);
  applyEvents(after, [{ type: 'allergies.inherited', changes: inherited }]);
  const touched = [...events.flatMap(({ changes }) => changes), ...inherited];
  const stamped = stampLines(after, checksIn(after, touched));
  const changes = [...inherited, ...stamped, ...stampTickets(after, stamped)];
  return changes.length === 0 ? [...events] : [...events, { type: 'allergies.followed', changes }];
}

/** The checks whose lines may lack something now. */
function checksIn(after: State, changes: readonly Change[]): Set<string> {
  const touched = changes.flatMap(({ kind, id }) => {
    if (kind === 'check') return id;
    return kind === 'line' || kind === 'allergy' ? (after[kind].get(id)?.checkId ?? []) : [];
  });
  const checks = new Set(touched);
  const first = [...checks].flatMap((id) => after.check.get(id) ?? []);
  for (const check of after.check.values()) if (first.some((one) => areCompanions(one, check))) checks.add(check.id);
  return checks;
}

type Stamp = Change & { readonly kind: 'line'; readonly set: { readonly allergies: string[] } };

function stampLines(after: State, checks: ReadonlySet<string>): Stamp[] {
  const stamps: Stamp[] = [];
  if (checks.size === 0 || after.allergy.size === 0) return stamps;
  for (const line of after.line.values()) {
    const check = checks.has(line.checkId) && line.status !== 'voided' ? after.check.get(line.checkId) : undefined;
    const missing = check ? allergiesAt(after, check, line.seat).filter((what) => !hasWord(line.allergies, what)) : [];
    if (missing.length > 0) stamps.push(set('line', line.id, { allergies: [...line.allergies, ...missing] }) as Stamp);
  }
  return stamps;
}

/** Also what was carried out already: it may be recalled. */
function stampTickets(after: State, stamps: readonly Stamp[]): Change[] {
  const words = new Map(stamps.map(({ id, set: { allergies } }) => [id, allergies]));
  const isStamped = ({ lines }: Ticket): boolean => lines.some(({ lineId }) => words.has(lineId));
  if (words.size === 0) return [];
  return [...after.ticket.values()].filter(isStamped).map((ticket) =>
    set('ticket', ticket.id, {
      lines: ticket.lines.map((line) => ({ ...line, allergies: words.get(line.lineId) ?? line.allergies })),
      allergySeenAt: null,
    }),
  );
}
