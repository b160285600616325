import './floor-list.css';
import { counted } from '../../ui/elapsed.ts';
import { byUrgency, type Pacing } from './attention.ts';
import type { SectionView } from './floor-view.ts';
import { TableCard } from './TableCard.tsx';

interface FloorListProps {
  readonly sections: readonly SectionView[];
  readonly pacing: Pacing;
  readonly now: number;
  readonly selectedId: string | null;
  readonly onSelect: (tableId: string) => void;
}

/** The floor for a narrow screen: by section, whoever needs somebody first. */
export function FloorList({ sections, pacing, now, selectedId, onSelect }: FloorListProps) {
  if (sections.length === 0) return <p className="floor-list-none">No table is like that now.</p>;
  return (
    <div className="floor-list">
      {sections.map(({ section, serverName, tables }) => (
        <section key={section.id} aria-labelledby={`section-${section.id}`}>
          <header className="floor-list-head">
            <h2 id={`section-${section.id}`}>{section.name}</h2>
            <span>{serverName || counted(tables.length, 'table')}</span>
          </header>
          <ul className="cards">
            {byUrgency(tables, pacing, now).map((view) => (
              <li key={view.table.id}>
                <TableCard view={view} pacing={pacing} now={now} isSelected={view.table.id === selectedId} onSelect={onSelect} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
