import { hasWord } from '@heard/shared/allergies/allergies-at.ts';
import { AllergyPicker } from '../../ui/AllergyPicker.tsx';
import { Button } from '../../ui/Button.tsx';
import { COMMON_ALLERGIES } from '../../ui/seat-facts.ts';

interface WordsFieldProps {
  readonly label: string;
  /** Of the box for what is not offered. */
  readonly own: string;
  readonly offered?: readonly string[];
  readonly words: readonly string[];
  readonly onChange: (words: string[]) => void;
}

/** The contract's limit. */
const MOST = 20;

/** What is on the list, each taken off by a tap, and what may be put on. */
export function WordsField({ label, own, offered = COMMON_ALLERGIES, words, onChange }: WordsFieldProps) {
  const put = (word: string): boolean => {
    if (words.length >= MOST) return false;
    if (!hasWord(words, word)) onChange([...words, word]);
    return true;
  };
  return (
    <fieldset className="words-field">
      <legend>{label}</legend>
      {words.length > 0 && (
        <ul className="words-on">
          {words.map((word) => (
            <li key={word}>
              <Button icon="close" tone="danger" onClick={() => onChange(words.filter((one) => one !== word))}>
                <span>
                  <span className="visually-hidden">Take off </span>
                  {word}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <details className="words-more" open={words.length === 0 ? undefined : true}>
        <summary>Add</summary>
        <AllergyPicker words={offered.filter((word) => !hasWord(words, word))} label={own} onWord={put} />
      </details>
    </fieldset>
  );
}
