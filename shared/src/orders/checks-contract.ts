import { APPROVAL_CODES, approvalId } from '../approvals/approvals-input.ts';
import { orAsk } from '../approvals/or-ask.ts';
import { command } from '../contract/endpoint.ts';
import { id, int, list, money, nullable, object, text } from '../kernel/shape.ts';
import { whereIs } from './check-words.ts';
import { mergeChecks } from './merge-checks.ts';
import { reopenCheck } from './reopen-check.ts';
import { setCovers, setService } from './service.ts';
import { splitByAmount } from './split-by-amount.ts';
import { splitCheck } from './split-check.ts';
import { transferCheck } from './transfer-check.ts';

const OPEN = ['check/is-closed', 'check/is-voided'] as const;
const MOVED = [...OPEN, 'check/other-service'] as const;
const reason = (): ReturnType<typeof text> => text({ max: 120 });
const part = { checkId: id(), name: text({ min: 0, max: 60 }) };

/** What is done to whole checks: divided, joined, moved, charged otherwise. */
export const checksCommands = {
  splitCheck: command({
    name: 'orders.split',
    path: '/checks/:checkId/split',
    may: 'checks.move',
    says: 'Give lines, or equal parts of them, to other checks. A check that is not known yet is opened beside this one.',
    params: { checkId: id() },
    body: {
      parts: list(object({ ...part, lines: list(object({ lineId: id(), part: int(1, 1_000), of: int(1, 1_000) }), 400) }), 60),
    },
    errors: [
      ...MOVED,
      'check/overpaid',
      'split/nothing',
      'split/over',
      'split/itself',
      'split/too-fine',
      'line/other-check',
      'line/is-voided',
    ],
    rule: splitCheck,
  }),
  splitByAmount: command({
    name: 'orders.split-amount',
    path: '/checks/:checkId/split-amount',
    may: 'checks.move',
    says: 'Divide a check into amounts; they and the rest must come to what is due.',
    params: { checkId: id() },
    body: { parts: list(object({ ...part, amount: money(1) }), 60), rest: money() },
    errors: [...MOVED, 'split/nothing', 'split/itself', 'split/too-fine', 'split/does-not-add-up'],
    rule: splitByAmount,
  }),
  mergeChecks: command({
    name: 'orders.merge',
    path: '/checks/:checkId/merge',
    may: 'checks.move',
    says: 'Put everything on a check onto another, and the check away.',
    params: { checkId: id() },
    body: { intoId: id() },
    errors: [...MOVED, 'check/itself', 'check/has-payments'],
    rule: mergeChecks,
  }),
  transferCheck: command({
    name: 'orders.transfer',
    path: '/checks/:checkId/transfer',
    may: 'checks.move',
    says: 'Move a check to another table, make it a tab, or give it to somebody else to serve.',
    params: { checkId: id() },
    body: { tableId: nullable(id()), name: text({ min: 0, max: 60 }), serverId: nullable(id()) },
    errors: [...OPEN, 'check/no-name', 'server/not-serving'],
    rule: transferCheck,
  }),
  setCovers: command({
    name: 'orders.set-covers',
    path: '/checks/:checkId/covers',
    may: 'checks.open',
    says: 'Say how many guests a check is for; the gratuity of a large party follows.',
    params: { checkId: id() },
    body: { covers: int(0, 500) },
    errors: [...OPEN, 'check/overpaid'],
    rule: setCovers,
  }),
  setService: command({
    name: 'orders.service',
    path: '/checks/:checkId/service',
    may: 'checks.open',
    says: 'Charge another service than the house does, in 1/1000 of a percent.',
    params: { checkId: id() },
    body: { serviceRate: int(0, 100_000), reason: reason(), approvalId },
    errors: [...OPEN, ...APPROVAL_CODES, 'check/overpaid'],
    rule: orAsk({
      name: 'orders.service',
      rule: setService,
      says: (state, { checkId, serviceRate }) => `${serviceRate / 1_000} % service, ${whereIs(state, checkId)}`,
    }),
  }),
  reopenCheck: command({
    name: 'orders.reopen',
    path: '/checks/:checkId/reopen',
    may: 'checks.open',
    says: 'Open a paid check again.',
    params: { checkId: id() },
    body: { reason: reason(), approvalId },
    errors: [...APPROVAL_CODES, 'check/is-open', 'check/is-voided', 'day/closed'],
    rule: orAsk({
      name: 'orders.reopen',
      rule: reopenCheck,
      says: (state, { checkId }) => `Open check ${state.check.get(checkId)?.number} again, ${whereIs(state, checkId)}`,
    }),
  }),
} as const;
