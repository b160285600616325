import type { Table } from '@heard/shared/floor/floor-kinds.ts';
import { useState } from 'react';
import { newId, useAct } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { wentThrough } from '../../ui/went-through.ts';

interface SeatPartyProps {
  readonly table: Table;
  /** Of all tables pushed together. */
  readonly seats: number;
  readonly mayOrder: boolean;
}

const MOST_COMMON = 8;

/** One tap for the sizes that come every night, a stepper for the rest. */
export function SeatParty({ table, seats, mayOrder }: SeatPartyProps) {
  const act = useAct();
  const [large, setLarge] = useState(MOST_COMMON + 1);
  const seat = (covers: number) => wentThrough(act('seatParty', { tableId: table.id, partyId: newId(), covers }));
  return (
    <div className="actions">
      <h3>How many guests?</h3>
      <div className="seat-sizes">
        {Array.from({ length: MOST_COMMON }, (_, at) => (
          <Button
            key={at}
            size="xl"
            tone={at + 1 === seats ? 'primary' : 'plain'}
            aria-label={`Seat ${at + 1}`}
            onClick={() => seat(at + 1)}
          >
            {at + 1}
          </Button>
        ))}
      </div>
      <div className="seat-large">
        <Stepper label="Guests" size="l" min={1} max={60} value={large} onChange={setLarge} />
        <Button size="l" onClick={() => seat(large)}>
          Seat {large}
        </Button>
      </div>
      {mayOrder && (
        <LinkButton tone="quiet" size="l" icon="note" isWide to={`/floor/table/${table.id}/order`}>
          Straight to the order
        </LinkButton>
      )}
    </div>
  );
}
