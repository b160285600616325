import { useMemo, useState } from 'react';
import { deed } from '../../live/asking.ts';
import { newId } from '../../live/use-live.ts';
import { Choice } from '../../ui/Choice.tsx';
import { useMoneyTyped } from '../../ui/MoneyField.tsx';
import { ReasonField } from '../../ui/ReasonField.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { CheckSheet } from './CheckSheet.tsx';
import type { SheetProps } from './CheckSheets.tsx';
import { discountMeant } from './discount-wanted.ts';
import { HowMuch, type Much } from './HowMuch.tsx';
import { LinePicker, stillThere } from './LinePicker.tsx';
import { Outcome } from './Outcome.tsx';
import { DISCOUNT_REASONS } from './reasons.ts';
import { usePieces } from './use-pieces.ts';

type Scope = 'all' | 'standing' | 'lines';

export function DiscountSheet({ check, onClose }: SheetProps) {
  const pieces = usePieces(check.id);
  const money = useMoney();
  const read = useMoneyTyped();
  const [discountId] = useState(newId);
  const [much, setMuch] = useState<Much>({ kind: 'percent', percent: '', amount: '' });
  const [scope, setScope] = useState<Scope>('all');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const amount = read(much.amount);
  const meant = discountMeant({ ...much, amount, amountWords: money(amount ?? 0) });
  const lineIds = scope === 'lines' ? stillThere(pieces, picked) : [];
  const isMissingLines = scope === 'lines' && lineIds.length === 0;
  const isComplete = meant !== null && !isMissingLines && reason.trim() !== '';
  const isStanding = scope === 'standing' && much.kind === 'percent';
  const input = isComplete ? { checkId: check.id, discountId, ...meant, lineIds, isStanding, reason: reason.trim() } : null;
  const key = JSON.stringify(input);
  // oxlint-disable-next-line react/exhaustive-deps -- the words of the input stand for it
  const deeds = useMemo(() => (input ? [deed('giveDiscount', input)] : []), [key]);
  return (
    <CheckSheet title={`Discount on check ${check.number}`} onClose={onClose}>
      <HowMuch much={much} onChange={setMuch} />
      <Choice label="On what" value={scope} options={scopesOf(much.kind)} onChange={setScope} />
      {scope === 'lines' && <LinePicker label="Which lines" pieces={pieces} picked={picked} onPick={setPicked} />}
      <ReasonField label="Why?" usual={DISCOUNT_REASONS} value={reason} onChange={setReason} />
      <Outcome
        deeds={deeds}
        checks={[{ id: check.id, says: `Check ${check.number}` }]}
        verb={`Give ${meant?.name}`}
        missing={missingOf(meant !== null, isMissingLines)}
        said={`${meant?.name} on check ${check.number}.`}
        onDone={onClose}
      />
    </CheckSheet>
  );
}

/** Only a percentage can go on with what is ordered later. */
function scopesOf(kind: Much['kind']): { readonly value: Scope; readonly says: string }[] {
  const both = [
    { value: 'all', says: 'All that is here' },
    { value: 'lines', says: 'Chosen lines' },
  ] as const;
  return kind === 'percent' ? [both[0], { value: 'standing', says: 'And what comes' }, both[1]] : [...both];
}

function missingOf(hasAmount: boolean, isMissingLines: boolean): string {
  if (!hasAmount) return 'How much off?';
  return isMissingLines ? 'Choose a line' : 'Say why';
}
