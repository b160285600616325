import type { ReactNode } from 'react';
import { useLive } from '../live/live-context.ts';
import { useRow } from '../live/use-live.ts';
import { TextField } from './Field.tsx';
import { decimalsOf, moneyTyped } from './money-typed.ts';

interface MoneyFieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** As it was typed. */
  readonly value: string;
  readonly onChange: (text: string) => void;
}

export function MoneyField({ label, hint, value, onChange }: MoneyFieldProps) {
  const read = useMoneyTyped();
  return (
    <TextField
      label={label}
      hint={hint}
      error={value.trim() !== '' && read(value) === null ? 'That is not an amount.' : undefined}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** Reads what was typed, in the restaurant's currency. */
export function useMoneyTyped(): (text: string) => number | null {
  const currency = useRow('restaurant', useLive().actor.restaurantId)?.currency ?? 'USD';
  return (text) => moneyTyped(text, decimalsOf(currency));
}
