import type { DEVICE_ROLES } from '@heard/shared/staff/staff-kinds.ts';
import { useCallback } from 'react';
import { useRows } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Field, TextField } from '../../ui/Field.tsx';
import { useSearch } from '../../ui/use-search.ts';
import { bySort } from './sorted-stations.ts';
import { usePairForm } from './use-pair-form.ts';

type DeviceRole = (typeof DEVICE_ROLES)[number];

const KINDS: readonly { readonly value: DeviceRole; readonly says: string }[] = [
  { value: 'screen', says: 'Kitchen screen' },
  { value: 'terminal', says: 'Shared terminal' },
];

export function PairForm() {
  const stations = useRows('station', undefined, bySort);
  const { typed, errors, isPairing, type, submit } = usePairForm();
  const isScanned = useSearch()[0].has('pair');
  // Whoever read the square comes for this and nothing else.
  const arrive = useCallback((form: HTMLElement | null) => void (isScanned && form?.scrollIntoView?.()), [isScanned]);
  return (
    <section ref={arrive} className="team-part" aria-labelledby="team-pair">
      <h2 id="team-pair">Pair a screen</h2>
      <p className="team-none">Open {location.host}/pair on the new screen. It shows a code.</p>
      <form className="team-form" onSubmit={submit} noValidate>
        <TextField
          label="Code on the screen"
          className="team-code"
          value={typed.code}
          error={errors.code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(event) => type({ code: event.target.value })}
        />
        <Choice label="What is it?" value={typed.role} options={KINDS} onChange={(role) => type({ role })} />
        <TextField
          label="Name"
          hint="As the house calls it: Grill left, Bar till."
          value={typed.name}
          error={errors.name}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => type({ name: event.target.value })}
        />
        {typed.role === 'screen' && (
          <Field label="Station">
            {(ties) => (
              <select
                className="input"
                {...ties}
                value={typed.stationId ?? ''}
                onChange={(event) => type({ stationId: event.target.value || null })}
              >
                <option value="">The pass (all stations)</option>
                {stations.map((station) => (
                  <option key={station.id} value={station.id}>
                    {station.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Button type="submit" tone="primary" size="l" aria-disabled={isPairing}>
          {isPairing ? 'Pairing…' : 'Pair it'}
        </Button>
      </form>
    </section>
  );
}
