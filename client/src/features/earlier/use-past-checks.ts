import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import type { PastCheck } from '@heard/shared/orders/past-checks-contract.ts';
import { useEffect, useState } from 'react';
import { Problem } from '../../live/problem.ts';
import { useCall, useLink } from '../../live/use-live.ts';

export interface PastWanted {
  readonly day: string;
  /** Undefined: every number. */
  readonly number: number | undefined;
}

interface Answer {
  /** What it answers. */
  readonly of: string;
  readonly checks: readonly PastCheck[];
  readonly more: boolean;
  readonly problem: string;
}
const NOTHING: Answer = { of: '', checks: [], more: false, problem: '' };

export interface PastChecks extends Answer {
  readonly isAsking: boolean;
  readonly showMore: () => void;
  readonly again: () => void;
}

/** Paid checks of a day, which no device keeps: asked for, and again when the link is back. */
export function usePastChecks({ day, number }: PastWanted): PastChecks {
  const call = useCall();
  const isLive = useLink().status === 'live';
  const [answer, setAnswer] = useState(NOTHING);
  const [turn, setTurn] = useState(0);
  const of = `${day} ${number ?? ''} ${turn}`;
  const [page, setPage] = useState<{ readonly of: string; readonly below?: number }>({ of });
  const below = page.of === of ? page.below : undefined;
  useEffect(() => {
    if (!isLive || day === '') return undefined;
    const stop = new AbortController();
    const wanted = { day, ...(number !== undefined && { number }), ...(below !== undefined && { below }) };
    const ask = async (): Promise<void> => {
      try {
        const { checks, more } = await call(ENDPOINTS.pastChecks, wanted, { signal: stop.signal });
        setAnswer((before) => ({ of, checks: [...upTo(before, of, below), ...checks], more, problem: '' }));
      } catch (error) {
        if (stop.signal.aborted) return;
        if (!(error instanceof Problem)) throw error;
        setAnswer((before) => ({ of, checks: upTo(before, of, below), more: false, problem: error.message }));
      }
    };
    void ask();
    return () => stop.abort();
  }, [call, isLive, day, number, of, below]);
  const shown = answer.of === of ? answer : NOTHING;
  return {
    ...shown,
    isAsking: isLive && day !== '' && answer.of !== of,
    showMore: () => setPage({ of, below: shown.checks.at(-1)!.number }),
    again: () => setTurn(turn + 1),
  };
}

/** What was told before this page: a page that is asked for once more takes the place of itself. */
const upTo = (before: Answer, of: string, below: number | undefined): readonly PastCheck[] =>
  before.of === of && below !== undefined ? before.checks.filter(({ number }) => number >= below) : [];
