import { useState } from 'react';
import { newId, useAct } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { useMoney } from '../../ui/use-money.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { CashCount } from './CashCount.tsx';
import { countedIn, type Counts } from './denominations.ts';

/** Counts the float in; an empty drawer has none. */
export function OpenDrawerSheet({ onClose }: { readonly onClose: () => void }) {
  const act = useAct();
  const money = useMoney();
  const [drawerId] = useState(newId);
  const [typed, setName] = useState('Till');
  const [counts, setCounts] = useState<Counts>({});
  const name = typed.trim();
  const float = countedIn(counts);
  const open = (): void => {
    if (!wentThrough(act('openDrawer', { drawerId, name, float }))) return;
    showToast(`${name} is open with ${money(float)}.`);
    onClose();
  };
  return (
    <Dialog title="Open a drawer" place="sheet" className="pay" onClose={onClose}>
      <div className="pay-step">
        <TextField
          label="What it is called"
          autoComplete="off"
          maxLength={40}
          value={typed}
          onChange={(event) => setName(event.target.value)}
        />
        <CashCount counts={counts} onChange={setCounts} />
        <Button tone="primary" size="xl" isWide disabled={name === ''} onClick={open}>
          Open it with {money(float)}
        </Button>
      </div>
    </Dialog>
  );
}
