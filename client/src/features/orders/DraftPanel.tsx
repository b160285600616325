import './draft.css';
import { Button } from '../../ui/Button.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { countAll, holdAll } from './draft.ts';
import { DraftLine } from './DraftLine.tsx';
import type { PadTarget } from './send-draft.ts';
import { SentLines } from './SentLines.tsx';
import { useDraftTotal } from './use-draft-total.ts';
import type { Pad } from './use-pad.ts';

interface DraftPanelProps {
  readonly pad: Pad;
  readonly target: PadTarget;
  readonly onSent: () => void;
}

/** What was sent, what is about to be, and the button that sends it. */
export function DraftPanel({ pad, target, onSent }: DraftPanelProps) {
  const { draft } = pad;
  const seats = target.table ? (target.check?.covers ?? target.party?.covers ?? pad.covers) : 0;
  return (
    <div className="draft">
      <div className="draft-scroll">
        {target.check && <SentLines check={target.check} change={pad.change} />}
        {target.table && !target.party && !target.check && (
          <div className="draft-covers">
            <span>Guests at the table</span>
            <Stepper label="Guests at the table" min={1} max={60} value={pad.covers} onChange={pad.setCovers} />
          </div>
        )}
        {draft.lines.length === 0 ? (
          <p className="draft-empty">Tap dishes to add them. They stay here until you send them.</p>
        ) : (
          <ul className="draft-lines" aria-label="Not sent yet">
            {draft.lines.map((line) => (
              <DraftLine key={line.lineId} line={line} seats={seats} pad={pad} />
            ))}
          </ul>
        )}
      </div>
      {draft.lines.length > 0 && <SendButtons pad={pad} onSent={onSent} />}
    </div>
  );
}

function SendButtons({ pad, onSent }: { readonly pad: Pad; readonly onSent: () => void }) {
  const money = useMoney();
  const total = useDraftTotal(pad.draft);
  return (
    <div className="draft-send">
      <Button size="xl" icon="pause" onClick={() => pad.send(holdAll) && onSent()}>
        Hold all
      </Button>
      <Button tone="primary" size="xl" icon="send" onClick={() => pad.send() && onSent()}>
        <span>
          Send {countAll(pad.draft)}
          <small>{money(total)}</small>
        </span>
      </Button>
    </div>
  );
}
