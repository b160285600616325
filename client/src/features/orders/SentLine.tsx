import { modifierWords } from '@heard/shared/menu/modifier-words.ts';
import type { Line } from '@heard/shared/orders/orders-kinds.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useState } from 'react';
import { useLive } from '../../live/live-context.ts';
import { useAct } from '../../live/use-live.ts';
import { useMay } from '../../live/use-may.ts';
import { AllergyMark } from '../../ui/AllergyMark.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { wentThrough } from '../../ui/went-through.ts';
import { LINE_LOOKS, seatWord, UNSENT_LOOK } from './line-look.ts';
import { VoidSheet } from './VoidSheet.tsx';

interface SentLineProps {
  readonly line: Line;
  /** It waits on this device; no kitchen has it yet. */
  readonly isUnsent: boolean;
}

export function SentLine({ line, isUnsent }: SentLineProps) {
  const act = useAct();
  const may = useMay();
  const { role } = useLive().actor;
  const [isVoiding, setVoiding] = useState(false);
  const { word, icon, hue, chroma } = isUnsent ? UNSENT_LOOK : LINE_LOOKS[line.status];
  const ways = [...line.modifiers.map(modifierWords), line.note].filter(Boolean).join(', ');
  return (
    <li className="sent-line" data-status={line.status}>
      <span className="sent-line-count">{line.quantity}</span>
      <span className="sent-line-says">
        <span className="sent-line-name">{line.name}</span>
        {ways && <span className="sent-line-ways">{ways}</span>}
        {line.seat > 0 && <span className="sent-line-ways">{seatWord(line.seat)}</span>}
        <AllergyMark words={line.allergies} />
      </span>
      <Badge hue={hue} chroma={chroma} icon={icon}>
        {word}
      </Badge>
      {line.status === 'held' && isAllowed(role, 'lines.fire') && (
        <Button icon="flame" isIconOnly onClick={() => wentThrough(act('fireLines', { checkId: line.checkId, lineIds: [line.id] }))}>
          Fire {line.name}
        </Button>
      )}
      {line.status !== 'voided' && may('voidLine') && (
        <Button tone="quiet" icon="trash" isIconOnly onClick={() => setVoiding(true)}>
          Void {line.name}
        </Button>
      )}
      {isVoiding && <VoidSheet line={line} onClose={() => setVoiding(false)} />}
    </li>
  );
}
