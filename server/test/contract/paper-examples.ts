import { randomUUID } from 'node:crypto';
import type { COMMANDS, ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { settleMessage } from '@heard/shared/messages/send-messages.ts';
import { actOf } from '../../src/platform/log/act.ts';
import type { TestHouse } from '../house.ts';
import type { Examples } from './examples.ts';
import type { Scene } from './scene.ts';

async function paidCheck(scene: Scene): Promise<string> {
  const checkId = await scene.openCheck();
  await scene.order(checkId);
  await scene.act('takePayment', { checkId, paymentId: randomUUID(), tender: 'cash', amount: 1_000, tendered: 1_000 });
  return checkId;
}

/** As if a provider had refused it for good. */
async function failedMessage(scene: Scene, { house, ours }: TestHouse): Promise<string> {
  const messageId = randomUUID();
  await scene.act('emailReceipt', { checkId: await paidCheck(scene), messageId, address: 'ann@example.org' });
  const who = { restaurantId: ours.restaurant, memberId: null, deviceId: null, role: 'system' } as const;
  const sent = { is: 'refused', problem: 'no such user', isFinal: true } as const;
  await house.restaurants.change(actOf({ who, rule: settleMessage, input: { messageId, sent } }));
  return messageId;
}

export const PAPER_COMMAND_EXAMPLES: Examples<Pick<typeof COMMANDS, 'emailReceipt'>> = {
  emailReceipt: async (scene) => ({ checkId: await paidCheck(scene), messageId: randomUUID(), address: 'ann@example.org' }),
};

type PaperEndpoint = 'messagesAbout' | 'resendMessage' | 'printGuestCheck' | 'printReceipt' | 'printChit' | 'askOnlinePayment';

export const PAPER_ENDPOINT_EXAMPLES: Examples<Pick<typeof ENDPOINTS, PaperEndpoint>> = {
  messagesAbout: async (scene) => ({ aboutId: await paidCheck(scene) }),
  resendMessage: async (scene, house) => ({ messageId: await failedMessage(scene, house) }),
  printGuestCheck: async (scene) => ({ checkId: await paidCheck(scene), form: 'escpos', width: '58' }),
  printReceipt: async (scene) => ({ checkId: await paidCheck(scene), form: 'escpos', width: '80' }),
  printChit: async (scene) => ({ ticketId: await scene.ticket(), form: 'escpos' }),
  askOnlinePayment: async (scene) => {
    const checkId = await scene.openCheck();
    await scene.order(checkId);
    return { checkId, amount: 1_000 };
  },
};
