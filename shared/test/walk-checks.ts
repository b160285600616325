import { apportion } from '../src/kernel/money.ts';
import type { Row } from '../src/live/kinds.ts';
import { totalsOf } from '../src/orders/check-totals.ts';
import type { Split } from '../src/orders/split-check.ts';
import { piecesOf } from '../src/orders/pieces.ts';
import { TABLES } from './small-house-rows.ts';
import { idsOf, operation, rows, someCheck, type Operation, type Scene } from './walk-operation.ts';

/** Divides, joins and moves checks: what the guests owe altogether stays as it is, and nothing is cooked. */
export const MOVING_OPERATIONS: readonly Operation[] = [
  operation('split', 2.8, 'splitCheck', splitOf),
  operation('split evenly', 1.2, 'splitCheck', (scene) => {
    const checkId = fullCheck(scene);
    const count = scene.random.int(2, scene.random.chance(0.95) ? 6 : 13);
    if (checkId === undefined) return undefined;
    const lines = piecesOf(scene.state, checkId).map(({ lineId }) => ({ lineId, part: 1, of: count }));
    return { checkId, parts: Array.from({ length: count - 1 }, () => ({ checkId: scene.newId('check'), name: '', lines })) };
  }),
  operation('split amount', 1.6, 'splitByAmount', amountsOf),
  operation('merge', 2, 'mergeChecks', (scene) => {
    const [checkId, intoId] = [someCheck(scene), fullCheck(scene)];
    return checkId === undefined || intoId === undefined ? undefined : { checkId, intoId };
  }),
  operation('transfer', 2, 'transferCheck', (scene) => {
    const { random } = scene;
    const checkId = someCheck(scene);
    const tableId = random.chance(0.75) ? random.pick(random.chance(0.98) ? TABLES : ['gone'])! : null;
    const serverId = random.pick(['server', 'cashier', 'manager', random.chance(0.2) ? 'cook' : 'owner', null])!;
    return checkId === undefined
      ? undefined
      : { checkId, tableId, name: random.chance(0.9) ? random.pick(['Ann', 'Ben'])! : ' ', serverId };
  }),
];

/** Whatever changes what the guests owe besides ordering. */
export const CHARGING_OPERATIONS: readonly Operation[] = [
  operation('discount', 2.4, 'giveDiscount', (scene) => {
    const { random } = scene;
    const checkId = random.chance(0.9) ? fullCheck(scene) : someCheck(scene);
    if (checkId === undefined) return undefined;
    const percent = random.chance(0.6) ? random.pick([5_000, 10_000, 33_333, 100_000])! : null;
    const amount = percent === null || random.chance(0.03) ? random.int(1, random.chance(0.9) ? 900 : 90_000) : null;
    const lineIds = random.chance(0.4) ? [] : someLineIds(scene, checkId);
    const isStanding = random.chance(percent === null || lineIds.length > 0 ? 0.05 : 0.4);
    return {
      checkId,
      discountId: scene.newId('discount'),
      name: 'Friends',
      percent,
      amount,
      lineIds,
      isStanding,
      reason: '',
      ...asking(scene),
    };
  }),
  operation('take discount back', 1.6, 'removeDiscount', (scene) => {
    const discount = scene.random.pick(rows(scene, 'discount'));
    if (!discount) return undefined;
    const checkId = scene.random.chance(0.8) ? discount.checkId : (someCheck(scene) ?? 'gone');
    return { checkId, discountId: discount.id };
  }),
  operation('comp', 1.2, 'compLines', (scene) => {
    const checkId = fullCheck(scene);
    const lineIds = checkId === undefined ? [] : someLineIds(scene, checkId);
    if (checkId === undefined || lineIds.length === 0) return undefined;
    return { checkId, discountId: scene.newId('discount'), lineIds, reason: 'cold', ...asking(scene) };
  }),
  operation('void piece', 1.6, 'voidLine', (scene) => {
    const line = scene.random.pick(rows(scene, 'share').flatMap(({ lineId }) => scene.state.line.get(lineId) ?? []));
    return line && { checkId: line.checkId, lineId: line.id, reason: 'dropped', ...asking(scene) };
  }),
  operation('void or ask', 2, 'voidLine', (scene) => {
    const line = scene.random.pick(rows(scene, 'line'));
    return line && { checkId: line.checkId, lineId: line.id, reason: 'dropped', ...asking(scene) };
  }),
  operation('count guests', 0.8, 'setCovers', (scene) => {
    const checkId = someCheck(scene);
    return checkId === undefined ? undefined : { checkId, covers: scene.random.int(0, 8) };
  }),
  operation('service', 0.6, 'setService', (scene) => {
    const checkId = someCheck(scene);
    const serviceRate = scene.random.pick([0, 10_000, 12_500])!;
    return checkId === undefined ? undefined : { checkId, serviceRate, reason: 'asked for', ...asking(scene) };
  }),
  operation('grant', 4, 'grantApproval', (scene) => {
    const asked = rows(scene, 'approval').filter(({ status }) => status === 'asked');
    const approvalId = scene.random.chance(0.9) ? scene.random.pick(asked)?.id : scene.random.pick(idsOf(scene, 'approval'));
    return approvalId === undefined ? undefined : { approvalId };
  }),
];

