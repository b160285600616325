import { late } from '../../ui/late.tsx';

/** What the floor stands without, and fetches as soon as it does: what calls, and what a tapped table shows. */
export const PlanJoints = late(async () => (await import('./PlanJoints.tsx')).PlanJoints);
export const ReadyNotices = late(async () => (await import('./ReadyNotices.tsx')).ReadyNotices);
export const TablePanel = late(async () => (await import('./TablePanel.tsx')).TablePanel);
export const TableSheet = late(async () => (await import('./TableSheet.tsx')).TableSheet);
