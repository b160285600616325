import type { Table } from '@heard/shared/floor/floor-kinds.ts';
import { memo } from 'react';
import { TableDrawing } from '../../ui/TableDrawing.tsx';
import { counted } from '../../ui/elapsed.ts';
import { metres } from './editor-view.ts';
import type { Place } from './reshape.ts';

interface EditorTableProps {
  readonly table: Table;
  /** As it is shown: where it stands, or where it is in hand. */
  readonly place: Place;
  readonly sectionName: string;
  readonly isSelected: boolean;
  readonly over: string;
  readonly onSelect: (tableId: string) => void;
}

/** A table in the room. Tab leads from one to the next, and whichever has the focus is the one that keys move. */
export const EditorTable = memo(function EditorTable({ table, place, sectionName, isSelected, over, onSelect }: EditorTableProps) {
  const says = [
    `Table ${table.name}`,
    counted(table.seats, 'seat'),
    sectionName,
    `${metres(place.x)} from the left, ${metres(place.y)} from the top`,
    over && `stands over table ${over}`,
  ];
  return (
    <g
      className="piece"
      // Nothing of HTML can stand in a drawing.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="button"
      tabIndex={0}
      aria-pressed={isSelected}
      aria-label={says.filter(Boolean).join(', ')}
      data-grip="table"
      data-table={table.id}
      data-over={over !== '' || undefined}
      transform={`translate(${place.x} ${place.y})`}
      onFocus={() => onSelect(table.id)}
    >
      <TableDrawing table={{ ...table, ...place }} />
      <text className="piece-name" x={place.width / 2} y={place.height / 2}>
        {table.name}
      </text>
    </g>
  );
});
