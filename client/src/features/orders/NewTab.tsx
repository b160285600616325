import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { newId, useAct } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Input } from '../../ui/Input.tsx';
import { useSearch } from '../../ui/use-search.ts';
import { wentThrough } from '../../ui/went-through.ts';

/** The contract's limit for a name, in UTF-16 units. */
const LONGEST_NAME = 60;

/** A tab is a check without a table; it needs a name to be called by. */
export function NewTab() {
  const act = useAct();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const isAsked = useSearch()[0].has('new');
  useEffect(() => {
    if (isAsked) form.current?.querySelector('input')?.focus();
  }, [isAsked]);
  const open = (): void => {
    const checkId = newId();
    if (wentThrough(act('openCheck', { checkId, tableId: null, name: name.trim(), covers: 1 }))) void navigate(`/checks/${checkId}/order`);
  };
  return (
    <form
      ref={form}
      className="new-tab"
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <Input
        aria-label="Name of the new tab"
        placeholder="New tab: whose?"
        autoComplete="off"
        maxLength={LONGEST_NAME}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" size="l" icon="plus" disabled={name.trim() === ''}>
        Open tab
      </Button>
    </form>
  );
}
