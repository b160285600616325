import type { Daypart } from '@heard/shared/restaurants/dayparts.ts';
import { useState } from 'react';
import { useAct } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { SavedSheet } from './SavedSheet.tsx';
import { daypartDrafts, daypartsTyped, nextDaypart, type DaypartDraft } from './daypart-draft.ts';

const MOST = 12;

interface DaypartsSheetProps {
  readonly dayparts: readonly Daypart[];
  readonly onClose: () => void;
}

export function DaypartsSheet({ dayparts, onClose }: DaypartsSheetProps) {
  const act = useAct();
  const [drafts, setDrafts] = useState(() => daypartDrafts(dayparts));
  const [error, setError] = useState<string | undefined>();
  const change = (next: DaypartDraft[]): void => {
    setDrafts(next);
    setError(undefined);
  };
  const save = (): void => {
    const wanted = daypartsTyped(drafts);
    if (wanted === null) return setError('Say when each part begins and ends.');
    const { refused } = act('setDayparts', { dayparts: wanted });
    setError(refused?.message);
    if (refused) return;
    showToast('The parts of the day are saved.');
    onClose();
  };
  return (
    <SavedSheet title="Parts of the day" error={error} onSave={save} onClose={onClose}>
      <p className="stations-note">By the clock on the wall. One that ends before it begins runs past midnight.</p>
      {drafts.map((draft, at) => (
        <DaypartFields
          key={draft.key}
          draft={draft}
          at={at + 1}
          onChange={(fields) => change(drafts.with(at, { ...draft, ...fields }))}
          onRemove={() => change(drafts.toSpliced(at, 1))}
        />
      ))}
      {drafts.length < MOST && (
        <Button icon="plus" onClick={() => change([...drafts, nextDaypart(drafts)])}>
          Add a part of the day
        </Button>
      )}
    </SavedSheet>
  );
}

interface DaypartFieldsProps {
  readonly draft: DaypartDraft;
  readonly at: number;
  readonly onChange: (fields: Partial<DaypartDraft>) => void;
  readonly onRemove: () => void;
}

function DaypartFields({ draft: { name, from, to }, at, onChange, onRemove }: DaypartFieldsProps) {
  return (
    <fieldset className="stations-span">
      <legend className="visually-hidden">{name || `Part ${at}`}</legend>
      <TextField label="Name" maxLength={40} autoComplete="off" value={name} onChange={(event) => onChange({ name: event.target.value })} />
      <TextField label="From" type="time" value={from} onChange={(event) => onChange({ from: event.target.value })} />
      <TextField label="To" type="time" value={to} onChange={(event) => onChange({ to: event.target.value })} />
      <Button icon="trash" isIconOnly tone="quiet" onClick={onRemove}>
        Remove {name || 'this part'}
      </Button>
    </fieldset>
  );
}
