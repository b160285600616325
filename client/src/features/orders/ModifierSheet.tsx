import './modifiers.css';
import type { KindName } from '@heard/shared/live/kinds.ts';
import { useState } from 'react';
import { useLive } from '../../live/live-context.ts';
import { isSameValue } from '../../live/same-value.ts';
import { useSelect } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { defaultChoice, judgeChoice, offersOf, toggled } from './modifier-choice.ts';
import { ModifierGroupField } from './ModifierGroupField.tsx';
import type { Choosing } from './use-pad.ts';

interface ModifierSheetProps {
  readonly choosing: Choosing;
  readonly onChoose: (modifierIds: readonly string[]) => void;
  readonly onClose: () => void;
}

const KINDS: readonly KindName[] = ['modifierGroup', 'modifier'];

/** Asks what has to be asked. The rule that the server will apply says when it is enough. */
export function ModifierSheet({ choosing: { item, line }, onChoose, onClose }: ModifierSheetProps) {
  const { store } = useLive();
  const money = useMoney();
  const offers = useSelect(KINDS, (state) => offersOf(state, item), isSameValue);
  const [chosen, setChosen] = useState<readonly string[]>(() => line?.modifierIds ?? defaultChoice(offers));
  const [hasTried, setTried] = useState(false);
  const { price, refused } = judgeChoice(store.state, item, chosen);
  const done = (): void => {
    if (!refused) return onChoose(chosen);
    setTried(true);
    document.getElementById(`group-${refused.groupId}`)?.scrollIntoView({ block: 'center' });
  };
  const footer = (
    <Button tone="primary" size="xl" isWide aria-disabled={refused ? true : undefined} onClick={done}>
      {refused ? refused.message : `${line ? 'Change' : 'Add'} · ${money(price)}`}
    </Button>
  );
  return (
    <Dialog title={item.name} place="sheet" className="modifiers" footer={footer} onClose={onClose}>
      {offers.map((offer) => (
        <ModifierGroupField
          key={offer.group.id}
          offer={offer}
          chosen={chosen}
          isWanted={hasTried && refused?.groupId === offer.group.id}
          onToggle={(modifierId) => setChosen(toggled(chosen, offer, modifierId))}
        />
      ))}
    </Dialog>
  );
}
