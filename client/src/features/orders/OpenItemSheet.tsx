import './modifiers.css';
import { OPEN_PRICE } from '@heard/shared/menu/as-ordered.ts';
import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { MoneyField, useMoneyTyped } from '../../ui/MoneyField.tsx';
import { useMoney } from '../../ui/use-money.ts';
import type { Asking, Made } from './draft.ts';

export interface AskSheetParts {
  readonly item: Item;
  readonly asking: Asking;
  readonly onAsk: (asking: Asking) => void;
  readonly onChoose: (made: Made) => void;
  readonly onClose: () => void;
}

/** The contract's limit for a name, in UTF-16 units. */
const LONGEST_NAME = 80;

/** Name and price of something that is on no menu. Every keystroke is kept with the draft. */
export function OpenItemSheet({ item, asking, onAsk, onChoose, onClose }: AskSheetParts) {
  const money = useMoney();
  const read = useMoneyTyped();
  const { typed, made } = asking;
  const price = read(typed.price);
  const name = typed.name.trim();
  const isPrice = price !== null && price >= OPEN_PRICE.least && price <= OPEN_PRICE.most;
  const missing = name === '' ? 'Say what it is' : isPrice ? null : 'Say what it costs';
  const done = (): void => {
    if (missing === null && price !== null) onChoose({ ...made, open: { name, price } });
  };
  const type = (fields: Partial<Asking['typed']>): void => onAsk({ ...asking, typed: { ...typed, ...fields } });
  const footer = (
    <Button tone="primary" size="xl" isWide type="submit" form="open-item" aria-disabled={missing ? true : undefined}>
      {missing ?? `${asking.lineId ? 'Change' : 'Add'} · ${money(price ?? 0)}`}
    </Button>
  );
  return (
    <Dialog title={item.name} place="sheet" className="modifiers" footer={footer} onClose={onClose}>
      <form id="open-item" className="open-item" onSubmit={(event) => (event.preventDefault(), done())}>
        <TextField
          label="What is it?"
          hint="As the kitchen and the guest will read it."
          value={typed.name}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          onChange={(event) => type({ name: event.target.value })}
        />
        <MoneyField label="What does one of it cost?" value={typed.price} onChange={(text) => type({ price: text })} />
      </form>
    </Dialog>
  );
}
