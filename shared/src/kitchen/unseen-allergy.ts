import type { Ticket } from './kitchen-kinds.ts';

export type Told = Pick<Ticket, 'lines' | 'allergySeenAt'>;

export interface AllergyMark {
  readonly lineId: string;
  readonly what: string;
}

/** What must not be on which plate of a ticket. */
export const allergyMarks = ({ lines }: Pick<Ticket, 'lines'>): AllergyMark[] =>
  lines.flatMap(({ lineId, isVoided, allergies }) => (isVoided ? [] : allergies.map((what) => ({ lineId, what }))));

/** Nobody at the station has said yet that they have read the allergies. */
export const hasUnseenAllergy = (ticket: Told): boolean => ticket.allergySeenAt === null && allergyMarks(ticket).length > 0;
