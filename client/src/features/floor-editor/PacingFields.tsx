import { DEFAULT_PACING } from '@heard/shared/restaurants/default-pacing.ts';
import type { Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';
import { useLive } from '../../live/live-context.ts';
import { useAct, useRow } from '../../live/use-live.ts';
import { PACING_WORDS } from '../../ui/pacing-words.ts';
import { Stepper } from '../../ui/Stepper.tsx';
import { wentThrough } from '../../ui/went-through.ts';

type Pacing = Restaurant['pacing'];

const STEP = 5;

/** After how many minutes a table calls for somebody. */
export function PacingFields() {
  const act = useAct();
  const pacing = useRow('restaurant', useLive().actor.restaurantId)?.pacing ?? DEFAULT_PACING;
  // Steps of five from whatever stands there; never below one minute.
  const step = (phase: keyof Pacing, to: number): void => {
    const from = pacing[phase];
    const minutes = to > from ? Math.floor(from / STEP) * STEP + STEP : Math.max(1, Math.ceil(from / STEP) * STEP - STEP);
    wentThrough(act('setPacing', { ...pacing, [phase]: minutes }));
  };
  return (
    <section className="editor-part" aria-labelledby="editor-pacing">
      <h2 id="editor-pacing">Too long is, in minutes</h2>
      {PACING_WORDS.map(({ phase, says }) => (
        <div key={phase} className="editor-count">
          <span>{says}</span>
          <Stepper label={says} min={1} max={600} value={pacing[phase]} onChange={(to) => step(phase, to)} />
        </div>
      ))}
    </section>
  );
}
