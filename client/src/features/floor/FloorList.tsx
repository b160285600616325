import './floor-list.css';
import { useState } from 'react';
import { Choice } from '../../ui/Choice.tsx';
import { counted } from '../../ui/elapsed.ts';
import { byUrgency, type Pacing } from './attention.ts';
import { isLead, type SectionView } from './floor-view.ts';
import { TableCard } from './TableCard.tsx';
import { tellTable } from './tell-table.ts';

interface FloorListProps {
  readonly sections: readonly SectionView[];
  readonly pacing: Pacing;
  readonly now: number;
  readonly selectedId: string | null;
  readonly onSelect: (tableId: string) => void;
}

/** The floor for a narrow screen: by section, all of them or one, whoever needs somebody first. */
export function FloorList({ sections, pacing, now, selectedId, onSelect }: FloorListProps) {
  const [wanted, setWanted] = useState('');
  const shown = sections.filter(({ section }) => section.id === wanted);
  if (sections.length === 0) return <p className="floor-list-none">No table is like that now.</p>;
  const tabs = [{ value: '', says: 'All' }, ...sections.map(({ section }) => ({ value: section.id, says: section.name }))];
  return (
    <div className="floor-list">
      {sections.length > 1 && (
        <Choice className="floor-tabs" label="Section" value={shown.length > 0 ? wanted : ''} options={tabs} onChange={setWanted} />
      )}
      {(shown.length > 0 ? shown : sections).map(({ section, serverName, tables }) => (
        <section key={section.id} aria-labelledby={`section-${section.id}`}>
          <header className="floor-list-head">
            <h2 id={`section-${section.id}`}>{section.name}</h2>
            <span>{serverName || counted(tables.length, 'table')}</span>
          </header>
          <ul className="cards">
            {byUrgency(tables.filter(isLead), pacing, now).map((view) => (
              <li key={view.table.id}>
                <TableCard view={view} says={tellTable(view, pacing, now)} isSelected={view.table.id === selectedId} onSelect={onSelect} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
