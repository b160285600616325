import type { LineDraft } from '@heard/shared/orders/send-order.ts';
import { useEffect, useRef, useState } from 'react';
import { useLive } from '../../live/live-context.ts';
import { useRow } from '../../live/use-live.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { changeLine, MOST_PER_LINE } from './draft.ts';
import { DraftLineEditor } from './DraftLineEditor.tsx';
import { seatWord } from './line-look.ts';
import { wordsFor } from './modifier-choice.ts';
import { useClock } from './use-clock.ts';
import { unitPriceOf } from './use-draft-total.ts';
import type { Pad } from './use-pad.ts';

interface DraftLineProps {
  readonly line: LineDraft;
  readonly seats: number;
  readonly pad: Pad;
}

export function DraftLine({ line, seats, pad }: DraftLineProps) {
  const { store } = useLive();
  const money = useMoney();
  const item = useRow('item', line.itemId);
  const { quantity } = line;
  const row = useRef<HTMLLIElement>(null);
  // What was just tapped is seen, however long the list above it.
  useEffect(() => {
    if (quantity > 0) row.current?.scrollIntoView({ block: 'nearest' });
  }, [quantity]);
  const [isOpen, setOpen] = useState(false);
  const clock = useClock();
  const ways = wordsFor(store.state, line);
  const name = line.open?.name ?? item?.name ?? 'No longer sold';
  const to = (quantity: number) => pad.change((draft) => changeLine(draft, line.lineId, { quantity }));
  return (
    <li ref={row} className="draft-line">
      <button type="button" className="draft-line-says" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className="draft-line-name">
          {name}
          <Icon name="down" size={0.9} />
        </span>
        {ways && <span className="draft-line-ways">{ways}</span>}
        {line.note && <span className="draft-line-note">“{line.note}”</span>}
        <span className="draft-line-tags">
          {money(unitPriceOf(store.state, line) * line.quantity)}
          {seats > 0 && <Badge>{seatWord(line.seat)}</Badge>}
          {line.course > 1 && <Badge>Course {line.course}</Badge>}
          {line.isHeld && <Badge icon="pause">{line.fireAt === undefined ? 'Hold' : `Fires ${clock(line.fireAt)}`}</Badge>}
          {item?.isOut && <Badge hue={33}>86 · out</Badge>}
        </span>
      </button>
      <fieldset className="stepper" aria-label={`Quantity of ${name}`}>
        <Button icon={line.quantity === 1 ? 'trash' : 'minus'} isIconOnly onClick={() => to(line.quantity - 1)}>
          {line.quantity === 1 ? `Remove ${name}` : 'Fewer'}
        </Button>
        <output className="stepper-value">{line.quantity}</output>
        <Button icon="plus" isIconOnly disabled={line.quantity >= MOST_PER_LINE} onClick={() => to(line.quantity + 1)}>
          More
        </Button>
      </fieldset>
      {isOpen && item && <DraftLineEditor line={line} item={item} seats={seats} pad={pad} />}
    </li>
  );
}
