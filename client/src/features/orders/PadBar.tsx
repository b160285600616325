import { Button } from '../../ui/Button.tsx';
import { counted } from '../../ui/elapsed.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { countAll } from './draft.ts';
import { useDraftTotal } from './use-draft-total.ts';
import type { Pad } from './use-pad.ts';

interface PadBarProps {
  readonly pad: Pad;
  readonly back: string;
  readonly onReview: () => void;
}

/** Under the thumb on a phone: look at the order, or send it at once. */
export function PadBar({ pad, back, onReview }: PadBarProps) {
  const money = useMoney();
  const total = useDraftTotal(pad.draft);
  const count = countAll(pad.draft);
  return (
    <footer className="pad-bar">
      <Button size="l" onClick={onReview}>
        {count === 0 ? 'Sent so far' : `${counted(count, 'item')} · ${money(total)}`}
      </Button>
      {count === 0 ? (
        <LinkButton size="l" to={back}>
          Done
        </LinkButton>
      ) : (
        <Button tone="primary" size="l" icon="send" onClick={() => pad.send()}>
          Send
        </Button>
      )}
    </footer>
  );
}
