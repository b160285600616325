import { randomUUID } from 'node:crypto';
import { COMMANDS, type CommandKey, type EndpointKey } from '@heard/shared/contract/contract.ts';
import type { COMMANDS as Commands, ENDPOINTS as Endpoints } from '@heard/shared/contract/contract.ts';
import { set } from '@heard/shared/live/event.ts';
import { happened, type Rule } from '@heard/shared/live/rule.ts';
import { checksCommands } from '@heard/shared/orders/checks-contract.ts';
import { discountsCommands } from '@heard/shared/orders/discounts-contract.ts';
import { actOf } from '../../src/platform/log/act.ts';
import type { TestHouse } from '../house.ts';
import type { Examples } from './examples.ts';
import type { Scene } from './scene.ts';

type Keys = keyof typeof checksCommands | keyof typeof discountsCommands | 'grantApproval' | 'denyApproval' | 'withdrawApproval';

/** A check with two burgers on it. */
async function twoBurgers(scene: Scene): Promise<{ checkId: string; lineId: string }> {
  const checkId = await scene.openCheck();
  return { checkId, lineId: await scene.order(checkId, { quantity: 2 }) };
}

const off = () => ({ discountId: randomUUID(), name: 'Friends', amount: null, percent: 10_000, reason: 'friends of the house' });

export const CHECKS_EXAMPLES: Pick<Examples<typeof Commands>, Keys & CommandKey> = {
  splitCheck: async (scene) => {
    const { checkId, lineId } = await twoBurgers(scene);
    const lines = [{ lineId, part: 1, of: 3 }];
    return {
      checkId,
      parts: [
        { checkId: randomUUID(), name: 'Ben', lines },
        { checkId: randomUUID(), name: '', lines },
      ],
    };
  },
  splitByAmount: async (scene) => ({
    checkId: (await twoBurgers(scene)).checkId,
    parts: [{ checkId: randomUUID(), name: 'Ben', amount: 999 }],
    rest: 1_901,
  }),
  mergeChecks: async (scene) => ({ checkId: (await twoBurgers(scene)).checkId, intoId: await scene.openCheck() }),
  transferCheck: async (scene) => ({
    checkId: (await twoBurgers(scene)).checkId,
    tableId: scene.ids.table('2'),
    name: '',
    serverId: scene.ids.member('cashier'),
  }),
  setCovers: async (scene) => ({ checkId: await scene.openCheck(), covers: 7 }),
  setService: async (scene) => ({ checkId: await scene.openCheck(), serviceRate: 10_000, reason: 'a long wait', approvalId: randomUUID() }),
  reopenCheck: async (scene) => {
    const { checkId } = await twoBurgers(scene);
    await scene.act('takePayment', { checkId, paymentId: randomUUID(), tender: 'cash', amount: 2_900, tendered: 2_900 });
    return { checkId, reason: 'wrong tender', approvalId: randomUUID() };
  },
  giveDiscount: async (scene) => {
    const { checkId, lineId } = await twoBurgers(scene);
    return { checkId, ...off(), lineIds: [lineId], isStanding: false, approvalId: randomUUID() };
  },
  removeDiscount: async (scene) => {
    const { checkId } = await twoBurgers(scene);
    const discount = off();
    await scene.act('giveDiscount', { checkId, ...discount, lineIds: [], isStanding: true });
    return { checkId, discountId: discount.discountId };
  },
  compLines: async (scene) => {
    const { checkId, lineId } = await twoBurgers(scene);
    return { checkId, discountId: randomUUID(), lineIds: [lineId], reason: 'cold', approvalId: randomUUID() };
  },
  grantApproval: async (scene, house) => ({ approvalId: await asked(scene, house) }),
  denyApproval: async (scene, house) => ({ approvalId: await asked(scene, house), reason: 'It was fine' }),
  withdrawApproval: async (scene, house) => {
    const approvalId = await asked(scene, house);
    // Whoever tries this door most is the manager, who never has to ask.
    const rule = () =>
      happened({ type: 'approval.asked', changes: [set('approval', approvalId, { askedBy: scene.ids.member('manager') })] });
    await act(scene, house, 'manager', rule, {});
    return { approvalId };
  },
};

export const CHECKS_DOOR_EXAMPLES: Pick<Examples<typeof Endpoints>, 'approveByPin' & EndpointKey> = {
  approveByPin: async (scene, house) => {
    const memberId = scene.ids.member('manager');
    const path = `/restaurants/${house.ours.restaurant}/members/${memberId}/pin`;
    await house.ask(path, { method: 'PUT', token: await house.tokenOf('owner'), body: { pin: '4711' } });
    return { approvalId: await asked(scene, house), memberId, pin: '4711' };
  },
};

/** A server asks whether a burger that is cooking may be voided. */
async function asked(scene: Scene, house: TestHouse): Promise<string> {
  const { checkId, lineId } = await twoBurgers(scene);
  const approvalId = randomUUID();
  await act(scene, house, 'server', COMMANDS.voidLine.rule, { checkId, lineId, reason: 'cold', approvalId });
  return approvalId;
}

async function act<Input>(
  { ids }: Scene,
  { house }: TestHouse,
  role: 'server' | 'manager',
  rule: Rule<Input>,
  input: Input,
): Promise<void> {
  const who = { restaurantId: ids.restaurant, memberId: ids.member(role), deviceId: null, role };
  await house.restaurants.change(actOf({ who, rule, input }));
}
