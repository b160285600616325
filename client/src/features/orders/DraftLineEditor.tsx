import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import type { LineDraft } from '@heard/shared/orders/send-order.ts';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import { useServerNow } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { TextField } from '../../ui/Field.tsx';
import { changeLine, holdLine } from './draft.ts';
import { seatWord } from './line-look.ts';
import { useClock } from './use-clock.ts';
import type { Pad } from './use-pad.ts';

interface DraftLineEditorProps {
  readonly line: LineDraft;
  readonly item: Item;
  readonly seats: number;
  readonly pad: Pad;
}

const COURSES = [1, 2, 3, 4].map((course) => ({ value: course, says: `Course ${course}` }));
/** The contract's limit for a note, in UTF-16 units. */
const LONGEST_NOTE = 200;

/** Everything that may differ about one line, kept at every keystroke. */
export function DraftLineEditor({ line, item, seats, pad }: DraftLineEditorProps) {
  const set = (fields: Partial<LineDraft>) => pad.change((draft) => changeLine(draft, line.lineId, fields));
  const seatOptions = Array.from({ length: Math.max(seats, line.seat) + 1 }, (_, seat) => ({ value: seat, says: seatWord(seat) }));
  const canBeRemade = item.modifierGroupIds.length > 0 && !item.isOpen;
  return (
    <div className="line-editor">
      {canBeRemade && (
        <Button icon="note" isWide onClick={() => pad.remake(item, line)}>
          Options
        </Button>
      )}
      {seats > 0 && <Choice label={`Seat of ${item.name}`} value={line.seat} options={seatOptions} onChange={(seat) => set({ seat })} />}
      <Choice label={`Course of ${item.name}`} value={line.course} options={COURSES} onChange={(course) => set({ course })} />
      <TextField
        label="Note for the kitchen"
        value={line.note}
        maxLength={LONGEST_NOTE}
        placeholder="Sauce on the side"
        onChange={(event) => set({ note: event.target.value })}
      />
      <WhenToFire line={line} name={item.name} pad={pad} />
    </div>
  );
}

const WAITS = [10, 15, 20, 30] as const;

/** At once, when somebody says so, or so many minutes from now. */
function WhenToFire({ line, name, pad }: { readonly line: LineDraft; readonly name: string; readonly pad: Pad }) {
  const now = useServerNow();
  const clock = useClock();
  const hold = (until: number | null | false): void => pad.change((draft) => holdLine(draft, line.lineId, until));
  return (
    <div className="line-editor-fire">
      <label className="hold">
        <input type="checkbox" checked={line.isHeld} onChange={(event) => hold(event.target.checked ? null : false)} />
        Hold, fire it later
      </label>
      {line.isHeld && (
        <div className="hold-times">
          <span>{line.fireAt === undefined ? 'By hand, or by itself in' : `Fires by itself at ${clock(line.fireAt)}, or in`}</span>
          {WAITS.map((minutes) => (
            <Button key={minutes} aria-label={`Fire ${name} in ${minutes} minutes`} onClick={() => hold(now() + minutes * MINUTE)}>
              {minutes} min
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
