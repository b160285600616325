import { useCallback, useSyncExternalStore } from 'react';
import { EMPTY_DRAFT, type Draft } from './draft.ts';

const PREFIX = 'heard.draft.';
/** What storage refused to keep still lives here until the tab closes. */
const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();

/** A draft belongs to a table or a check, not to who typed it: it outlives a reload, a sign-out and a change of hands. */
export function readDraft(key: string): Draft {
  const known = drafts.get(key);
  if (known) return known;
  const stored = parsed(key);
  drafts.set(key, stored);
  return stored;
}

function parsed(key: string): Draft {
  try {
    const draft = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as Draft | null;
    return draft && Array.isArray(draft.lines) ? draft : EMPTY_DRAFT;
  } catch {
    return EMPTY_DRAFT;
  }
}

/** Written at every tap, before anything else can fail. */
export function writeDraft(key: string, draft: Draft): void {
  drafts.set(key, draft);
  try {
    if (draft.lines.length === 0) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // Storage is full or refused: the draft stays in memory.
  }
  for (const listener of listeners) listener();
}

/** Forgets what is in memory, as a reload does. */
export function reloadDrafts(): void {
  drafts.clear();
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDraft(key: string): [Draft, (change: (draft: Draft) => Draft) => void] {
  const draft = useSyncExternalStore(watch, () => readDraft(key));
  const change = useCallback((next: (draft: Draft) => Draft) => writeDraft(key, next(readDraft(key))), [key]);
  return [draft, change];
}
