import { id, optional } from '../kernel/shape.ts';

/** What an approvable command takes besides its own input: the id under which a manager is asked, where one has to be. */
export const approvalId = optional(id());

/** What every approvable command may refuse with besides its own codes. */
export const APPROVAL_CODES = ['approval/needed', 'approval/known'] as const;
