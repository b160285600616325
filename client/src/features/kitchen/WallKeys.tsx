import { useEffect, useEffectEvent, type RefObject } from 'react';
import { useLive } from '../../live/live-context.ts';
import { bumpedTickets } from './bumped-tickets.ts';
import { actionOf, ticketOfKey } from './key-map.ts';
import type { Place } from './pack-wall.ts';
import { useKeys } from './use-keys.ts';
import type { Bumping } from './use-bumping.ts';
import { buttonAt, focusedAt } from './wall-focus.ts';
import { DIRECTIONS, neighbourOf, type Direction } from './wall-moves.ts';
import type { Slot } from './wall-slots.ts';
import type { WallProps } from './Wall.tsx';
import type { KeyAction } from './words/more-words.ts';

interface WallKeysProps {
  readonly wall: RefObject<HTMLElement | null>;
  readonly shown: readonly { readonly slot: Slot; readonly place: Place }[];
  readonly bumping: Bumping;
  readonly onBump: (ticketId: string) => void;
  readonly onOpen: WallProps['onOpen'];
  readonly onTurn: (by: number) => void;
}

/** Keyboards and bump bars, which type. Enter is the focused ticket's own button. */
export function WallKeys({ wall, shown, bumping, onBump, onOpen, onTurn }: WallKeysProps) {
  const { store } = useLive();
  const [keys] = useKeys();
  const bumpAt = (at: number): void => {
    const slot = shown[at]?.slot;
    if (slot?.leftAt === null) onBump(slot.ticketId);
  };
  const hasFocus = (): number => Math.max(0, focusedAt(wall.current));
  const doings: Readonly<Record<KeyAction, () => void>> = {
    bump: () => bumpAt(hasFocus()),
    nextPage: () => onTurn(1),
    previousPage: () => onTurn(-1),
    recallLast() {
      const here = new Set(shown.map(({ slot }) => store.row('ticket', slot.ticketId)?.stationId));
      const last = bumpedTickets(store.state, here.size === 1 ? ([...here][0] ?? null) : null)[0];
      if (last) bumping.recall(last.id);
    },
    recall: () => onOpen('recall'),
    allDay: () => onOpen('allDay'),
    rush: () => onOpen('rush'),
    undo: bumping.undo,
  };
  const press = (code: string): boolean => {
    const at = ticketOfKey(code);
    const action = actionOf(keys, code);
    if (at !== null) bumpAt(at);
    else if (action) doings[action]();
    else if (!(DIRECTIONS as readonly string[]).includes(code)) return false;
    else move(code as Direction);
    return true;
  };
  const move = (direction: Direction): void => {
    const places = shown.map(({ place }) => place);
    buttonAt(wall.current, neighbourOf(places, focusedAt(wall.current), direction))?.focus();
  };
  useWallKeys(press);
  return null;
}

function useWallKeys(press: (code: string) => boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return;
    if (press(event.code)) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}

/** In a dialog or a control that takes keys itself. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('dialog, input, select, textarea') !== null;
