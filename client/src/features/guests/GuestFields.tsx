import type { Profile } from '@heard/shared/guests/save-guest.ts';
import { Field, TextField } from '../../ui/Field.tsx';
import { WordsField } from './WordsField.tsx';

interface GuestFieldsProps {
  readonly profile: Profile;
  readonly onChange: (profile: Profile) => void;
}

const DIETS = ['vegetarian', 'vegan', 'halal', 'kosher', 'low salt', 'pregnant', 'no alcohol'];

export function GuestFields({ profile, onChange }: GuestFieldsProps) {
  const { name, phone, email, notes, diets, allergies, hasConsent } = profile;
  const set = (fields: Partial<Profile>): void => onChange({ ...profile, ...fields });
  return (
    <>
      <TextField
        label="Name"
        required
        autoComplete="off"
        maxLength={80}
        value={name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <WordsField
        label="Allergies"
        own="Something else they must not eat"
        words={allergies}
        onChange={(words) => set({ allergies: words })}
      />
      <WordsField label="Diet" own="Another need" offered={DIETS} words={diets} onChange={(words) => set({ diets: words })} />
      <TextField
        label="Phone"
        type="tel"
        autoComplete="off"
        maxLength={40}
        value={phone}
        onChange={(event) => set({ phone: event.target.value })}
      />
      <TextField
        label="Mail"
        type="email"
        autoComplete="off"
        maxLength={120}
        value={email}
        onChange={(event) => set({ email: event.target.value })}
      />
      <Field label="Note">
        {(ties) => (
          <textarea
            {...ties}
            className="input door-text"
            rows={3}
            maxLength={500}
            value={notes}
            onChange={(event) => set({ notes: event.target.value })}
          />
        )}
      </Field>
      <label className="door-consent">
        <input type="checkbox" checked={hasConsent} onChange={(event) => set({ hasConsent: event.target.checked })} />
        Agreed to be written to
      </label>
    </>
  );
}
