import { useState, type FormEvent } from 'react';
import type { Refused } from '../../live/live.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { showToast } from '../../ui/toast-list.ts';

export function AddStation({ onAdd }: { readonly onAdd: (name: string) => Refused | undefined }) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string | undefined>();
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const refused = onAdd(name);
    setError(refused?.message);
    if (refused) return;
    showToast(`${name.trim()} is open.`);
    setName('');
  };
  return (
    <form className="stations-add" onSubmit={add} noValidate>
      <TextField
        label="One more station"
        placeholder="Name"
        maxLength={40}
        autoComplete="off"
        value={name}
        error={error}
        onChange={(event) => {
          setName(event.target.value);
          setError(undefined);
        }}
      />
      <Button type="submit" size="l" icon="plus">
        Add
      </Button>
    </form>
  );
}
