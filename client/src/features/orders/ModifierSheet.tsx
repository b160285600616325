import './modifiers.css';
import type { KindName } from '@heard/shared/live/kinds.ts';
import { usualWay } from '@heard/shared/orders/usuals.ts';
import { useState } from 'react';
import { useLive } from '../../live/live-context.ts';
import { isSameValue } from '../../live/same-value.ts';
import { useSelect } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMoney } from '../../ui/use-money.ts';
import type { Made } from './draft.ts';
import { judgeChoice, offersOf, priceOf, toggled, wordsFor, type GroupOffer, type Side } from './modifier-choice.ts';
import { ModifierGroupField } from './ModifierGroupField.tsx';
import type { AskSheetParts } from './OpenItemSheet.tsx';

const KINDS: readonly KindName[] = ['modifierGroup', 'modifier'];

/** Asks what has to be asked. The rule that the server will apply says when it is enough. */
export function ModifierSheet({ item, asking, onAsk, onChoose, onClose }: AskSheetParts) {
  const { store } = useLive();
  const money = useMoney();
  const { made } = asking;
  const offers = useSelect(KINDS, (state) => offersOf(state, item, made), isSameValue);
  const [hasTried, setTried] = useState(false);
  const { price, refused } = judgeChoice(store.state, item, made);
  const after = (offer: GroupOffer, modifierId: string, side?: Side): Made => toggled(store.state, item, made, offer, modifierId, side);
  const done = (): void => {
    if (!refused) return onChoose(made);
    setTried(true);
    document.getElementById(`group-${refused.groupId}`)?.scrollIntoView({ block: 'center' });
  };
  const footer = (
    <div className="modifiers-foot">
      {!asking.lineId && <AsUsual parts={{ item, asking, onAsk, onChoose, onClose }} />}
      <Button tone="primary" size="xl" isWide aria-disabled={refused ? true : undefined} onClick={done}>
        {refused ? refused.message : `${asking.lineId ? 'Change' : 'Add'} · ${money(price)}`}
      </Button>
    </div>
  );
  return (
    <Dialog title={item.name} place="sheet" className="modifiers" footer={footer} onClose={onClose}>
      {offers
        .filter(({ because }) => because === null)
        .map((offer) => (
          <ModifierGroupField
            key={offer.group.id}
            offer={offer}
            offers={offers}
            made={made}
            wantedId={hasTried ? (refused?.groupId ?? null) : null}
            onToggle={(of, modifierId, side) => onAsk({ ...asking, made: after(of, modifierId, side) })}
            finishing={(of, modifierId) => {
              if (refused?.groupId !== of.group.id) return null;
              const finished = after(of, modifierId);
              return judgeChoice(store.state, item, finished).refused ? null : () => onChoose(finished);
            }}
          />
        ))}
    </Dialog>
  );
}

/** One tap for what most guests say. */
function AsUsual({ parts: { item, onChoose } }: { readonly parts: AskSheetParts }) {
  const { store } = useLive();
  const money = useMoney();
  // Worked out once: what others order meanwhile must not change what a finger is about to tap.
  const [way] = useState(() => usualWay(store.state, item));
  if (!way) return null;
  return (
    <Button size="l" isWide icon="sync" className="as-usual" onClick={() => onChoose(way)}>
      <span>
        As usual<small>{wordsFor(store.state, way) || 'with nothing'}</small>
      </span>
      <span>{money(priceOf(store.state, item, way))}</span>
    </Button>
  );
}
