import { KEY_ACTIONS, type KeyAction } from './words/more-words.ts';

/** The key (`KeyboardEvent.code`: where it lies, whatever is printed on it) of each action; '' where it has none. */
export type KeyMap = Readonly<Record<KeyAction, string>>;

export const USUAL_KEYS: KeyMap = {
  bump: 'KeyB',
  nextPage: 'PageDown',
  previousPage: 'PageUp',
  recallLast: 'KeyL',
  recall: 'KeyR',
  allDay: 'KeyA',
  rush: 'KeyH',
  undo: 'KeyU',
};

/** Digits bump, arrows and Tab move, Enter presses, Escape closes: those keep their meaning. */
const isTaken = (code: string): boolean =>
  ticketOfKey(code) !== null || /^(Arrow|Tab|Enter|NumpadEnter|Escape|Space)/.test(code) || code === '';

/** From 0: the ticket that a digit bumps; 0 is the tenth. */
export function ticketOfKey(code: string): number | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return digit === undefined ? null : (Number(digit) + 9) % 10;
}

export const actionOf = (keys: KeyMap, code: string): KeyAction | undefined =>
  KEY_ACTIONS.find((action) => code !== '' && keys[action] === code);

/** The action has that key, and whatever had it has none; null where the key keeps another meaning. */
export function learnKey(keys: KeyMap, action: KeyAction, code: string): KeyMap | null {
  if (isTaken(code)) return null;
  const others = Object.fromEntries(KEY_ACTIONS.map((one) => [one, keys[one] === code ? '' : keys[one]])) as Record<KeyAction, string>;
  return { ...others, [action]: code };
}

/** `Page down`, `B`, `F5`: a key as it may be called. */
export const keyName = (code: string): string => code.replace(/^Key/, '').replace(/(?<=[a-z])(?=[A-Z0-9])/g, ' ');

const KEPT_AS = 'heard-kitchen-keys';

/** As this device has learned them. Nonsense, and what an older release kept, is as good as nothing. */
export function keptKeys(): KeyMap {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}') as Partial<Record<KeyAction, unknown>>;
    const known = KEY_ACTIONS.filter((action) => typeof kept[action] === 'string').map((action) => [action, kept[action]]);
    return { ...USUAL_KEYS, ...(Object.fromEntries(known) as Partial<KeyMap>) };
  } catch {
    return USUAL_KEYS;
  }
}

export function keepKeys(keys: KeyMap): void {
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(keys));
  } catch {
    // Private windows may refuse; the keys then last as long as the page.
  }
}
