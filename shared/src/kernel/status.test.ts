import { describe, expect, test } from 'vitest';
import { TICKET_STATUSES, ticketMoves } from '../kitchen/ticket-status.ts';
import { CHECK_STATUSES, checkMoves } from '../orders/check-status.ts';
import { LINE_STATUSES, lineMoves } from '../orders/line-status.ts';
import { refusal } from '../../test/small-house.ts';
import type { Transitions } from './status.ts';

/** Every move that is allowed; each of the others must be refused. */
const ALLOWED = {
  check: ['open → closed', 'open → voided', 'closed → open'],
  line: [
    'held → fired',
    'held → voided',
    'fired → ready',
    'fired → served',
    'fired → voided',
    'ready → fired',
    'ready → served',
    'ready → voided',
    'served → fired',
    'served → ready',
    'served → voided',
  ],
  ticket: ['cooking → ready', 'ready → cooking', 'ready → served', 'served → cooking', 'served → ready'],
} as const;

const MACHINES = {
  check: { statuses: CHECK_STATUSES, moves: checkMoves },
  line: { statuses: LINE_STATUSES, moves: lineMoves },
  ticket: { statuses: TICKET_STATUSES, moves: ticketMoves },
} as unknown as Readonly<Record<keyof typeof ALLOWED, { statuses: readonly string[]; moves: Transitions<string> }>>;

describe.each(Object.keys(ALLOWED) as (keyof typeof ALLOWED)[])('a %s', (subject) => {
  const { statuses, moves } = MACHINES[subject];
  const all = statuses.flatMap((from) => statuses.map((to) => ({ from, to, move: `${from} → ${to}` })));
  const isAllowed = ({ move }: { move: string }): boolean => (ALLOWED[subject] as readonly string[]).includes(move);

  test.each(all.filter(isAllowed))('may go $move', ({ from, to }) => {
    expect(moves.can(from, to)).toBe(true);
    expect(moves.move(from, to)).toBe(to);
  });

  test.each(all.filter((each) => !isAllowed(each)))('never goes $move', ({ from, to }) => {
    expect(moves.can(from, to)).toBe(false);
    expect(refusal(() => moves.move(from, to))).toBe(`${subject}/is-${from}`);
  });
});

test('the refusal says in plain words what stands in the way', () => {
  expect(() => ticketMoves.move('cooking', 'served')).toThrow('This ticket is cooking; it cannot become served.');
});
