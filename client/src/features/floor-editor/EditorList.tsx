import { counted } from '../../ui/elapsed.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { EditorView } from './editor-view.ts';
import { wordOf } from './patterns.ts';

/** The room for a phone: section by section, each table a tap from its fields. */
export function EditorList({ view, onSelect }: { readonly view: EditorView; readonly onSelect: (tableId: string) => void }) {
  return view.sections.map((section) => {
    const tables = view.tables.filter((table) => table.sectionId === section.id);
    return (
      <section key={section.id} className="editor-part" aria-label={section.name}>
        <h2>{section.name}</h2>
        {tables.length === 0 && <p className="editor-none">No tables yet.</p>}
        <ul className="editor-list">
          {tables.map((table) => (
            <li key={table.id}>
              <button type="button" className="editor-row" onClick={() => onSelect(table.id)}>
                <b>Table {table.name}</b>
                <span>
                  {wordOf(table.shape)}, {counted(table.seats, 'seat')}
                </span>
                <Icon name="forward" size={1.125} />
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
