import { Choice } from '../../ui/Choice.tsx';
import { TextField } from '../../ui/Field.tsx';
import type { RuleName, Wrong } from './house-draft.ts';
import { RULE_WORDS } from './rule-words.ts';

interface RuleFieldsProps {
  readonly valueOf: (name: RuleName) => string;
  readonly wrong: Wrong;
  readonly onType: (name: RuleName, text: string) => void;
}

const GROUPS: readonly { readonly title: string; readonly names: readonly RuleName[] }[] = [
  { title: 'On the check', names: ['serviceRate', 'gratuityRate', 'gratuityFrom', 'isServiceTaxed'] },
  { title: 'Given away and paid out', names: ['discountLimit', 'cashStep'] },
];
const YES_NO = [
  { value: 'yes', says: 'Yes' },
  { value: 'no', says: 'No' },
] as const;

export const RuleFields = (props: RuleFieldsProps) =>
  GROUPS.map(({ title, names }) => (
    <section key={title} className="house-part" aria-label={title}>
      <h2>{title}</h2>
      {names.map((name) => (name === 'isServiceTaxed' ? <Taxed key={name} {...props} /> : <Typed key={name} name={name} {...props} />))}
    </section>
  ));

function Typed({ name, valueOf, wrong, onType }: RuleFieldsProps & { readonly name: RuleName }) {
  const { label, says } = RULE_WORDS[name];
  return (
    <TextField
      label={label}
      hint={says}
      error={wrong[name]}
      name={name}
      inputMode={name === 'gratuityFrom' ? 'numeric' : 'decimal'}
      autoComplete="off"
      maxLength={12}
      value={valueOf(name)}
      onChange={(event) => onType(name, event.target.value)}
    />
  );
}

function Taxed({ valueOf, onType }: RuleFieldsProps) {
  const { label, says } = RULE_WORDS.isServiceTaxed;
  return (
    <div className="field">
      <span className="field-label" aria-hidden>
        {label}
      </span>
      <Choice
        label={label}
        className="house-choice"
        value={valueOf('isServiceTaxed')}
        options={YES_NO}
        onChange={(value) => onType('isServiceTaxed', value)}
      />
      <p className="field-hint">{says}</p>
    </div>
  );
}
