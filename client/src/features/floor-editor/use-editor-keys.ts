import type { Table } from '@heard/shared/floor/floor-kinds.ts';
import type { KeyboardEvent } from 'react';
import { insideRoom, type Draft } from './grip.ts';
import { turnedBy, type Place } from './reshape.ts';
import { GRID } from './snap.ts';

interface KeysDeps {
  readonly selected: Table | undefined;
  readonly draft: Draft | null;
  readonly setDraft: (draft: Draft | null) => void;
  readonly onDrop: () => void;
  readonly onRemove: () => void;
  readonly onSelect: (tableId: string | null) => void;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const isTurn = (key: string): boolean => key.toLowerCase() === 'r';

/** Arrows walk the table about while they are held and set it down when they are let go: one deed, however long the way. */
export function useEditorKeys({ selected, draft, setDraft, onDrop, onRemove, onSelect }: KeysDeps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!selected || event.ctrlKey || event.metaKey || event.altKey) return;
    const place: Place = draft?.tableId === selected.id ? draft.place : selected;
    const step = STEPS[event.key];
    const show = (next: Place): void => setDraft({ tableId: selected.id, place: insideRoom(next), guides: [] });
    const far = event.shiftKey ? 1 : GRID;
    if (step) show({ ...place, x: place.x + step[0] * far, y: place.y + step[1] * far });
    else if (isTurn(event.key)) show(turnedBy(place, event.shiftKey ? -15 : 15));
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else if (event.key === 'Escape') {
      setDraft(null);
      onSelect(null);
    } else return;
    event.preventDefault();
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (STEPS[event.key] || isTurn(event.key)) onDrop();
  };
  return { onKeyDown, onKeyUp, onBlur: onDrop };
}
