import type { Station } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { Field } from '../../ui/Field.tsx';
import { TickBox } from './TickBox.tsx';
import type { StationDraft } from './station-draft.ts';
import { useStations } from './use-stations.ts';

interface StandInFieldsProps {
  readonly station: Station;
  readonly draft: StationDraft;
  readonly onChange: (fields: Partial<StationDraft>) => void;
}

/** Where its lines go when it is closed, and whether it takes those of nobody. */
export function StandInFields({ station, draft, onChange }: StandInFieldsProps) {
  const others = useStations().filter(({ id }) => id !== station.id);
  return (
    <>
      <Field label="When closed, its lines go to">
        {(ties) => (
          <select {...ties} className="input" value={draft.reroutesTo} onChange={(event) => onChange({ reroutesTo: event.target.value })}>
            <option value="">{station.isFallback ? 'nobody: it is the fallback' : 'the fallback'}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {station.isFallback ? (
        <p className="stations-note">
          It is the fallback: it cooks what nobody else does. To change that, make another station the fallback.
        </p>
      ) : (
        <TickBox isTicked={draft.isFallback} onChange={(isFallback) => onChange({ isFallback })}>
          Make it the fallback: it cooks what nobody else does
        </TickBox>
      )}
    </>
  );
}
