import './unheard-alarm.css';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useEffect } from 'react';
import { useLive } from '../../live/live-context.ts';
import { useRow, useSelect } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWhose } from './use-whose.ts';
import { sayTold, useTold } from './told-tickets.ts';

const KINDS: readonly KindName[] = ['ticket'];
/** Felt in an apron pocket, ms on and off. */
const BUZZ = [180, 90, 180];

/**
 * Nobody in the kitchen has this on a screen: the one who sent it, and the managers, walk over and say so. It makes room for
 * itself below the bar: the ways through the house and the link stay in sight and in reach.
 */
export function UnheardAlarm() {
  const { actor } = useLive();
  const told = useTold();
  const unheard = useSelect(KINDS, (state) => unheardFor(state, actor)).filter((ticket) => !told.has(ticket.id));
  const [first] = unheard;
  return first ? <Alarm key={first.id} ticket={first} more={unheard.length - 1} /> : null;
}

function unheardFor(state: State, { memberId, role }: Actor): Ticket[] {
  const isEveryones = isAllowed(role, 'lines.void');
  return [...state.ticket.values()]
    .filter((ticket) => ticket.alarmedAt !== null && ticket.heardAt === null && ticket.status === 'cooking')
    .filter((ticket) => isEveryones || ticket.serverId === memberId)
    .sort((a, b) => a.firedAt - b.firedAt);
}

interface AlarmProps {
  readonly ticket: Ticket;
  readonly more: number;
}

function Alarm({ ticket, more }: AlarmProps) {
  const station = useRow('station', ticket.stationId);
  const whose = useWhose(ticket);
  useEffect(() => void navigator.vibrate?.(BUZZ), []);
  return (
    <div className="alarm" role="alert">
      <Icon name="alert" size={1.75} />
      <p className="alarm-says">
        <b>
          {station?.name ?? 'The kitchen'} has not seen {whose}
        </b>
        <span>Tell them now.{more > 0 && ` ${more} more after this.`}</span>
      </p>
      <Button onClick={() => sayTold(ticket.id)}>I told them</Button>
    </div>
  );
}
