import type { CommandKey, COMMANDS } from '@heard/shared/contract/contract.ts';
import type { InputOf } from '@heard/shared/contract/endpoint.ts';
import { useCallback } from 'react';
import type { Act, Acted, Refused } from './live.ts';
import { useAct } from './use-live.ts';
import { cell, type Cell } from './watched.ts';

/** Something to be done, with all that was typed for it. */
export interface Deed {
  readonly command: CommandKey;
  readonly input: unknown;
}

/** What was typed is in good hands: all of it was done, or some of it waits for a manager. */
export type Settled = (isDone: boolean) => void;

export const deed = <K extends CommandKey>(command: K, input: InputOf<(typeof COMMANDS)[K]>): Deed => ({ command, input });

/** What whoever acts may not do alone, and what is to happen once a manager has it. */
export interface Asking {
  readonly deeds: readonly Deed[];
  /** It was asked for: what was typed is in good hands. */
  readonly settled: Settled;
  /** Under which ids a manager was asked; none yet while it is being decided how to ask. */
  readonly approvalIds: readonly string[];
}

/** One at a time: it stands in front of everything else. Whoever shows it stands in the shell. */
export const asking: Cell<Asking | null> = cell<Asking | null>(null);

export const actOn = (act: Act, { command, input }: Deed, more: { readonly approvalId?: string } = {}): Acted =>
  act(command, { ...(input as object), ...more } as never);

/**
 * Does it all, and asks a manager for what whoever acts may not do alone. The first plain refusal ends it and comes back; what was typed
 * is then still with whoever typed it.
 */
export function useActOrAsk(): (deeds: readonly Deed[], settled: Settled) => Refused | undefined {
  const act = useAct();
  return useCallback(
    (deeds, settled) => {
      const toAsk: Deed[] = [];
      for (const one of deeds) {
        const { refused } = actOn(act, one);
        if (refused?.code === 'approval/needed') toAsk.push(one);
        else if (refused) return refused;
      }
      if (toAsk.length === 0) settled(true);
      else asking.set({ deeds: toAsk, settled, approvalIds: [] });
      return undefined;
    },
    [act],
  );
}
