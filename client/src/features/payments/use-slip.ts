import type { PaperSale } from '@heard/shared/payments/payments-kinds.ts';
import { dayAt } from '@heard/shared/restaurants/the-restaurant.ts';
import type { State } from '@heard/shared/live/state.ts';
import { useCallback, useState } from 'react';
import { newId, useAct, useNow, useSelect } from '../../live/use-live.ts';
import { useMoneyTyped } from '../../ui/MoneyField.tsx';
import { wentThrough } from '../../ui/went-through.ts';

const EMPTY = { slip: '', total: '', tax: '', tip: '', covers: '', note: '' };
export type SlipTyped = typeof EMPTY;

/** A slip as it is being typed; entered, the next one begins with the same day and tender. */
export function useSlip() {
  const act = useAct();
  const read = useMoneyTyped();
  const now = useNow(60_000);
  const today = useSelect(
    ['restaurant'],
    useCallback((state: State) => dayAt(state, now), [now]),
  );
  const [saleId, setSaleId] = useState(newId);
  const [day, setDay] = useState<string | null>(null);
  const [tender, setTender] = useState<PaperSale['tender']>('cash');
  const [typed, setTyped] = useState<SlipTyped>(EMPTY);
  const businessDay = day ?? today;
  const cents = (text: string): number | null => (text.trim() === '' ? 0 : read(text));
  const [total, tax, tip] = [cents(typed.total), cents(typed.tax), cents(typed.tip)];
  const covers = Number(typed.covers.trim() || '0');
  const isRight = total !== null && total > 0 && tax !== null && tip !== null && Number.isInteger(covers) && covers <= 500;
  const missing = typed.slip.trim() === '' ? 'Type the number of the slip' : isRight ? '' : 'Type what it came to';
  const enter = (): void => {
    if (missing !== '' || total === null || tax === null || tip === null) return;
    const slip = { saleId, businessDay, slip: typed.slip.trim(), tender, total, tax, tip, covers, note: typed.note.trim() };
    if (!wentThrough(act('enterPaperSale', slip))) return;
    setSaleId(newId());
    setTyped(EMPTY);
  };
  const change = (part: Partial<SlipTyped>): void => setTyped((was) => ({ ...was, ...part }));
  return { typed, change, businessDay, today, setDay, tender, setTender, missing, total, enter };
}
