import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import type { LineDraft } from '@heard/shared/orders/send-order.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { TextField } from '../../ui/Field.tsx';
import { changeLine } from './draft.ts';
import { seatWord } from './line-look.ts';
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
  return (
    <div className="line-editor">
      {seats > 0 && <Choice label={`Seat of ${item.name}`} value={line.seat} options={seatOptions} onChange={(seat) => set({ seat })} />}
      <Choice label={`Course of ${item.name}`} value={line.course} options={COURSES} onChange={(course) => set({ course })} />
      <TextField
        label="Note for the kitchen"
        value={line.note}
        maxLength={LONGEST_NOTE}
        placeholder="Sauce on the side"
        onChange={(event) => set({ note: event.target.value })}
      />
      <div className="line-editor-foot">
        <label className="hold">
          <input type="checkbox" checked={line.isHeld} onChange={(event) => set({ isHeld: event.target.checked })} />
          Hold, fire it later
        </label>
        {item.modifierGroupIds.length > 0 && <Button onClick={() => pad.setChoosing({ item, line })}>Options</Button>}
      </div>
    </div>
  );
}
