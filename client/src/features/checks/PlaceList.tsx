import type { Place, PlaceSection } from './places.ts';

interface PlaceListProps {
  readonly sections: readonly PlaceSection[];
  readonly chosenId: string | null;
  readonly onChoose: (place: Place) => void;
}

export const PlaceList = ({ sections, chosenId, onChoose }: PlaceListProps) =>
  sections.map(({ name, places }) => (
    <section key={name} aria-label={name}>
      <h3 className="place-section">{name}</h3>
      <ul className="place-tables">
        {places.map((place) => (
          <li key={place.id}>
            <button type="button" className="place" aria-pressed={chosenId === place.id} onClick={() => onChoose(place)}>
              <b>{place.name}</b>
              <small>{place.says}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
