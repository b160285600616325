import { useMemo } from 'react';
import { EditorGround, EditorGuides, EditorJoints } from './EditorGround.tsx';
import { EditorHandles } from './EditorHandles.tsx';
import { EditorTable } from './EditorTable.tsx';
import { overlaps } from './editor-view.ts';
import type { Editor } from './use-editor.ts';
import { useEditorKeys } from './use-editor-keys.ts';
import { useGrip } from './use-grip.ts';
import type { Looking } from './use-viewport.ts';

interface EditorPlanProps {
  readonly editor: Editor;
  readonly looking: Looking;
  readonly onRemove: () => void;
}

/** The room, to scale. Below the fingers it moves and zooms; nothing on the page does. */
export function EditorPlan({ editor, looking, onRemove }: EditorPlanProps) {
  const { view: room, selected, draft, setDraft, select, drop } = editor;
  const { ref, view, setView, scale } = looking;
  const gestures = useGrip({ tables: room.tables, view, setView, setDraft, onSelect: select, onDrop: drop });
  const keys = useEditorKeys({ selected, draft, setDraft, onDrop: drop, onRemove, onSelect: select });
  const shown = useMemo(
    () => room.tables.map((table) => (draft?.tableId === table.id ? { ...table, ...draft.place } : table)),
    [room.tables, draft],
  );
  const over = useMemo(() => overlaps(shown), [shown]);
  const sections = new Map(room.sections.map((section) => [section.id, section.name]));
  const inHand = shown.find((table) => table.id === selected?.id);
  return (
    // Keys are taken from whichever table has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <svg
      ref={ref}
      className="editor-plan"
      viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="group"
      aria-label="The room"
      aria-describedby="editor-help"
      {...gestures}
      {...keys}
    >
      <EditorGround />
      <EditorJoints tables={shown} />
      {shown.map((table, at) => (
        <EditorTable
          key={table.id}
          table={room.tables[at]!}
          place={table}
          sectionName={sections.get(table.sectionId) ?? ''}
          isSelected={table.id === selected?.id}
          over={(over.get(table.id) ?? []).join(', ')}
          onSelect={select}
        />
      ))}
      <EditorGuides guides={draft?.guides ?? []} />
      {inHand && <EditorHandles tableId={inHand.id} place={inHand} scale={scale} />}
    </svg>
  );
}
