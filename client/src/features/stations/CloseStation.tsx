import type { Station } from '@heard/shared/kitchen/kitchen-kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { useCallback, useState } from 'react';
import { useAct, useSelect } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { useGoesTo } from './use-stations.ts';

interface CloseStationProps {
  readonly station: Station;
  /** A manager's only. */
  readonly onChange?: () => void;
  readonly onClose: () => void;
}

/** What becomes of the lines to come, and of those that cook there now. */
export function CloseStation({ station, onChange, onClose }: CloseStationProps) {
  const { id: stationId, name } = station;
  const act = useAct();
  const to = useGoesTo(station)?.name;
  const cooking = useCooking(stationId);
  const [error, setError] = useState<string | undefined>();
  const close = (moveTickets: boolean): void => {
    const { refused } = act('closeStation', { stationId, moveTickets });
    setError(refused?.message);
    if (refused) return;
    showToast(`${name} is closed. Its lines go to ${to}.`);
    onClose();
  };
  if (to === undefined) return <MustStayOpen name={name} onClose={onClose} {...(onChange && { onChange })} />;
  const them = cooking === 1 ? 'it' : 'them';
  const footer = (
    <>
      {cooking > 0 && (
        <Button size="l" isWide onClick={() => close(false)}>
          Finish {them} here
        </Button>
      )}
      <Button size="l" tone="primary" isWide onClick={() => close(cooking > 0)}>
        {cooking > 0 ? `Take ${them} to ${to}` : `Close ${name}`}
      </Button>
    </>
  );
  return (
    <Dialog title={`Close ${name}?`} place="sheet" onClose={onClose} footer={footer}>
      <p>Lines fired from now on go to {to}.</p>
      {cooking > 0 && (
        <p>
          {cooking === 1 ? '1 ticket cooks' : `${cooking} tickets cook`} at {name} now.
        </p>
      )}
      {error && (
        <p className="stations-error" role="alert">
          {error}
        </p>
      )}
    </Dialog>
  );
}

function useCooking(stationId: string): number {
  const count = useCallback(
    (state: State) => [...state.ticket.values()].filter((ticket) => ticket.stationId === stationId && ticket.status === 'cooking').length,
    [stationId],
  );
  return useSelect(['ticket'], count);
}

function MustStayOpen({ name, onChange, onClose }: { readonly name: string } & Pick<CloseStationProps, 'onChange' | 'onClose'>) {
  const footer = onChange && (
    <Button size="l" tone="primary" isWide onClick={onChange}>
      Change {name}
    </Button>
  );
  return (
    <Dialog title={`${name} must stay open`} place="sheet" onClose={onClose} footer={footer}>
      <p>
        Without it nobody would cook what nobody else does. {onChange ? 'Say first' : 'A manager says'} where its lines go when it is
        closed; or open another station.
      </p>
    </Dialog>
  );
}
