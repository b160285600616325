import { COMMANDS, commandNamed, type CommandKey } from '@heard/shared/contract/contract.ts';
import { derivedId } from '@heard/shared/kernel/ids.ts';
import { judgeSteps } from '../../live/judge-steps.ts';
import type { Step } from '../../live/live.ts';
import { checkGoneChoices } from './check-gone.ts';
import type { Choice, Conflict, OrderConflict } from './choice.ts';
import { outOfStockChoices } from './out-of-stock.ts';
import { paymentChoices } from './payment-refused.ts';
import { priceChangedChoices } from './price-changed.ts';
import { keepingChoices, refusedOrder } from './refused-order.ts';
import { tableTakenChoices } from './table-taken.ts';

const ORDER_CHOICES: Readonly<Record<string, (conflict: OrderConflict) => Choice[]>> = {
  'item/out': outOfStockChoices,
  'item/short': outOfStockChoices,
  'modifiers/out': outOfStockChoices,
  'modifiers/not-offered': outOfStockChoices,
  'check/is-closed': checkGoneChoices,
  'check/is-voided': checkGoneChoices,
  'line/price-changed': priceChangedChoices,
};

const COMMAND_CHOICES: Readonly<Record<string, (conflict: Conflict) => Choice[]>> = {
  'floor.seat-party': tableTakenChoices,
  'payments.take': paymentChoices,
};

/** What somebody can do about a refusal now: only what the rules of the house would let pass at this moment. */
export function choicesFor(conflict: Conflict): Choice[] {
  const { state, context } = conflict;
  return [...againChoices(conflict), ...ownChoices(conflict)].filter(({ steps }) => !judgeSteps(state, context, steps).refused);
}

function ownChoices(conflict: Conflict): Choice[] {
  const { refusal } = conflict;
  const order = refusedOrder(refusal);
  if (order) return (ORDER_CHOICES[refusal.code] ?? keepingChoices)({ ...conflict, order });
  return typeof refusal.input === 'object' && refusal.input !== null ? (COMMAND_CHOICES[refusal.command]?.(conflict) ?? []) : [];
}

/** The very same once more, where nothing stands against it any longer; or with a manager asked first. */
function againChoices({ refusal }: Conflict): Choice[] {
  const key = keyOf(refusal.command);
  if (!key || refusal.code === 'entry/unreadable' || refusal.code === 'line/price-changed') return [];
  const step = (more: object = {}): Step => ({ name: key, input: { ...(refusal.input as object), ...more } }) as Step;
  const canAsk = refusal.code === 'approval/needed' && 'approvalId' in COMMANDS[key].body;
  if (canAsk) {
    const steps = [step({ approvalId: derivedId(refusal.id, 'approval') })];
    return [{ label: 'Ask a manager', said: 'A manager is asked.', steps }];
  }
  return [{ label: 'Send it again', said: 'Sent again.', steps: [step()], isAgain: true }];
}

const keyOf = (name: string): CommandKey | undefined => {
  const command = commandNamed(name);
  return (Object.keys(COMMANDS) as CommandKey[]).find((key) => (COMMANDS[key] as unknown) === command);
};