export const DECIDING_OPERATIONS: readonly Operation[] = [
  operation('reopen', 1.6, 'reopenCheck', (scene) => {
    const closed = rows(scene, 'check').filter(({ status }) => status === 'closed');
    const checkId = scene.random.chance(0.8) ? scene.random.pick(closed)?.id : scene.random.pick(idsOf(scene, 'check'));
    return checkId === undefined ? undefined : { checkId, reason: 'wrong table', ...asking(scene) };
  }),
  operation('deny', 1.2, 'denyApproval', (scene) => someApproval(scene, { reason: 'no' })),
  operation('withdraw', 3.6, 'withdrawApproval', (scene) => someApproval(scene, {})),
  operation('shut out', 0.2, 'deactivateMember', ({ random }) => ({ memberId: random.pick(['server', 'cashier', 'owner', 'manager'])! })),
];

export const CHECK_OPERATIONS: readonly Operation[] = [...MOVING_OPERATIONS, ...CHARGING_OPERATIONS, ...DECIDING_OPERATIONS];

/** Mostly one with something on it. */
function fullCheck(scene: Scene): string | undefined {
  const full = rows(scene, 'check').filter(({ id, status }) => status === 'open' && piecesOf(scene.state, id).length > 0);
  return scene.random.chance(0.97) ? scene.random.pick(full)?.id : someCheck(scene);
}

const someLineIds = (scene: Scene, checkId: string): string[] => {
  const strays = scene.random.chance(0.02) ? idsOf(scene, 'line') : [];
  return [...new Set([...scene.random.some(piecesOf(scene.state, checkId)).map(({ lineId }) => lineId), ...strays])];
};

/** Mostly a manager can be asked; now and then a device asks again what it has asked already. */
function asking(scene: Scene): { approvalId?: string } {
  if (scene.random.chance(0.3)) return {};
  const again = scene.random.chance(0.1) ? scene.random.pick(idsOf(scene, 'approval')) : undefined;
  return { approvalId: again ?? scene.newId('approval') };
}

function someApproval<More>(scene: Scene, more: More): ({ approvalId: string } & More) | undefined {
  const asked = rows(scene, 'approval').filter(({ status }) => status === 'asked');
  const approval = scene.random.pick(scene.random.chance(0.8) && asked.length > 0 ? asked : rows(scene, 'approval'));
  return approval && { approvalId: approval.id, ...more };
}

/** A new check, one that is there, or, foolishly, the one that is divided. */
function takerFor(scene: Scene, checkId: string): string {
  const { random } = scene;
  if (random.chance(0.55)) return scene.newId('check');
  return (random.chance(0.97) ? random.pick(openOthers(scene, checkId))?.id : checkId) ?? scene.newId('check');
}

const openOthers = (scene: Scene, checkId: string): Row<'check'>[] =>
  rows(scene, 'check').filter(({ id, status }) => id !== checkId && status === 'open');

type Parts = Split['parts'][number]['lines'];

function splitOf(scene: Scene): { checkId: string; parts: { checkId: string; name: string; lines: [...Parts] }[] } | undefined {
  const { random, state } = scene;
  const checkId = fullCheck(scene);
  if (checkId === undefined) return undefined;
  const pieces = [...piecesOf(state, checkId)];
  const strays = random.chance(0.03) ? rows(scene, 'line').map((line) => ({ lineId: line.id })) : [];
  const count = random.int(1, 3);
  const parts = Array.from({ length: count }, () => ({
    checkId: takerFor(scene, checkId),
    name: random.chance(0.5) ? 'Ben' : '',
    lines: random.chance(0.02) ? [] : random.some([...pieces, ...strays], 0.4).map(({ lineId }) => ({ lineId, ...fraction(scene, count) })),
  }));
  return { checkId, parts };
}

/** All of it, mostly, when nobody else takes any; else a part that leaves some for the others. */
function fraction({ random }: Scene, takers: number): { part: number; of: number } {
  if (random.chance(takers === 1 ? 0.6 : 0.25)) return { part: 1, of: 1 };
  const of = random.pick([2, 3, 4, 5, 7, random.chance(0.1) ? 997 : 8])!;
  return { part: random.chance(0.97) ? Math.max(1, Math.floor(random.int(1, of) / takers)) : of + 1, of };
}

function amountsOf(
  scene: Scene,
): { checkId: string; parts: { checkId: string; name: string; amount: number }[]; rest: number } | undefined {
  const { random, state } = scene;
  const checkId = fullCheck(scene);
  if (checkId === undefined) return undefined;
  const { due } = totalsOf(state, checkId);
  const count = random.int(1, 4);
  if (due <= count) return undefined;
  const [rest, ...amounts] = apportion(due, [
    random.int(0, 3),
    ...Array.from({ length: count }, () => random.int(1, random.chance(0.9) ? 9 : 9_000)),
  ]);
  const parts = amounts.map((amount) => ({ checkId: takerFor(scene, checkId), name: '', amount: Math.max(1, amount) }));
  return { checkId, parts, rest: random.chance(0.96) ? rest! : rest! + 1 };
}
