import { useMemo, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Outcome, type Named } from './Outcome.tsx';
import type { PieceHere } from './pieces-here.ts';
import { checksOfSplit, splitDeed, type SplitProps } from './split-deed.ts';
import { SplitLine } from './SplitLine.tsx';
import { byItem, give, tapAmount, takeBack, type Given, type PerTap } from './split-plan.ts';
import { useOtherChecks } from './use-other-checks.ts';
import { MOST_PARTS } from './use-fresh-ids.ts';

const PER_TAP_WORDS = [
  { value: 'all', says: 'All' },
  { value: 'one', says: 'One' },
  { value: 'half', says: '1/2' },
  { value: 'third', says: '1/3' },
  { value: 'quarter', says: '1/4' },
] as const;

/** A check is chosen, then its lines are tapped. */
export function SplitItems({ check, pieces, ids, onDone }: SplitProps) {
  const others = useOtherChecks(check);
  const [fresh, setFresh] = useState(1);
  // Once it was split the new checks are among the others, as long as the sheet still stands.
  const isNew = (id: string): boolean => others.every((other) => other.id !== id);
  const targets = [
    ...others,
    ...ids
      .slice(0, fresh)
      .filter(isNew)
      .map((id, at): Named => ({ id, says: `New ${at + 1}` })),
  ];
  const [target, setTarget] = useState(ids[0]!);
  const [perTap, setPerTap] = useState<PerTap>('all');
  const [given, setGiven] = useState<Given>([]);
  const parts = useMemo(() => byItem(given), [given]);
  const deeds = useMemo(() => splitDeed(check, parts), [check, parts]);
  const tap = (piece: PieceHere): void => setGiven((was) => give(was, piece.lineId, target, tapAmount(perTap, piece)));
  const named = targets
    .filter(({ id }) => parts.some(({ checkId }) => checkId === id))
    .map(({ id, says }) => ({ checkId: id, name: says }));
  return (
    <>
      <div className="split-targets">
        <Choice label="To which check" value={target} options={targets.map(({ id, says }) => ({ value: id, says }))} onChange={setTarget} />
        <Button
          icon="plus"
          isIconOnly
          disabled={fresh >= MOST_PARTS}
          onClick={() => {
            setFresh(fresh + 1);
            setTarget(ids[fresh]!);
          }}
        >
          Another new check
        </Button>
      </div>
      <Choice label="How much a tap gives" value={perTap} options={PER_TAP_WORDS} onChange={setPerTap} />
      <ul className="split-lines">
        {pieces.map((piece) => (
          <SplitLine
            key={piece.lineId}
            piece={piece}
            given={given}
            targets={targets}
            onTap={() => tap(piece)}
            onTakeBack={(checkId) => setGiven((was) => takeBack(was, piece.lineId, checkId))}
          />
        ))}
      </ul>
      <Outcome
        deeds={deeds}
        checks={checksOfSplit(check, `Check ${check.number}`, named)}
        verb="Split these lines"
        missing="Tap what goes onto another check"
        said={`Check ${check.number} was split.`}
        onDone={onDone}
      />
    </>
  );
}
