import './table-panel.css';
import { isWaitingLong } from '@heard/shared/floor/table-state.ts';
import { counted, elapsed } from '../../ui/elapsed.ts';
import type { Pacing } from './attention.ts';
import type { TableView } from './floor-view.ts';
import { ComingParty } from './ComingParty.tsx';
import { StateBadge } from './StateBadge.tsx';
import { TableActions } from './TableActions.tsx';
import { TableChecks } from './TableChecks.tsx';
import { TableMoves } from './TableMoves.tsx';
import { TableTickets } from './TableTickets.tsx';

interface TablePanelProps {
  readonly view: TableView;
  readonly pacing: Pacing;
  readonly now: number;
  readonly onDone: () => void;
}

/** What a table is about, and the one obvious thing to do next. */
export function TablePanel({ view, pacing, now, onDone }: TablePanelProps) {
  const { standing, party } = view;
  const isLong = isWaitingLong(standing, pacing, now);
  const isReady = standing.state === 'ready';
  const facts = [
    view.covers > 0 ? counted(view.covers, 'cover') : counted(view.seats, 'seat'),
    view.serverName && `served by ${view.serverName}`,
    party && `seated ${elapsed(party.seatedAt, now)}`,
  ].filter(Boolean);
  return (
    <div className="table-panel">
      <div className="table-panel-standing">
        <StateBadge state={standing.state} />
        {standing.since !== null && (
          <span className={isLong ? 'table-panel-since table-panel-long' : 'table-panel-since'}>
            {isLong && 'Waiting long: '}
            {elapsed(standing.since, now)}
          </span>
        )}
      </div>
      <p className="table-panel-facts">{facts.join(' · ')}</p>
      {view.coming && <ComingParty coming={view.coming} now={now} isFree={standing.state === 'reserved'} />}
      {isReady && <TableTickets view={view} now={now} />}
      <TableActions view={view} onDone={onDone} />
      {!isReady && <TableTickets view={view} now={now} />}
      <TableChecks checks={view.checks} />
      <TableMoves view={view} />
    </div>
  );
}
