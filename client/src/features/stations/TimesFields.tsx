import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import type { StationDraft, TimesDraft } from './station-draft.ts';
import { useHouse } from './use-stations.ts';

interface TimesFieldsProps {
  readonly draft: StationDraft;
  readonly onChange: (fields: Partial<StationDraft>) => void;
}

/** After how long a ticket looks different, and where that is otherwise at some part of the day. */
export function TimesFields({ draft, onChange }: TimesFieldsProps) {
  const { byDaypart } = draft;
  const free = (useHouse()?.dayparts ?? []).filter(({ name }) => byDaypart.every(({ daypart }) => daypart !== name));
  const { warm, due, late } = draft;
  return (
    <>
      <TimesRow says="Minutes after it was fired, a ticket is" times={draft} onChange={onChange} />
      {byDaypart.map((times, at) => (
        <div key={times.daypart} className="stations-daypart">
          <TimesRow
            says={times.daypart}
            times={times}
            onChange={(fields) => onChange({ byDaypart: byDaypart.with(at, { ...times, ...fields }) })}
          />
          <Button icon="trash" isIconOnly tone="quiet" onClick={() => onChange({ byDaypart: byDaypart.toSpliced(at, 1) })}>
            No other times at {times.daypart}
          </Button>
        </div>
      ))}
      {free.length > 0 && (
        <div className="stations-choices">
          {free.map(({ name: daypart }) => (
            <Button key={daypart} icon="plus" onClick={() => onChange({ byDaypart: [...byDaypart, { daypart, warm, due, late }] })}>
              Other times at {daypart}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

interface TimesRowProps {
  readonly says: string;
  readonly times: TimesDraft;
  readonly onChange: (fields: Partial<TimesDraft>) => void;
}

const PARTS = ['warm', 'due', 'late'] as const;

function TimesRow({ says, times, onChange }: TimesRowProps) {
  return (
    <fieldset className="stations-times">
      <legend>{says}</legend>
      {PARTS.map((part) => (
        <TextField
          key={part}
          label={part}
          inputMode="decimal"
          autoComplete="off"
          maxLength={6}
          value={times[part]}
          onChange={(event) => onChange({ [part]: event.target.value })}
        />
      ))}
    </fieldset>
  );
}
