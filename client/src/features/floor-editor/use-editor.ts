import type { TablePlace } from '@heard/shared/floor/change-tables.ts';
import type { Table } from '@heard/shared/floor/floor-kinds.ts';
import { useCallback, useRef, useState } from 'react';
import type { Refused } from '../../live/live.ts';
import { isSameValue } from '../../live/same-value.ts';
import { newId, useSelect } from '../../live/use-live.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { adding, changing, removing } from './deeds.ts';
import { EDITOR_KINDS, editorView, freeName, type EditorView } from './editor-view.ts';
import { differing, insideRoom, type Draft } from './grip.ts';
import type { Pattern } from './patterns.ts';
import type { Point } from './reshape.ts';
import { useHistory, type History } from './use-history.ts';

export interface Editor {
  readonly view: EditorView;
  readonly selected: Table | undefined;
  readonly select: (tableId: string | null) => void;
  readonly draft: Draft | null;
  readonly setDraft: (draft: Draft | null) => void;
  /** Sets down what is in hand: one command for the whole way it went. */
  readonly drop: () => void;
  readonly change: (table: Table, fields: Partial<TablePlace>) => Refused | undefined;
  readonly add: (pattern: Pattern, middle: Point) => void;
  readonly remove: (table: Table) => void;
  readonly history: History;
}

/** The room as everybody has it, the table that is picked, and the one that is in hand. */
export function useEditor(): Editor {
  const view = useSelect(EDITOR_KINDS, editorView, isSameValue);
  const history = useHistory();
  const [selectedId, select] = useState<string | null>(null);
  const [draft, show] = useState<Draft | null>(null);
  // A pointer may be let go before React has drawn its last move.
  const inHand = useRef<Draft | null>(null);
  const setDraft = useCallback((next: Draft | null): void => {
    inHand.current = next;
    show(next);
  }, []);
  const change = (table: Table, fields: Partial<TablePlace>): Refused | undefined =>
    Object.keys(fields).length === 0 ? undefined : history.does(changing(table, fields, `Table ${table.name} changed`));
  const says = (refused: Refused | undefined): boolean => wentThrough(refused ? { ok: false, refused } : { ok: true });
  const drop = (): void => {
    const table = view.tables.find(({ id }) => id === inHand.current?.tableId);
    if (table) says(change(table, differing(table, inHand.current!.place)));
    setDraft(null);
  };
  const add = ({ shape, seats, width, height }: Pattern, middle: Point): void => {
    const tableId = newId();
    const selected = view.tables.find(({ id }) => id === selectedId);
    const sectionId = selected?.sectionId ?? view.sections[0]!.id;
    const place = insideRoom({ x: middle.x - width / 2, y: middle.y - height / 2, width, height, rotation: 0 });
    if (says(history.does(adding(tableId, { sectionId, name: freeName(view.tables), shape, seats, ...place })))) select(tableId);
  };
  const remove = (table: Table): void => {
    if (says(history.does(removing(table)))) select(null);
  };
  return {
    view,
    select,
    draft,
    setDraft,
    drop,
    change,
    add,
    remove,
    history,
    selected: view.tables.find(({ id }) => id === selectedId),
  };
}
