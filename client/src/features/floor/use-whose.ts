import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { useRow } from '../../live/use-live.ts';

/** Whom a ticket is for, as people say it: "table 4", or the name of a tab. */
export function useWhose(ticket: Pick<Ticket, 'checkId' | 'tableName'>): string {
  const check = useRow('check', ticket.checkId);
  return check?.tableId ? `table ${ticket.tableName}` : ticket.tableName;
}
