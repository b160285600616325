import type { Ticket } from '../src/kitchen/kitchen-kinds.ts';
import { operation, rows, someTicket, type Operation, type Scene } from './walk-operation.ts';

/** What a kitchen does to tickets besides bumping and recalling the whole of one. */
export const TICKET_OPERATIONS: readonly Operation[] = [
  operation('bump line', 8, 'bumpLine', someLine),
  operation('recall line', 2, 'recallLine', someLine),
  operation('see change', 6, 'acknowledgeChange', (scene) => {
    const changed = scene.random.pick(rows(scene, 'ticket').filter(({ changedAt }) => changedAt !== null));
    return changed && { ticketId: changed.id, changedAt: changed.changedAt! - (scene.random.chance(0.1) ? 1 : 0) };
  }),
  operation('rush ticket', 2, 'rushTicket', (scene) => {
    const ticket = someTicket(scene);
    return ticket && { ...ticket, isRush: scene.random.chance(0.7) };
  }),
  operation('serve order', 5, 'serveOrder', (scene) => ofOneCheck(scene, ({ status }) => status !== 'cooking' || scene.random.chance(0.1))),
  operation('take order back', 2, 'takeBackOrder', (scene) => ofOneCheck(scene, () => true)),
];

function someLine(scene: Scene): { ticketId: string; lineId: string } | undefined {
  const ticket = scene.random.pick(rows(scene, 'ticket'));
  const line = ticket && scene.random.pick(ticket.lines);
  return line && { ticketId: ticket.id, lineId: scene.random.chance(0.98) ? line.lineId : 'gone' };
}

function ofOneCheck(scene: Scene, isAsked: (ticket: Ticket) => boolean): { ticketIds: string[] } | undefined {
  const tickets = rows(scene, 'ticket');
  const checkId = scene.random.pick(tickets)?.checkId;
  const isMixed = scene.random.chance(0.05);
  const asked = tickets.filter((ticket) => (isMixed || ticket.checkId === checkId) && isAsked(ticket)).slice(0, 50);
  return asked.length === 0 ? undefined : { ticketIds: asked.map(({ id }) => id) };
}
