import { isSameName, type TablePlace } from '@heard/shared/floor/change-tables.ts';
import { TABLE_SHAPES, type Table } from '@heard/shared/floor/floor-kinds.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { wentThrough } from '../../ui/went-through.ts';
import { wordOf } from './patterns.ts';
import { PlaceFields } from './PlaceFields.tsx';
import { SavedField } from './SavedField.tsx';
import type { Editor } from './use-editor.ts';

interface TableFieldsProps {
  readonly editor: Editor;
  readonly table: Table;
  /** Names of tables it stands over. */
  readonly over: readonly string[];
  readonly onRemove: () => void;
}

/** All about one table; everything that can be done by hand can be done here. */
export function TableFields({ editor, table, over, onRemove }: TableFieldsProps) {
  const { view, change } = editor;
  const save = (fields: Partial<TablePlace>): void => {
    const refused = change(table, fields);
    if (refused) wentThrough({ ok: false, refused });
  };
  const isTaken = (name: string): string | undefined => {
    const other = view.tables.find((each) => each.id !== table.id && isSameName(each.name, name));
    return other && `There is a table ${other.name} already.`;
  };
  return (
    <div className="editor-fields">
      <SavedField label="Name" value={table.name} maxLength={12} check={isTaken} onSave={(name) => change(table, { name })} />
      <div className="editor-count">
        <span>Seats</span>
        <Stepper label={`Seats of table ${table.name}`} min={1} max={60} value={table.seats} onChange={(seats) => save({ seats })} />
      </div>
      <Field label="Shape">
        {(ties) => (
          <select
            {...ties}
            className="input"
            value={table.shape}
            onChange={(event) => save({ shape: TABLE_SHAPES.find((shape) => shape === event.target.value)! })}
          >
            {TABLE_SHAPES.map((shape) => (
              <option key={shape} value={shape}>
                {wordOf(shape)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Section">
        {(ties) => (
          <select {...ties} className="input" value={table.sectionId} onChange={(event) => save({ sectionId: event.target.value })}>
            {view.sections.map((section) => (
              <option key={section.id} value={section.id}>
                {section.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <PlaceFields table={table} change={change} />
      {over.length > 0 && <p className="editor-over">Stands over table {over.join(', ')}.</p>}
      {table.joinedTo !== null && <p className="editor-joined">Joined to table {nameOf(view.tables, table.joinedTo)}.</p>}
      <Button tone="danger" size="l" icon="trash" isWide onClick={onRemove}>
        Remove table {table.name}
      </Button>
    </div>
  );
}

const nameOf = (tables: readonly Table[], id: string): string => tables.find((table) => table.id === id)?.name ?? '';
