import { transitions } from '../kernel/status.ts';

export const CHECK_STATUSES = ['open', 'closed', 'voided'] as const;
export type CheckStatus = (typeof CHECK_STATUSES)[number];

export const checkMoves = transitions<CheckStatus>('check', { open: ['closed', 'voided'], closed: ['open'], voided: [] });
