import { serviceRateFor } from '@heard/shared/orders/open-check.ts';
import { useMemo, useState } from 'react';
import { deed } from '../../live/asking.ts';
import { useLive } from '../../live/live-context.ts';
import { useRow } from '../../live/use-live.ts';
import { Choice } from '../../ui/Choice.tsx';
import { TextField } from '../../ui/Field.tsx';
import { percentWords } from '../../ui/piece-words.ts';
import { rateTyped } from '../../ui/rate-typed.ts';
import { ReasonField } from '../../ui/ReasonField.tsx';
import { CheckSheet } from './CheckSheet.tsx';
import type { SheetProps } from './CheckSheets.tsx';
import { Outcome } from './Outcome.tsx';
import { SERVICE_REASONS } from './reasons.ts';

/** Service charge and gratuity together: waived, the house's own, or another. */
export function ServiceSheet({ check, onClose }: SheetProps) {
  const house = useRow('restaurant', useLive().actor.restaurantId);
  const [text, setText] = useState(String(check.serviceRate / 1_000));
  const [typed, setReason] = useState('');
  const reason = typed.trim();
  const serviceRate = rateTyped(text);
  const isSame = serviceRate === check.serviceRate;
  const deeds = useMemo(
    () => (serviceRate === null || isSame || reason === '' ? [] : [deed('setService', { checkId: check.id, serviceRate, reason })]),
    [check.id, serviceRate, isSame, reason],
  );
  const usual = [...new Set([0, house ? serviceRateFor(house, check.covers) : 0, 10_000, 12_500, 15_000, 18_000, 20_000])];
  return (
    <CheckSheet title={`Service on check ${check.number}`} onClose={onClose}>
      <Choice
        label="The usual rates"
        value={text}
        options={usual.map((rate) => ({ value: String(rate / 1_000), says: rate === 0 ? 'Waive it' : percentWords(rate) }))}
        onChange={setText}
      />
      <TextField
        label="Percent"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        error={serviceRate === null ? 'That is not a percentage.' : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <ReasonField label="Why?" usual={SERVICE_REASONS} value={typed} onChange={setReason} />
      <Outcome
        deeds={deeds}
        checks={[{ id: check.id, says: `Check ${check.number}` }]}
        verb={serviceRate === 0 ? 'Waive service' : `Charge ${percentWords(serviceRate ?? 0)}`}
        missing={isSame ? 'It is that already' : serviceRate === null ? 'Type a percentage' : 'Say why'}
        said={serviceRate === 0 ? 'No service charge.' : `Service is ${percentWords(serviceRate ?? 0)} now.`}
        onDone={onClose}
      />
    </CheckSheet>
  );
}
