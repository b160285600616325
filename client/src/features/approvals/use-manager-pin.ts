import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { useRef, useState } from 'react';
import type { Call } from '../../live/call.ts';
import { Problem } from '../../live/problem.ts';
import { useCall } from '../../live/use-live.ts';

const LONGEST = 12;
/** The request itself may still be on its way: a PIN is typed in less time than a bad network takes. */
const ASK_AGAIN_MS = 0.4 * SECOND;
const TRIES = 8;

export interface ManagerPin {
  readonly length: number;
  readonly says: string;
  readonly isChecking: boolean;
  readonly type: (digit: string) => void;
  readonly erase: () => void;
  readonly enter: () => void;
}

/** A manager's PIN, checked on the server, for requests that stand there. */
export function useManagerPin(approvalIds: readonly string[], memberId: string, onDone: () => void): ManagerPin {
  const call = useCall();
  const [pin, setPin] = useState('');
  const [says, setSays] = useState('');
  const [isChecking, setChecking] = useState(false);
  /** A second Enter comes before the first has rendered. */
  const asking = useRef(false);

  async function check(): Promise<void> {
    asking.current = true;
    setChecking(true);
    setSays('');
    try {
      for (const approvalId of approvalIds) await approve(call, { approvalId, memberId, pin });
      onDone();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setSays(whyNot(error));
      if (error.code.startsWith('pin/')) setPin('');
    } finally {
      asking.current = false;
      setChecking(false);
    }
  }

  return {
    length: pin.length,
    says,
    isChecking,
    type(digit) {
      if (isChecking) return;
      setSays('');
      setPin((typed) => (typed.length < LONGEST ? typed + digit : typed));
    },
    erase: () => setPin((typed) => typed.slice(0, -1)),
    enter() {
      if (!asking.current && pin.length >= 4) void check();
    },
  };
}

async function approve(call: Call, input: { approvalId: string; memberId: string; pin: string }, tries = TRIES): Promise<void> {
  try {
    await call(ENDPOINTS.approveByPin, input);
  } catch (error) {
    const isOnItsWay = error instanceof Problem && error.code === 'not-found' && tries > 1;
    if (!isOnItsWay) throw error;
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    await approve(call, input, tries - 1);
  }
}

function whyNot({ code, message, about }: Problem): string {
  if (code === 'pin/wrong') return 'That is not the right PIN.';
  if (code === 'pin/locked')
    return `Too many wrong PINs. Try again in ${Number(about['retryAfterSeconds'] ?? 60)} seconds, or ask another manager.`;
  if (code === 'unreachable') return 'No network: a PIN can only be checked with it. Try again, or let the request wait.';
  return message;
}
