import { useState, type ReactNode } from 'react';
import type { Refused } from '../../live/live.ts';
import { TextField } from '../../ui/Field.tsx';

interface SavedFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly isNumber?: boolean;
  readonly maxLength?: number;
  /** What is wrong with what stands there now, told while it is typed. */
  readonly check?: (text: string) => string | undefined;
  /** Hands back why it was refused. */
  readonly onSave: (text: string) => Refused | undefined;
}

/** A field that is saved when it is left or Enter is pressed; what is refused stays as it was typed, with the reason beside it. */
export function SavedField({ label, value, isNumber = false, maxLength, check, onSave }: SavedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | undefined>();
  const [before, setBefore] = useState(value);
  // Somebody else has changed it meanwhile: that is what stands there now.
  if (before !== value) {
    setBefore(value);
    setTyped(null);
    setRefused(undefined);
  }
  const error = (typed !== null && typed.trim() !== value ? check?.(typed) : undefined) ?? refused;
  const save = (): void => {
    if (typed === null || typed.trim() === value) return setTyped(null);
    // It was refused as it stands there: asking once more changes nothing.
    if (refused !== undefined) return;
    const why = check?.(typed) ?? onSave(typed)?.message;
    setRefused(why);
    if (why === undefined) setTyped(null);
  };
  return (
    <TextField
      label={label}
      value={typed ?? value}
      {...(maxLength && { maxLength })}
      {...(isNumber && { inputMode: 'numeric' })}
      error={error}
      autoComplete="off"
      onChange={(event) => {
        setTyped(event.target.value);
        setRefused(undefined);
      }}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
}
