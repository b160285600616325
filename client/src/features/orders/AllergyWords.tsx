import { Icon } from '../../ui/Icon.tsx';

/** What somebody here must not eat. */
export function AllergyWords({ allergies }: { readonly allergies: readonly string[] }) {
  if (allergies.length === 0) return null;
  return (
    <p className="check-allergy">
      <Icon name="alert" size={1} />
      Allergy: {allergies.join(', ')}
    </p>
  );
}
