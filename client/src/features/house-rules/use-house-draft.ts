import { useState } from 'react';
import { RULE_NAMES, type HouseDraft, type RuleName } from './house-draft.ts';

const PREFIX = 'heard.house-rules.';

/** What was typed and not yet saved outlives a reload and a way to another screen. */
export function useHouseDraft(restaurantId: string) {
  const key = PREFIX + restaurantId;
  const [draft, setDraft] = useState(() => read(key));
  const write = (next: HouseDraft): void => {
    setDraft(next);
    try {
      if (Object.keys(next).length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Storage is full or refused: it stays on this screen.
    }
  };
  return {
    draft,
    type: (name: RuleName, text: string) => write({ ...draft, [name]: text }),
    forget: () => write({}),
  };
}

function read(key: string): HouseDraft {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? '{}') as Readonly<Record<string, unknown>>;
    return Object.fromEntries(RULE_NAMES.filter((name) => typeof stored[name] === 'string').map((name) => [name, stored[name] as string]));
  } catch {
    return {};
  }
}
