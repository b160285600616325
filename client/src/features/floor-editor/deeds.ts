import type { CommandKey, COMMANDS } from '@heard/shared/contract/contract.ts';
import type { InputOf } from '@heard/shared/contract/endpoint.ts';
import type { Section, Table } from '@heard/shared/floor/floor-kinds.ts';
import type { TablePlace } from '@heard/shared/floor/change-tables.ts';
import type { Act, Acted } from '../../live/live.ts';

type StepOf<K extends CommandKey> = { readonly command: K; readonly input: InputOf<(typeof COMMANDS)[K]> };
type EditorCommand = 'addTable' | 'changeTable' | 'removeTable' | 'addSection' | 'changeSection' | 'removeSection' | 'assignSection';
export type Step = { [K in EditorCommand]: StepOf<K> }[EditorCommand];

/** Something done to the room and the command that takes it back. */
export interface Deed {
  readonly says: string;
  readonly step: Step;
  readonly back: Step;
}

export const take = (act: Act, { command, input }: Step): Acted => act(command, input as never);

const placeOf = ({ sectionId, name, shape, seats, x, y, width, height, rotation }: Table): TablePlace => ({
  sectionId,
  name,
  shape,
  seats,
  x,
  y,
  width,
  height,
  rotation,
});

export function changing(table: Table, fields: Partial<TablePlace>, says: string): Deed {
  const before = Object.fromEntries(Object.keys(fields).map((field) => [field, table[field as keyof TablePlace]]));
  return {
    says,
    step: { command: 'changeTable', input: { tableId: table.id, ...fields } },
    back: { command: 'changeTable', input: { tableId: table.id, ...before } },
  };
}

export function adding(tableId: string, place: TablePlace): Deed {
  return {
    says: `Table ${place.name} added`,
    step: { command: 'addTable', input: { tableId, ...place } },
    back: { command: 'removeTable', input: { tableId } },
  };
}

export function removing(table: Table): Deed {
  return {
    says: `Table ${table.name} removed`,
    step: { command: 'removeTable', input: { tableId: table.id } },
    back: { command: 'addTable', input: { tableId: table.id, ...placeOf(table) } },
  };
}

export function addingSection(sectionId: string, name: string): Deed {
  return {
    says: `Section ${name} added`,
    step: { command: 'addSection', input: { sectionId, name } },
    back: { command: 'removeSection', input: { sectionId } },
  };
}

export function renamingSection({ id, name: before }: Section, name: string): Deed {
  return {
    says: `Section ${before} is called ${name}`,
    step: { command: 'changeSection', input: { sectionId: id, name } },
    back: { command: 'changeSection', input: { sectionId: id, name: before } },
  };
}

export function removingSection({ id, name }: Section): Deed {
  return {
    says: `Section ${name} removed`,
    step: { command: 'removeSection', input: { sectionId: id } },
    back: { command: 'addSection', input: { sectionId: id, name } },
  };
}

export function assigningSection({ id, name, serverId: before }: Section, serverId: string | null): Deed {
  return {
    says: `Section ${name} is served by somebody else`,
    step: { command: 'assignSection', input: { sectionId: id, serverId } },
    back: { command: 'assignSection', input: { sectionId: id, serverId: before } },
  };
}
