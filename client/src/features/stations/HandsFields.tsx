import { Field, TextField } from '../../ui/Field.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { LANGUAGES, languageName } from './languages.ts';
import type { StationDraft } from './station-draft.ts';

interface HandsFieldsProps {
  readonly draft: StationDraft;
  readonly onChange: (fields: Partial<StationDraft>) => void;
}

/** How much it can do, and what it reads. */
export function HandsFields({ draft, onChange }: HandsFieldsProps) {
  const languages = [...new Set([...LANGUAGES, draft.language])].filter((code) => code !== '');
  return (
    <>
      <div className="stations-count">
        <span>Dishes at once</span>
        <Stepper label="Dishes at once" min={1} max={100} value={draft.parallel} onChange={(parallel) => onChange({ parallel })} />
      </div>
      <TextField
        label="Full at so many minutes of work"
        hint="Of what waits for it. Empty: never full."
        inputMode="decimal"
        autoComplete="off"
        maxLength={6}
        value={draft.full}
        onChange={(event) => onChange({ full: event.target.value })}
      />
      <Field label="Its screens speak">
        {(ties) => (
          <select {...ties} className="input" value={draft.language} onChange={(event) => onChange({ language: event.target.value })}>
            <option value="">the language of the house</option>
            {languages.map((code) => (
              <option key={code} value={code} lang={code}>
                {languageName(code)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
