import { hasWord } from '@heard/shared/allergies/allergies-at.ts';
import type { State } from '@heard/shared/live/state.ts';
import { useCallback, useState } from 'react';
import { isSameValue } from '../live/same-value.ts';
import { newId, useAct, useRow, useSelect } from '../live/use-live.ts';
import { AllergyPicker } from './AllergyPicker.tsx';
import { Choice } from './Choice.tsx';
import { Dialog } from './Dialog.tsx';
import { NotedAllergies } from './NotedAllergies.tsx';
import { COMMON_ALLERGIES, seatFacts, whoseSeat } from './seat-facts.ts';
import { showToast } from './toast-list.ts';
import { wentThrough } from './went-through.ts';

interface AllergySheetProps {
  readonly checkId: string;
  readonly seat: number;
  readonly onClose: () => void;
}

/** A tap notes; the kitchen is told at once, on every ticket of the seat. */
export function AllergySheet({ checkId, seat: first, onClose }: AllergySheetProps) {
  const act = useAct();
  const [seat, setSeat] = useState(first);
  const select = useCallback((state: State) => seatFacts(state, checkId), [checkId]);
  const facts = useSelect(['allergy', 'check'], select, isSameValue);
  const covers = useRow('check', checkId)?.covers ?? 0;
  const here = facts.filter((fact) => fact.seat === seat).map(({ what }) => what);
  const seats = Math.min(60, Math.max(covers, first, ...facts.map((fact) => fact.seat)));
  const options = Array.from({ length: seats + 1 }, (_, at) => ({ value: at, says: at === 0 ? 'Table' : `Seat ${at}` }));
  const note = (what: string): boolean => {
    if (hasWord(here, what)) return true;
    const isDone = wentThrough(act('noteAllergy', { checkId, allergyId: newId(), seat, what, guestId: null }));
    if (isDone) showToast(`${what} is noted for ${seat === 0 ? 'the table' : whoseSeat(seat)}. The kitchen is told.`);
    return isDone;
  };
  return (
    <Dialog title="Allergies" place="sheet" className="allergy-sheet" onClose={onClose}>
      <Choice label="Who must not eat it" value={seat} options={options} onChange={setSeat} />
      <p className="allergy-hint">
        {seat === 0 ? 'Somebody at the table: every dish says so.' : 'This guest: their dishes and all that is shared say so.'}
      </p>
      <AllergyPicker
        words={COMMON_ALLERGIES.filter((word) => !hasWord(here, word))}
        label="Something else they must not eat"
        onWord={note}
      />
      <NotedAllergies checkId={checkId} facts={facts} />
    </Dialog>
  );
}
