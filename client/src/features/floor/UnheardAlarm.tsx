import './unheard-alarm.css';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { houseWords } from '@heard/shared/paper/house-words.ts';
import { useCallback, useEffect, type ReactNode } from 'react';
import { isSameValue } from '../../live/same-value.ts';
import { useLive } from '../../live/live-context.ts';
import { useRow, useRows, useSelect } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { counted } from '../../ui/elapsed.ts';
import { Icon } from '../../ui/Icon.tsx';
import { alarmsFor, type Alarm } from './alarms.ts';
import { InReach } from './InReach.tsx';
import { sayTold, useTold } from './told-tickets.ts';
import { useWhose } from './use-whose.ts';

const KINDS: readonly KindName[] = ['ticket', 'device'];
/** Felt in an apron pocket, ms on and off. */
const BUZZ = [180, 90, 180];

interface UnheardAlarmProps {
  /** Puts the ticket on paper, from where one stands. */
  readonly onPrint?: ((ticket: Ticket) => void) | undefined;
}

/**
 * Nobody in the kitchen has this on a screen, or a screen shows nothing: the one who sent it, and the managers, walk over and say so.
 * It makes room for itself below the bar, and lies over an open sheet: the ways through the house stay in sight, and it in reach.
 */
export function UnheardAlarm({ onPrint }: UnheardAlarmProps) {
  const { actor } = useLive();
  const told = useTold();
  const select = useCallback((state: State) => alarmsFor(state, actor), [actor]);
  const alarms = useSelect(KINDS, select, isSameValue).filter(({ key }) => !told.has(key));
  const [first] = alarms;
  const key = first?.key;
  useEffect(() => {
    if (key) navigator.vibrate?.(BUZZ);
  }, [key]);
  if (!first) return null;
  const more = alarms.length - 1;
  return (
    <InReach>
      {'ticket' in first ? (
        <UnheardTicket key={key} alarm={first} more={more} onPrint={onPrint} />
      ) : (
        <DarkScreen key={key} alarm={first} more={more} />
      )}
    </InReach>
  );
}

interface Of<K extends string> {
  readonly alarm: Extract<Alarm, Record<K, unknown>>;
  readonly more: number;
}

function UnheardTicket({ alarm: { key, ticket, second }, more, onPrint }: Of<'second'> & UnheardAlarmProps) {
  const station = useRow('station', ticket.stationId);
  const other = useRow('station', second?.stationId);
  const whose = useWhose(ticket);
  return (
    <Strip
      told={key}
      more={more}
      says={`${station?.name ?? 'The kitchen'} has not seen ${whose}`}
      act={other ? `It hangs at ${other.name} as well: tell them now.` : 'Tell them now.'}
    >
      {onPrint && <Button onClick={() => onPrint(ticket)}>Print the chit</Button>}
    </Strip>
  );
}

function DarkScreen({ alarm: { key, device, tickets }, more }: Of<'device'>) {
  const [house] = useRows('restaurant');
  const since = house && device.darkSince !== null ? ` since ${houseWords(house).clock(device.darkSince)}` : '';
  return (
    <Strip
      told={key}
      more={more}
      says={`${device.name} shows nothing${since}`}
      act={`${counted(tickets, 'ticket cooks', 'tickets cook')} there: tell them now.`}
    />
  );
}

interface StripProps {
  /** What is answered by saying that they were told. */
  readonly told: string;
  readonly more: number;
  readonly says: string;
  readonly act: string;
  readonly children?: ReactNode;
}

const Strip = ({ told, more, says, act, children }: StripProps) => (
  <div className="alarm" role="alert">
    <Icon name="alert" size={1.75} />
    <p className="alarm-says">
      <b>{says}</b>
      <span>
        {act}
        {more > 0 && ` ${more} more after this.`}
      </span>
    </p>
    {children}
    <Button onClick={() => sayTold(told)}>I told them</Button>
  </div>
);
