import type { State } from '@heard/shared/live/state.ts';

/** The golden angle: whoever comes next stands well apart from all before. */
const APART = 137.5;

/** A colour for everybody, always beside their initials; the same on every screen, as ids come in the order of hiring. */
export function serverHues(state: Pick<State, 'member'>): ReadonlyMap<string | null, number> {
  return new Map([...state.member.keys()].sort().map((id, at) => [id, Math.round(at * APART) % 360]));
}
