import './line-picker.css';
import { useMoney } from '../../ui/use-money.ts';
import { Button } from '../../ui/Button.tsx';
import { seatWords, type PieceHere } from './pieces-here.ts';

interface LinePickerProps {
  readonly label: string;
  readonly pieces: readonly PieceHere[];
  readonly picked: ReadonlySet<string>;
  readonly onPick: (picked: ReadonlySet<string>) => void;
}

/** Lines of a check, some of them ticked: native boxes in rows as tall as a thumb. */
export function LinePicker({ label, pieces, picked, onPick }: LinePickerProps) {
  const money = useMoney();
  const isAll = pieces.every(({ lineId }) => picked.has(lineId));
  const toggle = (lineId: string): void => {
    const next = new Set(picked);
    if (!next.delete(lineId)) next.add(lineId);
    onPick(next);
  };
  if (pieces.length === 0) return <p className="picker-none">Nothing stands on this check.</p>;
  return (
    <fieldset className="picker" aria-label={label}>
      {pieces.map(({ lineId, name, count, seat, net }) => (
        <label key={lineId} className="picker-line">
          <input type="checkbox" checked={picked.has(lineId)} onChange={() => toggle(lineId)} />
          <b>{count}</b>
          <span>
            {name}
            <small>{seatWords(seat)}</small>
          </span>
          <span>{money(net)}</span>
        </label>
      ))}
      {pieces.length > 1 && (
        <Button tone="quiet" onClick={() => onPick(new Set(isAll ? [] : pieces.map(({ lineId }) => lineId)))}>
          {isAll ? 'None of them' : 'All of them'}
        </Button>
      )}
    </fieldset>
  );
}

/** What is still there of what was ticked: others work on the same check. */
export const stillThere = (pieces: readonly PieceHere[], picked: ReadonlySet<string>): string[] =>
  pieces.filter(({ lineId }) => picked.has(lineId)).map(({ lineId }) => lineId);
