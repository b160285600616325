import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import type { Reservation } from '@heard/shared/guests/guests-kinds.ts';
import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import { useEffect, useState } from 'react';
import { useCall, useLink } from '../../live/use-live.ts';
import { elapsed } from '../../ui/elapsed.ts';
import { Icon } from '../../ui/Icon.tsx';

interface ToldProps {
  readonly reservation: Reservation;
  readonly toldAt: number;
  readonly now: number;
}

/** waiting: the provider has not taken it yet. mute: the house has nobody to send it. unknown: nobody could be asked. */
type Fate = { readonly is: 'waiting' | 'sent' | 'mute' | 'unknown' } | { readonly is: 'failed'; readonly problem: string };

/** How long until it is asked again whether the message went out, each time twice as long. */
const ASK_AGAIN = 3 * SECOND;
const AT_MOST = MINUTE;

/** Whether the guest knows that their table is ready. A message that failed says so until they are told again. */
export function Told({ reservation, toldAt, now }: ToldProps) {
  const fate = useFate(reservation.id, toldAt);
  return (
    <output className="door-told" data-fate={fate.is}>
      <Icon name={fate.is === 'failed' ? 'alert' : fate.is === 'sent' ? 'tick' : 'clock'} size={1} />
      <span>
        {wordsFor(fate)} · {elapsed(toldAt, now)}
      </span>
    </output>
  );
}

function wordsFor(fate: Fate): string {
  if (fate.is === 'failed') return `Not sent${fate.problem === '' ? '' : `: ${fate.problem}`}`;
  return { waiting: 'Being sent', sent: 'Told', mute: 'No text service is set up: call them', unknown: 'Written down' }[fate.is];
}

function useFate(reservationId: string, toldAt: number): Fate {
  const call = useCall();
  const { status } = useLink();
  const [fate, setFate] = useState<Fate>({ is: 'unknown' });
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (wait: number): Promise<void> => {
      const found = await askFor(toldAt, () => call(ENDPOINTS.messagesAbout, { aboutId: reservationId }, { signal: stop.signal }));
      if (stop.signal.aborted) return;
      setFate(found);
      if (found.is === 'waiting' || found.is === 'unknown') timer = setTimeout(() => void ask(Math.min(AT_MOST, wait * 2)), wait);
    };
    if (status === 'live') void ask(ASK_AGAIN);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [call, reservationId, toldAt, status]);
  return fate;
}

interface Asked {
  readonly senders: { readonly sms: boolean };
  readonly messages: readonly { readonly status: 'waiting' | 'sent' | 'failed'; readonly problem: string; readonly madeAt: number }[];
}

/** The fate of what was written when they were last told; a door that cannot be reached tells none. */
async function askFor(toldAt: number, ask: () => Promise<Asked>): Promise<Fate> {
  try {
    const { messages, senders } = await ask();
    const [newest] = messages.filter(({ madeAt }) => madeAt >= toldAt).sort((a, b) => b.madeAt - a.madeAt);
    if (!newest) return { is: 'unknown' };
    if (newest.status === 'waiting' && !senders.sms) return { is: 'mute' };
    return newest.status === 'failed' ? { is: 'failed', problem: newest.problem } : { is: newest.status };
  } catch {
    return { is: 'unknown' };
  }
}
