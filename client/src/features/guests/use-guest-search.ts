import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import type { Guest } from '@heard/shared/guests/guests-kinds.ts';
import { useEffect, useState } from 'react';
import { useCall } from '../../live/use-live.ts';
import { sentenceOf } from './said.ts';

export interface GuestSearch {
  readonly guests: readonly Guest[];
  readonly total: number;
  readonly isAsking: boolean;
  /** Why nothing can be told; null when all is well. */
  readonly problem: string | null;
  readonly more: () => void;
}

/** Between two letters, so that not every one of them asks the server. */
const PAUSE_MS = 180;

interface Answer {
  readonly query: string;
  readonly version: number;
  readonly guests: readonly Guest[];
  readonly total: number;
  readonly problem: string | null;
}
const NOTHING: Answer = { query: '', version: -1, guests: [], total: 0, problem: null };

/** Guests by name, phone or mail. `version` asks again; an undefined query asks nothing. */
export function useGuestSearch(query: string | undefined, version = 0): GuestSearch {
  const call = useCall();
  const [answer, setAnswer] = useState(NOTHING);
  const asked = `${version} ${query ?? ''}`;
  const [page, setPage] = useState({ of: asked, offset: 0 });
  const offset = page.of === asked ? page.offset : 0;
  useEffect(() => {
    if (query === undefined) return;
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        const { guests, total } = await call(ENDPOINTS.searchGuests, { query, offset }, { signal: stop.signal });
        setAnswer((before) => ({ query, version, guests: offset === 0 ? guests : [...before.guests, ...guests], total, problem: null }));
      } catch (error) {
        if (!stop.signal.aborted) setAnswer({ ...NOTHING, query, version, problem: sentenceOf(error) });
      }
    };
    const timer = setTimeout(() => void ask(), offset === 0 ? PAUSE_MS : 0);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [call, query, offset, version]);
  const isAsking = query !== undefined && (answer.query !== query || answer.version !== version);
  const { guests, total, problem } = answer;
  return { guests, total, isAsking, problem, more: () => setPage({ of: asked, offset: guests.length }) };
}
