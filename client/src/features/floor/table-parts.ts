import { late } from '../../ui/late.tsx';

/** What a tapped table shows. The floor stands without it, and fetches it as soon as it does. */
export const TablePanel = late(async () => (await import('./TablePanel.tsx')).TablePanel);
export const TableSheet = late(async () => (await import('./TableSheet.tsx')).TableSheet);
