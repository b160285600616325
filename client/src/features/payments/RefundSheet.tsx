import './pay.css';
import type { Payment, Tender } from '@heard/shared/payments/payments-kinds.ts';
import { leftOf } from '@heard/shared/payments/payments-of.ts';
import type { State } from '@heard/shared/live/state.ts';
import { useCallback, useState } from 'react';
import { deed, useActOrAsk } from '../../live/asking.ts';
import { isSameValue } from '../../live/same-value.ts';
import { newId, useSelect } from '../../live/use-live.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { ReasonField } from '../../ui/ReasonField.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { useMoney } from '../../ui/use-money.ts';
import { LONGEST_REFERENCE } from './CardEntry.tsx';
import { RefundAmount } from './RefundAmount.tsx';
import { backWords } from './back-words.ts';

interface RefundSheetProps {
  readonly payment: Payment;
  readonly onClose: () => void;
}

const REFERENCES: Partial<Record<Tender, string>> = { card: 'Number on the credit slip', online: 'Number of the refund at the provider' };
const REASONS = ['Not as ordered', 'Charged twice', 'Guest unhappy', 'Wrong check'];

/** Money goes back the way it came; whoever may not do that alone asks a manager from here. */
export function RefundSheet({ payment, onClose }: RefundSheetProps) {
  const money = useMoney();
  const actOrAsk = useActOrAsk();
  const left = useSelect(
    ['refund'],
    useCallback((state: State) => leftOf(state, payment), [payment]),
    isSameValue,
  );
  const [refundId] = useState(newId);
  const [wanted, setWanted] = useState<{ amount: number; tip: number } | null>(null);
  const [reason, setReason] = useState('');
  const [reference, setReference] = useState('');
  const [refused, setRefused] = useState('');
  const { amount, tip } = wanted ?? left;
  const sum = amount + tip;
  const isReady = sum > 0 && reason.trim() !== '';
  const give = (): void => {
    const input = { paymentId: payment.id, refundId, amount, tip, reason: reason.trim(), reference: reference.trim() };
    const done = (isDone: boolean): void => {
      if (isDone) showToast(`${money(sum)}: ${backWords(payment.tender)}.`);
      onClose();
    };
    setRefused(actOrAsk([deed('refundPayment', input)], done)?.message ?? '');
  };
  return (
    <Dialog title="Give money back" place="sheet" className="pay" onClose={onClose}>
      <div className="pay-step">
        <RefundAmount left={left} wanted={wanted} onChange={setWanted} />
        <ReasonField label="Why?" usual={REASONS} value={reason} onChange={setReason} />
        {REFERENCES[payment.tender] && (
          <TextField
            label={REFERENCES[payment.tender]}
            autoComplete="off"
            maxLength={LONGEST_REFERENCE}
            value={reference}
            onChange={(event) => setReference(event.target.value)}
          />
        )}
        {refused !== '' && <Banner tone="warn">{refused}</Banner>}
        <p className="pay-says">It goes back the way it came: {backWords(payment.tender)}.</p>
        <Button tone="danger" size="xl" isWide disabled={!isReady} onClick={give}>
          {sum === 0 ? 'Choose how much' : isReady ? `Give back ${money(sum)}` : 'Say why'}
        </Button>
      </div>
    </Dialog>
  );
}
