import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import type { ReplyOf } from '@heard/shared/contract/endpoint.ts';
import { useCallback, useEffect, useState } from 'react';
import { useCall } from '../../live/use-live.ts';

export type Told = ReplyOf<typeof ENDPOINTS.messagesAbout>;
export type ToldMessage = Told['messages'][number];

/** Somebody looks while a mail is on its way: two seconds are soon enough, and little to ask. */
const LOOK_EVERY = 2_000;

interface Heard {
  /** Null until it is known. */
  readonly told: Told | null;
  readonly isUnreachable: boolean;
}

/** What was written about a thing, asked for again while something is on its way. */
export function useMessages(aboutId: string): Heard & { readonly look: () => void } {
  const call = useCall();
  const [heard, setHeard] = useState<Heard>({ told: null, isUnreachable: false });
  const look = useCallback((): void => {
    call(ENDPOINTS.messagesAbout, { aboutId }).then(
      (told) => setHeard({ told, isUnreachable: false }),
      () => setHeard(({ told }) => ({ told, isUnreachable: true })),
    );
  }, [call, aboutId]);
  useEffect(look, [look]);
  const isOnItsWay = heard.isUnreachable || (heard.told?.messages.some(({ status }) => status === 'waiting') ?? false);
  useEffect(() => {
    if (!isOnItsWay) return;
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [isOnItsWay, look]);
  return { ...heard, look };
}
