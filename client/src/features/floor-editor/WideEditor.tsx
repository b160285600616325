import { useMemo, useState } from 'react';
import { EditorBar } from './EditorBar.tsx';
import { EditorPlan } from './EditorPlan.tsx';
import { overlaps } from './editor-view.ts';
import { PacingFields } from './PacingFields.tsx';
import { RemoveTable } from './RemoveTable.tsx';
import { SectionFields } from './SectionFields.tsx';
import { TableFields } from './TableFields.tsx';
import type { Editor } from './use-editor.ts';
import { useHistoryKeys } from './use-history-keys.ts';
import { useViewport } from './use-viewport.ts';
import { fitting, middleOf, zoomed } from './viewport.ts';

const HOW = 'Drag a table, or pick it and use the arrow keys (Shift for single centimetres), R to turn it, Delete to remove it.';

/** The room, and beside it the fields of the table that is picked, or else what concerns all of it. */
export function WideEditor({ editor }: { readonly editor: Editor }) {
  const { view, selected } = editor;
  const looking = useViewport(fitting(view.tables));
  const [isAsking, setAsking] = useState(false);
  const over = useMemo(() => overlaps(view.tables), [view.tables]);
  useHistoryKeys(editor.history);
  const zoom = (factor: number | null): void => looking.setView(factor === null ? fitting(view.tables) : zoomed(looking.view, factor));
  return (
    <div className="editor">
      <EditorBar
        history={editor.history}
        isEmpty={view.sections.length === 0}
        onAdd={(pattern) => editor.add(pattern, middleOf(looking.view))}
        onZoom={zoom}
      />
      <div className="editor-body">
        <p id="editor-help" className="editor-help">
          {view.sections.length === 0 ? 'Begin with a section: its tables come next.' : HOW}
        </p>
        <EditorPlan editor={editor} looking={looking} onRemove={() => setAsking(true)} />
        <aside className="editor-side" aria-label={selected ? `Table ${selected.name}` : 'The room'}>
          {selected ? (
            <TableFields
              key={selected.id}
              editor={editor}
              table={selected}
              over={over.get(selected.id) ?? []}
              onRemove={() => setAsking(true)}
            />
          ) : (
            <>
              <SectionFields editor={editor} />
              <PacingFields />
            </>
          )}
        </aside>
      </div>
      {isAsking && selected && <RemoveTable table={selected} onRemove={() => editor.remove(selected)} onClose={() => setAsking(false)} />}
    </div>
  );
}
