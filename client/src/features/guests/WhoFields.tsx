import { isPhone } from '@heard/shared/messages/addresses.ts';
import { TextField } from '../../ui/Field.tsx';
import { KnownGuests } from './KnownGuests.tsx';
import { asGuest, named, type WhoDraft } from './who-draft.ts';
import { WordsField } from './WordsField.tsx';

interface WhoFieldsProps {
  readonly who: WhoDraft;
  readonly onChange: (who: WhoDraft) => void;
}

export function WhoFields({ who, onChange }: WhoFieldsProps) {
  const isOdd = who.phone.trim() !== '' && !isPhone(who.phone);
  return (
    <>
      <TextField
        label="Name"
        required
        autoComplete="off"
        maxLength={80}
        value={who.name}
        onChange={(event) => onChange(named(who, event.target.value))}
      />
      {who.guestId === null && <KnownGuests query={who.name} onPick={(guest) => onChange(asGuest(who, guest))} />}
      <TextField
        label="Phone"
        type="tel"
        autoComplete="off"
        maxLength={40}
        hint={isOdd ? 'Begin with + and the country, or no text can be sent.' : 'For a text when the table is ready: +1 212 555 0142'}
        value={who.phone}
        onChange={(event) => onChange({ ...who, phone: event.target.value })}
      />
      <TextField
        label="Note"
        autoComplete="off"
        maxLength={200}
        value={who.note}
        onChange={(event) => onChange({ ...who, note: event.target.value })}
      />
      <WordsField
        label="Allergies"
        own="Something else they must not eat"
        words={who.allergies}
        onChange={(allergies) => onChange({ ...who, allergies })}
      />
    </>
  );
}
