import type { Reservation } from '@heard/shared/guests/guests-kinds.ts';
import { TextField } from '../../ui/Field.tsx';
import { Choice } from '../../ui/Choice.tsx';
import type { DayAndTime } from './zoned-time.ts';

/** When they come, as it is being typed: the boxes hold the restaurant's own calendar and clock. */
export type WhenDraft = DayAndTime & Pick<Reservation, 'minutes'>;

interface WhenFieldsProps {
  readonly when: WhenDraft;
  readonly onChange: (when: WhenDraft) => void;
}

const STAYS = [60, 75, 90, 105, 120, 150];

export function WhenFields({ when, onChange }: WhenFieldsProps) {
  const stays = [...new Set([...STAYS, when.minutes])].sort((a, b) => a - b);
  return (
    <>
      <div className="door-moment">
        <TextField label="Day" type="date" required value={when.day} onChange={(event) => onChange({ ...when, day: event.target.value })} />
        <TextField
          label="Time"
          type="time"
          required
          step={300}
          value={when.time}
          onChange={(event) => onChange({ ...when, time: event.target.value })}
        />
      </div>
      <div className="door-stay">
        <span>Minutes at the table</span>
        <Choice
          label="Minutes at the table"
          value={when.minutes}
          options={stays.map((value) => ({ value, says: value }))}
          onChange={(minutes) => onChange({ ...when, minutes })}
        />
      </div>
    </>
  );
}
