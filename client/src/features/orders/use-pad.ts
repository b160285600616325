import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import type { LineDraft } from '@heard/shared/orders/send-order.ts';
import { useMemo, useState } from 'react';
import { useLive } from '../../live/live-context.ts';
import { newId, useAct } from '../../live/use-live.ts';
import { counted } from '../../ui/elapsed.ts';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { addItem, changeLine, countAll, EMPTY_DRAFT, type Draft, type Place } from './draft.ts';
import { useDraft } from './draft-store.ts';
import { mustChoose } from './modifier-choice.ts';
import { sendDraft, type PadTarget } from './send-draft.ts';

/** The item whose modifiers are being chosen: a new one, or a line that is being changed. */
export interface Choosing {
  readonly item: Item;
  readonly line?: LineDraft;
}

export interface Pad {
  readonly draft: Draft;
  readonly change: (change: (draft: Draft) => Draft) => void;
  readonly place: Place;
  readonly setPlace: (place: Place) => void;
  readonly covers: number;
  readonly setCovers: (covers: number) => void;
  readonly choosing: Choosing | null;
  readonly setChoosing: (choosing: Choosing | null) => void;
  readonly tap: (item: Item) => void;
  readonly choose: (modifierIds: readonly string[]) => void;
  /** Sends the draft as it is, or as it is with a last change; nothing is lost when it is refused. */
  readonly send: (last?: (draft: Draft) => Draft) => boolean;
}

export function usePad(target: PadTarget): Pad {
  const { store, link } = useLive();
  const act = useAct();
  const [draft, change] = useDraft(target.key);
  const [place, setPlace] = useState<Place>({ seat: 0, course: 1 });
  const [covers, setCovers] = useState(target.table?.seats ?? 1);
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  const acts = useMemo(
    () => ({
      tap(item: Item) {
        if (item.isOut) return showToast(`${item.name} is 86. It is out for now.`, { tone: 'bad' });
        if (mustChoose(store.state, item)) return setChoosing({ item });
        return change((now) => addItem(now, item, [], place, newId));
      },
      choose(modifierIds: readonly string[]) {
        if (!choosing) return;
        const { item, line } = choosing;
        change((now) => (line ? changeLine(now, line.lineId, { modifierIds }) : addItem(now, item, modifierIds, place, newId)));
        setChoosing(null);
      },
      send(last = (now: Draft) => now) {
        const sending = last(draft);
        if (!wentThrough(sendDraft(target, sending, { act, newId, covers }))) return false;
        change(() => EMPTY_DRAFT);
        const count = counted(countAll(sending), 'item');
        showToast(link.get().status === 'live' ? `${count} sent.` : `${count} kept. The kitchen gets it when you are back online.`);
        return true;
      },
    }),
    [act, change, choosing, covers, draft, link, place, store, target],
  );
  return { draft, change, place, setPlace, covers, setCovers, choosing, setChoosing, ...acts };
}
