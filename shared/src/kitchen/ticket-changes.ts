import type { Ticket, TicketLine } from './kitchen-kinds.ts';

type Lines = Pick<Ticket, 'lines'>;

/** Later than what is on the screens now, so that who has read one change has not read the next. */
export const changedNow = ({ changedAt }: Pick<Ticket, 'changedAt'>, now: number): number => Math.max(now, (changedAt ?? 0) + 1);

/** Cancelled lines that nobody at the station has said they saw. */
export const unseenCancelled = ({ lines }: Lines): TicketLine[] => lines.filter((line) => line.isVoided && !line.isVoidSeen);

/** Nothing of it is wanted any more, and the station knows: it hangs nowhere. */
export const isGone = ({ lines }: Lines): boolean => lines.every((line) => line.isVoided && line.isVoidSeen);
