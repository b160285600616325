import { useState, type FormEvent } from 'react';
import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import type { Member } from '@heard/shared/staff/staff-kinds.ts';
import { useCall } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { sentenceOf } from './said.ts';

interface SetPinProps {
  readonly member: Pick<Member, 'id' | 'name'>;
  readonly onClose: () => void;
}

export function SetPin({ member, onClose }: SetPinProps) {
  const call = useCall();
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [isSaving, setSaving] = useState(false);

  async function save(): Promise<void> {
    setSaving(true);
    try {
      await call(ENDPOINTS.setPin, { memberId: member.id, pin });
      showToast(`${member.name} has a new PIN.`);
      onClose();
    } catch (refusal) {
      setError(sentenceOf(refusal));
    } finally {
      setSaving(false);
    }
  }

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (pin.length < 4) setError('A PIN has at least four digits.');
    else if (!isSaving) void save();
  };

  return (
    <Dialog title={`PIN for ${member.name}`} onClose={onClose}>
      <form className="team-form" onSubmit={submit} noValidate>
        <TextField
          label="New PIN"
          hint="4 to 12 digits. Tell it to nobody else: it signs in at every shared terminal."
          error={error}
          value={pin}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          onChange={(event) => {
            setPin(event.target.value.replace(/\D/g, ''));
            setError(undefined);
          }}
        />
        <Button type="submit" tone="primary" size="l" isWide aria-disabled={isSaving}>
          {isSaving ? 'Saving…' : 'Save PIN'}
        </Button>
      </form>
    </Dialog>
  );
}
