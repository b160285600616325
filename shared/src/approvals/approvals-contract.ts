import { command, endpoint, type Command } from '../contract/endpoint.ts';
import { id, int, secret, text } from '../kernel/shape.ts';
import { denyApproval, grantApprovalOf, withdrawApproval, type Approvable } from './decide-approval.ts';

const params = { approvalId: id() };
const DECIDED = ['approval/is-granted', 'approval/is-denied', 'approval/is-withdrawn'] as const;

/** Whatever the approved command itself refuses with may come back as well, so its codes are these doors' codes, too. */
function grantingCodes(approvable: readonly Pick<Command, 'errors'>[]): string[] {
  const own = approvable.flatMap(({ errors }) => errors).filter((code) => !code.startsWith('approval/'));
  return [...DECIDED, 'approval/asker-gone', ...new Set(own)];
}

/** The doors through which a manager decides about what these commands asked for. */
export function approvalsDoors(commands: readonly unknown[]) {
  const approvable = (commands as readonly Command[]).filter(({ body }) => 'approvalId' in body);
  const named = new Map(approvable.map((each) => [each.name, each as unknown as Approvable]));
  const errors = grantingCodes(approvable);
  const grantApproval = command({
    name: 'approvals.grant',
    path: '/approvals/:approvalId/grant',
    may: 'approvals.decide',
    says: 'Say yes: it is done at once, in the name of whoever asked.',
    params,
    errors,
    rule: grantApprovalOf((name) => named.get(name)),
  });
  return { commands: { grantApproval, ...OTHER_COMMANDS }, endpoints: { approveByPin: pinDoor(errors) } } as const;
}

const OTHER_COMMANDS = {
  denyApproval: command({
    name: 'approvals.deny',
    path: '/approvals/:approvalId/deny',
    may: 'approvals.decide',
    says: 'Say no, and why.',
    params,
    body: { reason: text({ max: 120 }) },
    errors: DECIDED,
    rule: denyApproval,
  }),
  withdrawApproval: command({
    name: 'approvals.withdraw',
    path: '/approvals/:approvalId/withdraw',
    may: 'approvals.ask',
    says: 'Take back what was asked for.',
    params,
    errors: [...DECIDED, 'approval/not-yours'],
    rule: withdrawApproval,
  }),
} as const;

const pinDoor = (errors: readonly string[]) =>
  endpoint({
    name: 'approvals.pin',
    method: 'POST',
    path: '/approvals/:approvalId/pin',
    scope: 'restaurant',
    may: 'approvals.ask',
    says: 'A manager says yes on the spot, by PIN, on the device of whoever asked.',
    params,
    body: { memberId: id(), pin: secret(text({ min: 4, max: 12, pattern: /^\d+$/ })) },
    reply: { seq: int() },
    errors: ['pin/wrong', 'pin/locked', 'approval/not-a-manager', ...errors],
  });
