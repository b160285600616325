import { useState } from 'react';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { Input } from './Input.tsx';

interface AllergyPickerProps {
  /** One tap each. */
  readonly words: readonly string[];
  /** Of the box for what is not among them. */
  readonly label: string;
  /** Whether it was taken: only then the box is emptied. */
  readonly onWord: (word: string) => boolean;
}

/** The contract's limit, in UTF-16 units. */
const LONGEST = 40;

/** A word from a list, or one's own. It stands outside of forms as well as in them, so Enter is its own. */
export function AllergyPicker({ words, label, onWord }: AllergyPickerProps) {
  const [typed, setTyped] = useState('');
  const take = (): void => {
    if (typed.trim() !== '' && onWord(typed.trim())) setTyped('');
  };
  return (
    <div className="allergy-words">
      <div className="allergy-common">
        {words.map((word) => (
          <Button key={word} onClick={() => onWord(word)}>
            {word}
          </Button>
        ))}
      </div>
      <Field label={label}>
        {(ties) => (
          <div className="allergy-own">
            <Input
              {...ties}
              autoComplete="off"
              maxLength={LONGEST}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                take();
              }}
            />
            <Button icon="plus" disabled={typed.trim() === ''} onClick={take}>
              Add
            </Button>
          </div>
        )}
      </Field>
    </div>
  );
}
