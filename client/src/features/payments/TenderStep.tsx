import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { AccountEntry } from './AccountEntry.tsx';
import { CardEntry } from './CardEntry.tsx';
import { CashEntry } from './CashEntry.tsx';
import { GiftEntry } from './GiftEntry.tsx';
import type { Bill, Paid } from './paying.ts';
import type { Part, Taken, Taking } from './use-pay.ts';

export interface EntryProps {
  readonly bill: Bill;
  readonly asked: Paid;
  readonly onTake: (taking: Taking, taken: Taken) => void;
}

interface TenderStepProps extends EntryProps {
  readonly part: Part;
  readonly tender: Taking['tender'];
  readonly onTender: (tender: Taking['tender']) => void;
  readonly onStep: (step: 'amount' | 'tip') => void;
}

const TENDERS = [
  { value: 'cash', says: 'Cash' },
  { value: 'card', says: 'Card' },
  { value: 'gift', says: 'Gift card' },
  { value: 'account', says: 'Account' },
] as const;

const ENTRIES = { cash: CashEntry, card: CardEntry, gift: GiftEntry, account: AccountEntry } as const;

/** What is asked for stands on top; how it is paid below. */
export function TenderStep({ bill, part, asked, tender, onTender, onTake, onStep }: TenderStepProps) {
  const Entry = ENTRIES[tender];
  return (
    <>
      <div className="pay-asked">
        <AskedRow word={partWords(part)} cents={asked.amount} name="Change the amount" onClick={() => onStep('amount')} />
        <AskedRow word="Tip" cents={asked.tip} name="Change the tip" onClick={() => onStep('tip')} />
      </div>
      <Choice label="How it is paid" className="pay-tenders" value={tender} options={TENDERS} onChange={onTender} />
      <Entry bill={bill} asked={asked} onTake={onTake} />
    </>
  );
}

interface AskedRowProps {
  readonly word: string;
  readonly cents: number;
  readonly name: string;
  readonly onClick: () => void;
}

function AskedRow({ word, cents, name, onClick }: AskedRowProps) {
  const money = useMoney();
  return (
    <Button size="l" className="pay-asked-row" aria-label={`${name}: ${money(cents)}`} onClick={onClick}>
      <span>{word}</span>
      <b>{cents === 0 ? 'None' : money(cents)}</b>
    </Button>
  );
}

function partWords(part: Part): string {
  if (part.kind === 'all') return 'Due';
  return part.kind === 'guests' ? `One of ${part.left}` : 'A part';
}
