import { useCallback, useLayoutEffect, useSyncExternalStore } from 'react';
import { EMPTY_DRAFT, isEmptyDraft, joinDrafts, type Draft } from './draft.ts';

const PREFIX = 'heard.draft.';
/** What storage refused to keep still lives here until the tab closes. */
const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();

/** A draft belongs to a check, or a table that has none yet, not to who typed it: it outlives a reload, a sign-out and a change of hands. */
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
    if (isEmptyDraft(draft)) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // Storage is full or refused: the draft stays in memory.
  }
  for (const listener of listeners) listener();
}

/** What was tapped at a table belongs to the check that was opened there, whoever opened it. */
export function moveDraft(from: string, to: string): void {
  const moved = readDraft(from);
  if (from === to || isEmptyDraft(moved)) return;
  writeDraft(to, joinDrafts(readDraft(to), moved));
  writeDraft(from, EMPTY_DRAFT);
}

/** Forgets what is in memory, as a reload does. */
export function reloadDrafts(): void {
  drafts.clear();
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `before` names where the same was kept while there was no check yet. */
export function useDraft(key: string, before: string = key): [Draft, (change: (draft: Draft) => Draft) => void] {
  useLayoutEffect(() => moveDraft(before, key), [before, key]);
  const draft = useSyncExternalStore(watch, () => readDraft(key));
  const change = useCallback((next: (draft: Draft) => Draft) => writeDraft(key, next(readDraft(key))), [key]);
  return [draft, change];
}
