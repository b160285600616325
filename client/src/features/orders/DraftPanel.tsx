import './draft.css';
import { linesOf } from '@heard/shared/orders/lines-of.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import { memo } from 'react';
import { useSelect } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { SeatAllergies } from '../../ui/SeatAllergies.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { CourseBar } from './CourseBar.tsx';
import { countAll, holdAll } from './draft.ts';
import { DraftLine } from './DraftLine.tsx';
import { DraftQuote } from './DraftQuote.tsx';
import { RepeatRound } from './RepeatRound.tsx';
import type { PadTarget } from './send-draft.ts';
import { SentLines } from './SentLines.tsx';
import { useDraftTotal } from './use-draft-total.ts';
import type { Pad } from './use-pad.ts';

interface DraftPanelProps {
  readonly pad: Pad;
  readonly target: PadTarget;
  readonly onSent: () => void;
}

const KINDS: readonly KindName[] = ['line'];
/** A long evening's lines are not drawn again for every tap. */
const Sent = memo(SentLines);

/** What was sent, what is about to be, and the button that sends it. */
export function DraftPanel({ pad, target, onSent }: DraftPanelProps) {
  const { draft } = pad;
  const checkId = target.check?.id;
  const hasSent = useSelect(KINDS, (state) => checkId !== undefined && linesOf(state, checkId).length > 0);
  const seats = target.table ? (target.check?.covers ?? target.party?.covers ?? pad.covers) : 0;
  return (
    <div className="draft">
      <div className="draft-scroll">
        {checkId && <SeatAllergies checkId={checkId} />}
        {checkId && <CourseBar checkId={checkId} />}
        {target.table && !target.party && !target.check && (
          <div className="draft-covers">
            <span>Guests at the table</span>
            <Stepper label="Guests at the table" min={1} max={60} value={pad.covers} onChange={pad.setCovers} />
          </div>
        )}
        <h3 className="draft-head">{hasSent ? 'Adding to this check' : 'New order'}</h3>
        {draft.lines.length === 0 ? (
          <p className="draft-empty">
            {hasSent
              ? 'All of it is sent. Tap dishes to add to this check.'
              : 'Tap dishes to add them. They stay here until you send them.'}
          </p>
        ) : (
          <ul className="draft-lines" aria-label="Not sent yet">
            {draft.lines.map((line) => (
              <DraftLine key={line.lineId} line={line} seats={seats} pad={pad} />
            ))}
          </ul>
        )}
        {checkId && hasSent && <RepeatRound checkId={checkId} change={pad.change} />}
        {target.check && <Sent check={target.check} />}
      </div>
      {draft.lines.length > 0 && <SendButtons pad={pad} hasSent={hasSent} onSent={onSent} />}
    </div>
  );
}

interface SendButtonsProps {
  readonly pad: Pad;
  readonly hasSent: boolean;
  readonly onSent: () => void;
}

function SendButtons({ pad, hasSent, onSent }: SendButtonsProps) {
  const money = useMoney();
  const total = useDraftTotal(pad.draft);
  return (
    <div className="draft-send">
      <Button size="xl" onClick={() => pad.send(holdAll) && onSent()}>
        Hold all
      </Button>
      <Button tone="primary" size="xl" icon="send" onClick={() => pad.send() && onSent()}>
        <span>
          Send {countAll(pad.draft)}
          {hasSent && ' more'}
          <small>
            {money(total)} <DraftQuote draft={pad.draft} />
          </small>
        </span>
      </Button>
    </div>
  );
}
