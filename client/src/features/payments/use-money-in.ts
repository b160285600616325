import { useState } from 'react';
import { newId } from '../../live/use-live.ts';

export const IN_TENDERS = [
  { value: 'cash', says: 'Cash' },
  { value: 'card', says: 'Card' },
] as const;
export type InTender = (typeof IN_TENDERS)[number]['value'];

/** What any money taken for an account asks: how much, how, and the slip where there is one. Its id is made once. */
export function useMoneyIn(first = 0) {
  const [moveId] = useState(newId);
  const [amount, setAmount] = useState(first);
  const [tender, setTender] = useState<InTender>('cash');
  const [typed, setReference] = useState('');
  const reference = tender === 'card' ? typed.trim() : '';
  const missing = amount === 0 ? 'Type how much' : tender === 'card' && reference === '' ? 'Type the number on the slip' : '';
  return { input: { moveId, amount, tender, reference }, missing, setAmount, setTender, typed, setReference };
}

export type MoneyIn = ReturnType<typeof useMoneyIn>;
