import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import type { Guest } from '@heard/shared/guests/guests-kinds.ts';
import type { Profile } from '@heard/shared/guests/save-guest.ts';
import { profileOf } from '@heard/shared/guests/save-guest.ts';
import { useState, type FormEvent } from 'react';
import { newId, useCall } from '../../live/use-live.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { GuestFields } from './GuestFields.tsx';
import { GuestVisits } from './GuestVisits.tsx';
import { MergeGuest } from './MergeGuest.tsx';
import { sentenceOf } from './said.ts';

interface GuestSheetProps {
  /** Null: somebody new. */
  readonly guest: Guest | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const NEW: Profile = { name: '', phone: '', email: '', diets: [], allergies: [], notes: '', hasConsent: false };

export function GuestSheet({ guest, onClose, onSaved }: GuestSheetProps) {
  const call = useCall();
  const [guestId] = useState(() => guest?.id ?? newId());
  const [profile, setProfile] = useState(() => (guest ? profileOf(guest) : NEW));
  const [error, setError] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);

  async function save(): Promise<void> {
    setSaving(true);
    try {
      await call(ENDPOINTS.saveGuest, { guestId, was: guest && sendable(profileOf(guest)), is: sendable(profile) });
      showToast(`${profile.name} is saved.`);
      onSaved();
    } catch (refusal) {
      setError(sentenceOf(refusal));
      setSaving(false);
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isSaving) void save();
  };
  return (
    <Dialog title={guest?.name ?? 'New guest'} place="side" className="door-sheet" onClose={onClose}>
      <form className="door-form" onSubmit={submit}>
        {guest && <GuestVisits guest={guest} />}
        <GuestFields profile={profile} onChange={setProfile} />
        {error !== null && <Banner tone="alarm">{error}</Banner>}
        <Button type="submit" tone="primary" size="xl" isWide disabled={profile.name.trim() === ''} aria-disabled={isSaving}>
          {isSaving ? 'Saving…' : 'Save'}
        </Button>
        {guest && <MergeGuest guest={guest} onMerged={onSaved} />}
      </form>
    </Dialog>
  );
}

const sendable = (profile: Profile) => ({ ...profile, diets: [...profile.diets], allergies: [...profile.allergies] });
