import { useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { EditorBar } from './EditorBar.tsx';
import { EditorList } from './EditorList.tsx';
import { overlaps } from './editor-view.ts';
import { PacingFields } from './PacingFields.tsx';
import { RemoveTable } from './RemoveTable.tsx';
import { SectionFields } from './SectionFields.tsx';
import { TableFields } from './TableFields.tsx';
import type { Editor } from './use-editor.ts';
import { fitting } from './viewport.ts';

/** On a phone: a list, and a sheet of fields for the table that was tapped. New tables come below all others. */
export function NarrowEditor({ editor }: { readonly editor: Editor }) {
  const { view, selected, select } = editor;
  const [isAsking, setAsking] = useState(false);
  const box = fitting(view.tables);
  return (
    <div className="editor editor-narrow">
      <EditorBar
        history={editor.history}
        isEmpty={view.sections.length === 0}
        onAdd={(pattern) => editor.add(pattern, { x: box.x + box.width / 2, y: box.y + box.height })}
      />
      <EditorList view={view} onSelect={select} />
      <SectionFields editor={editor} />
      <PacingFields />
      {selected && !isAsking && (
        <Dialog title={`Table ${selected.name}`} place="side" onClose={() => select(null)}>
          <TableFields
            key={selected.id}
            editor={editor}
            table={selected}
            over={overlaps(view.tables).get(selected.id) ?? []}
            onRemove={() => setAsking(true)}
          />
        </Dialog>
      )}
      {selected && isAsking && <RemoveTable table={selected} onRemove={() => editor.remove(selected)} onClose={() => setAsking(false)} />}
    </div>
  );
}
