import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { SECOND } from '@heard/shared/kernel/time.ts';
import type { Member } from '@heard/shared/staff/staff-kinds.ts';
import { useSession } from '../../app/session/session-context.ts';
import { Problem } from '../../live/problem.ts';
import { useCountdown } from './use-countdown.ts';

const SHORTEST = 4;
const LONGEST = 12;

export interface PinEntry {
  readonly length: number;
  /** Why it did not work; empty while there is nothing to say. */
  readonly says: string;
  /** Nothing can be typed: it is being checked, or too many were wrong. */
  readonly isClosed: boolean;
  readonly type: (digit: string) => void;
  readonly erase: () => void;
  readonly enter: () => void;
}

export function usePinEntry(member: Pick<Member, 'id' | 'role'>): PinEntry {
  const session = useSession();
  const navigate = useNavigate();
  const [pin, setPin] = useState('');
  const [isChecking, setChecking] = useState(false);
  const [says, setSays] = useState('');
  const [lockedUntil, setLockedUntil] = useState(0);
  const left = useCountdown(lockedUntil, SECOND / 2);
  const isLocked = left !== '0:00';
  const isClosed = isChecking || isLocked;
  /** A second Enter comes before the first has rendered. */
  const asking = useRef(false);

  async function check(): Promise<void> {
    asking.current = true;
    setChecking(true);
    setSays('');
    try {
      await session.enterPin(member, pin);
      await navigate('/floor');
    } catch (error) {
      const { sentence, lockedFor, keeps } = whyNot(error);
      setSays(sentence);
      if (!keeps) setPin('');
      setLockedUntil(Date.now() + lockedFor);
    } finally {
      asking.current = false;
      setChecking(false);
    }
  }

  return {
    length: pin.length,
    says: isLocked ? `Too many wrong PINs. Try again in ${left}, or ask a manager.` : says,
    isClosed,
    type(digit) {
      if (isClosed) return;
      setSays('');
      setPin((typed) => (typed.length < LONGEST ? typed + digit : typed));
    },
    erase: () => setPin((typed) => typed.slice(0, -1)),
    enter() {
      if (!isClosed && !asking.current && pin.length >= SHORTEST) void check();
    },
  };
}

function whyNot(error: unknown): { sentence: string; lockedFor: number; keeps: boolean } {
  if (!(error instanceof Problem)) throw error;
  const { code, message, about } = error;
  if (code === 'pin/locked') return { sentence: '', lockedFor: Number(about['retryAfterSeconds'] ?? 60) * SECOND, keeps: false };
  if (code === 'pin/wrong') return { sentence: 'That is not the right PIN.', lockedFor: 0, keeps: false };
  if (code === 'unreachable') return { sentence: 'No network: a PIN can only be checked with it. Try again.', lockedFor: 0, keeps: true };
  return { sentence: message, lockedFor: 0, keeps: true };
}
