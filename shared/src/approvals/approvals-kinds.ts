import { id, json, nullable, oneOf, text, time } from '../kernel/shape.ts';
import { kind, type RowOf } from '../live/kind.ts';

export const APPROVAL_STATUSES = ['asked', 'granted', 'denied', 'withdrawn'] as const;

/** Something that wants a manager: what was asked for, by whom and why, and who decided. */
export const approvalKind = kind(
  'approvals',
  {
    id: id(),
    /** Which of the approvable commands, and its whole input as it will be done. */
    command: text({ max: 60 }),
    input: json<Readonly<Record<string, unknown>>>(),
    /** What a manager reads: "Void 2 Burger, table 4". */
    says: text({ max: 200 }),
    reason: text({ min: 0, max: 120 }),
    checkId: nullable(id()),
    status: oneOf(APPROVAL_STATUSES),
    askedBy: nullable(id()),
    askedAt: time(),
    /** Why a manager said no. */
    answer: text({ min: 0, max: 120 }),
    decidedBy: nullable(id()),
    decidedAt: nullable(time()),
  },
  { lives: { until: 'decidedAt' } },
);
export type Approval = RowOf<typeof approvalKind>;
