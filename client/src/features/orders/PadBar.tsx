import { Button } from '../../ui/Button.tsx';
import { counted } from '../../ui/elapsed.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { useLive } from '../../live/live-context.ts';
import { useRow } from '../../live/use-live.ts';
import { countAll } from './draft.ts';
import { DraftQuote } from './DraftQuote.tsx';
import { wordsFor } from './modifier-choice.ts';
import { useDraftTotal } from './use-draft-total.ts';
import type { Pad } from './use-pad.ts';

interface PadBarProps {
  readonly pad: Pad;
  readonly back: string;
  readonly hasSent: boolean;
  readonly onReview: () => void;
}

/** Under the thumb on a phone: what was tapped last, look at the order, or send it at once. */
export function PadBar({ pad, back, hasSent, onReview }: PadBarProps) {
  const money = useMoney();
  const total = useDraftTotal(pad.draft);
  const count = countAll(pad.draft);
  return (
    <footer className="pad-bar">
      <LastTapped pad={pad} />
      <Button size="l" onClick={onReview}>
        {count === 0 ? 'Sent so far' : `${counted(count, 'item')} · ${money(total)}`}
      </Button>
      {count === 0 ? (
        <LinkButton size="l" to={back}>
          Done
        </LinkButton>
      ) : (
        <Button tone="primary" size="l" icon="send" onClick={() => pad.send()}>
          <span>
            {hasSent ? 'Send more' : 'Send'}
            <DraftQuote draft={pad.draft} />
          </span>
        </Button>
      )}
    </footer>
  );
}

/** The line of the last tap; what the house's defaults decided for it can be changed from here. */
function LastTapped({ pad }: { readonly pad: Pad }) {
  const { store } = useLive();
  const line = pad.draft.lines.at(-1);
  const item = useRow('item', line?.itemId);
  if (!line || !item) return null;
  const ways = wordsFor(store.state, line);
  return (
    <div className="pad-last">
      <p>
        <b>
          {line.quantity} {line.open?.name ?? item.name}
        </b>
        {ways && <span> {ways}</span>}
      </p>
      {item.modifierGroupIds.length > 0 && !item.isOpen && (
        <Button tone="quiet" onClick={() => pad.remake(item, line)} aria-label={`Options of ${item.name}`}>
          Options
        </Button>
      )}
    </div>
  );
}
