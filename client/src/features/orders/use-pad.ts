import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import type { Quote } from '@heard/shared/kitchen/quote.ts';
import type { LineDraft } from '@heard/shared/orders/send-order.ts';
import { useMemo, useState } from 'react';
import type { Live } from '../../live/live.ts';
import { useLive } from '../../live/live-context.ts';
import { newId, useAct } from '../../live/use-live.ts';
import { counted } from '../../ui/elapsed.ts';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { addItem, countAll, EMPTY_DRAFT, remakeLine, type Asking, type Draft, type Made, type Place } from './draft.ts';
import { fullForDraft } from './draft-quote.ts';
import { moveDraft, useDraft, writeDraft } from './draft-store.ts';
import { defaultMade, unasked, wordsFor } from './modifier-choice.ts';
import { sendDraft, type PadTarget } from './send-draft.ts';
import { unitPriceOf } from './use-draft-total.ts';

export interface Pad {
  readonly draft: Draft;
  readonly change: (change: (draft: Draft) => Draft) => void;
  readonly place: Place;
  readonly setPlace: (place: Place) => void;
  readonly covers: number;
  readonly setCovers: (covers: number) => void;
  /** What was done last, for those who hear the screen. */
  readonly said: string;
  readonly tap: (item: Item) => void;
  /** Asks again how a line is to be made. */
  readonly remake: (item: Item, line: LineDraft) => void;
  readonly ask: (asking: Asking | null) => void;
  readonly choose: (made: Made) => void;
  /** Sends the draft as it is, or as it is with a last change; nothing is lost when it is refused. A full kitchen is asked about first. */
  readonly send: (last?: (draft: Draft) => Draft) => boolean;
  /** What was to be sent into a full kitchen, until somebody has said what becomes of it. */
  readonly full: Quote | null;
  /** Sends it in spite of that, or with a last change; null: not now. */
  readonly answerFull: (answer: ((draft: Draft) => Draft) | null) => boolean;
}

const UNTYPED = { name: '', price: '' };

export function usePad(target: PadTarget): Pad {
  const { store } = useLive();
  const key = target.check?.id ?? target.key;
  const [draft, change] = useDraft(key, target.table?.id);
  const [place, setPlace] = useState<Place>({ seat: 0, course: 1 });
  const [covers, setCovers] = useState(target.table?.seats ?? 1);
  const [said, say] = useState('');
  // None of them hangs on the draft: a tap draws its own tile again and no other.
  const acts = useMemo(() => padActs({ store, change, place, say }), [change, place, store]);
  const sending = useSend({ target, key, draft, covers });
  return { draft, change, place, setPlace, covers, setCovers, said, ...sending, ...acts };
}

interface ActsOf {
  readonly store: Live['store'];
  readonly change: Pad['change'];
  readonly place: Place;
  readonly say: (said: string) => void;
}

function padActs({ store, change, place, say }: ActsOf): Pick<Pad, 'ask' | 'tap' | 'remake' | 'choose'> {
  const ask = (asking: Asking | null): void => change((now) => ({ ...now, asking }));
  const added = (now: Draft, item: Item, made: Made): Draft => {
    say([item.name, wordsFor(store.state, made), 'added'].filter(Boolean).join(', '));
    return addItem({ ...now, asking: null }, item, made, place, newId);
  };
  return {
    ask,
    tap(item) {
      if (item.isOut) return showToast(`${item.name} is 86. It is out for now.`, { tone: 'bad' });
      const made = unasked(store.state, item);
      if (made) return change((now) => added(now, item, made));
      return ask({ itemId: item.id, lineId: null, made: defaultMade(store.state, item), typed: UNTYPED });
    },
    remake(item, { lineId, modifierIds, halves, open }) {
      const made = { modifierIds, ...(halves && { halves }), ...(open && { open }) };
      ask({ itemId: item.id, lineId, made, typed: UNTYPED });
    },
    choose(made) {
      change((now) => {
        const item = store.row('item', now.asking?.itemId ?? '');
        const lineId = now.asking?.lineId;
        if (lineId) return remakeLine({ ...now, asking: null }, lineId, made);
        return item ? added(now, item, made) : { ...now, asking: null };
      });
    },
  };
}

interface SendOf {
  readonly target: PadTarget;
  /** Of the draft. */
  readonly key: string;
  readonly draft: Draft;
  readonly covers: number;
}

function useSend({ target, key, draft, covers }: SendOf): Pick<Pad, 'send' | 'full' | 'answerFull'> {
  const { store, link, clock } = useLive();
  const act = useAct();
  const [full, setFull] = useState<Quote | null>(null);
  const sendNow = (sending: Draft): boolean => {
    const priceOf = (line: LineDraft): number => unitPriceOf(store.state, line);
    const acted = sendDraft(target, sending, { act, newId, covers, priceOf, opened: (checkId) => moveDraft(key, checkId) });
    if (!wentThrough(acted)) return false;
    writeDraft(acted.checkId, EMPTY_DRAFT);
    const count = counted(countAll(sending), 'item');
    showToast(link.get().status === 'live' ? `${count} sent.` : `${count} kept. The kitchen gets it when you are back online.`);
    return true;
  };
  return {
    full,
    send(last = (now) => now) {
      const sending = last(draft);
      const quote = fullForDraft(store.state, sending, clock.now());
      setFull(quote);
      return quote === null && sendNow(sending);
    },
    answerFull(answer) {
      setFull(null);
      return answer !== null && sendNow(answer(draft));
    },
  };
}
