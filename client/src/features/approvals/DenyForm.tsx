import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { ReasonField } from '../../ui/ReasonField.tsx';

interface DenyFormProps {
  readonly onDeny: (reason: string) => void;
  readonly onBack: () => void;
}

const USUAL = ['Talk to me first', 'Not this time', 'Charge it', 'I come to the table'];

/** Whoever asked reads why. */
export function DenyForm({ onDeny, onBack }: DenyFormProps) {
  const [reason, setReason] = useState('');
  return (
    <form
      className="ask-choice"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onDeny(reason.trim());
      }}
    >
      <ReasonField label="Why not?" usual={USUAL} value={reason} onChange={setReason} />
      <div className="approval-choices">
        <Button type="submit" tone="danger" size="l" disabled={reason.trim() === ''}>
          Say no
        </Button>
        <Button tone="quiet" size="l" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}
