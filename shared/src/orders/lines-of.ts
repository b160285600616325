import type { State } from '../live/state.ts';
import type { Line } from './orders-kinds.ts';

/** The lines of a check, in the order they were sent. */
export function linesOf(state: State, checkId: string): Line[] {
  const lines: Line[] = [];
  for (const line of state.line.values()) if (line.checkId === checkId) lines.push(line);
  return lines;
}
