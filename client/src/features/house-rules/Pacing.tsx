import type { Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { PACING_WORDS } from '../../ui/pacing-words.ts';

/** After how long a table calls for somebody: set where the room is drawn. */
export function Pacing({ pacing }: Pick<Restaurant, 'pacing'>) {
  return (
    <section className="house-part house-pacing" aria-labelledby="house-pacing">
      <h2 id="house-pacing">Too long is</h2>
      <p>After so long a table on the floor asks for somebody.</p>
      <dl>
        {PACING_WORDS.map(({ phase, says }) => (
          <div key={phase}>
            <dt>{says}</dt>
            <dd>{pacing[phase]} min</dd>
          </div>
        ))}
      </dl>
      <LinkButton icon="floor" to="/floor/edit">
        Change it beside the floor plan
      </LinkButton>
    </section>
  );
}
