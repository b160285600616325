import { tablePlace, type Table } from '@heard/shared/floor/floor-kinds.ts';
import type { Refused } from '../../live/live.ts';
import type { Editor } from './use-editor.ts';
import { SavedField } from './SavedField.tsx';

const FIELDS = [
  { field: 'x', label: 'From the left, cm' },
  { field: 'y', label: 'From the top, cm' },
  { field: 'width', label: 'Width, cm' },
  { field: 'height', label: 'Depth, cm' },
  { field: 'rotation', label: 'Turned, degrees' },
] as const;

/** Where it stands and how large it is, in numbers. */
export function PlaceFields({ table, change }: { readonly table: Table; readonly change: Editor['change'] }) {
  return (
    <div className="editor-place">
      {FIELDS.map(({ field, label }) => (
        <SavedField
          key={field}
          label={label}
          isNumber
          value={String(table[field])}
          check={(text) => outOf(field, text)}
          onSave={(text): Refused | undefined => change(table, { [field]: Number(text) })}
        />
      ))}
    </div>
  );
}

/** The limits that the row itself has. */
function outOf(field: (typeof FIELDS)[number]['field'], text: string): string | undefined {
  const { min = 0, max = 0 } = tablePlace[field];
  const isWithin = /^\d{1,5}$/.test(text.trim()) && Number(text) >= min && Number(text) <= max;
  return isWithin ? undefined : `A whole number from ${min} to ${max}.`;
}
