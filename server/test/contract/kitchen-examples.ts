import type { COMMANDS as Commands } from '@heard/shared/contract/contract.ts';
import type { Examples } from './examples.ts';
import type { Scene } from './scene.ts';

type Keys = 'bumpLine' | 'recallLine' | 'rushTicket' | 'serveOrder' | 'takeBackOrder' | 'acknowledgeChange';

/** A ticket, its check and its line. */
async function oneDish(scene: Scene): Promise<{ checkId: string; ticketId: string; lineId: string }> {
  const ticketId = await scene.ticket();
  const { checkId, lines } = scene.state().ticket.get(ticketId)!;
  return { checkId, ticketId, lineId: lines[0]!.lineId };
}

const inWindow = async (scene: Scene): Promise<{ ticketIds: string[] }> => {
  const ticketId = await scene.ticket();
  await scene.act('bumpTicket', { ticketId });
  return { ticketIds: [ticketId] };
};

export const KITCHEN_EXAMPLES: Pick<Examples<typeof Commands>, Keys> = {
  bumpLine: async (scene) => {
    const { ticketId, lineId } = await oneDish(scene);
    return { ticketId, lineId };
  },
  recallLine: async (scene) => {
    const { ticketId, lineId } = await oneDish(scene);
    await scene.act('bumpLine', { ticketId, lineId });
    return { ticketId, lineId };
  },
  rushTicket: async (scene) => ({ ticketId: await scene.ticket(), isRush: true }),
  serveOrder: inWindow,
  takeBackOrder: async (scene) => {
    const asked = await inWindow(scene);
    await scene.act('serveOrder', asked);
    return asked;
  },
  acknowledgeChange: async (scene) => {
    const { checkId, ticketId, lineId } = await oneDish(scene);
    await scene.act('voidLine', { checkId, lineId, reason: 'changed mind' });
    return { ticketId, changedAt: scene.state().ticket.get(ticketId)!.changedAt! };
  },
};
