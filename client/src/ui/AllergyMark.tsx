import './allergies.css';
import { Icon } from './Icon.tsx';

/** What must not be on this plate: shape and words, not colour alone. Nothing where nothing is known. */
export function AllergyMark({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <span className="allergy-mark">
      <Icon name="alert" size={1} />
      <span>
        <span className="visually-hidden">Allergy: </span>
        {words.join(', ')}
      </span>
    </span>
  );
}
