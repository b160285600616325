import { COMMANDS, type CommandKey } from '@heard/shared/contract/contract.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useCallback } from 'react';
import { useLive } from './live-context.ts';

/** Whether a door is open to whoever is signed in, as the contract says. */
export function useMay(): (command: CommandKey) => boolean {
  const { role } = useLive().actor;
  return useCallback((command) => isAllowed(role, COMMANDS[command].may!), [role]);
}
