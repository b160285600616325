import { Conflict, found, must } from '../kernel/errors.ts';
import { add, set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Section } from './floor-kinds.ts';
import { mustServe } from './who-serves.ts';

/** A section that tables may stand in. */
export function standingSection(state: State, sectionId: string): Section {
  const section = state.section.get(sectionId);
  return found(section?.removedAt === null ? section : undefined, 'section');
}

const standing = (state: State): Section[] => [...state.section.values()].filter((section) => section.removedAt === null);

export function addSection(state: State, _context: Context, input: { sectionId: string; name: string }): Outcome<Record<string, never>> {
  const known = state.section.get(input.sectionId);
  if (known?.removedAt === null) throw new Conflict('section/known', 'This section exists already.');
  const name = mustBeNewName(state, input.sectionId, input.name);
  const sort = standing(state).reduce((last, section) => Math.max(last, section.sort), 0) + 1;
  const fresh = { name, serverId: null, sort, removedAt: null };
  const change = known ? set('section', known.id, fresh) : add('section', { id: input.sectionId, ...fresh });
  return happened({ type: 'section.added', changes: [change] });
}

export function changeSection(state: State, _context: Context, input: { sectionId: string; name: string }): Outcome<Record<string, never>> {
  const section = standingSection(state, input.sectionId);
  const name = mustBeNewName(state, section.id, input.name);
  if (name === section.name) return happened();
  return happened({ type: 'section.changed', changes: [set('section', section.id, { name })] });
}

/** Only an empty one: no table is without somebody who looks after it. */
export function removeSection(state: State, { now }: Context, input: { sectionId: string }): Outcome<Record<string, never>> {
  const section = standingSection(state, input.sectionId);
  const isEmpty = [...state.table.values()].every((table) => table.sectionId !== section.id || table.removedAt !== null);
  must(isEmpty, 'section/has-tables', `There are still tables in ${section.name}.`);
  return happened({ type: 'section.removed', changes: [set('section', section.id, { removedAt: now })] });
}

/** Who serves whoever is seated there from now on; parties that sit already keep their server. */
export function assignSection(
  state: State,
  _context: Context,
  input: { sectionId: string; serverId: string | null },
): Outcome<Record<string, never>> {
  const section = standingSection(state, input.sectionId);
  if (input.serverId !== null) mustServe(state, input.serverId);
  if (section.serverId === input.serverId) return happened();
  return happened({ type: 'section.assigned', changes: [set('section', section.id, { serverId: input.serverId })] });
}

function mustBeNewName(state: State, sectionId: string, wanted: string): string {
  const name = wanted.trim();
  must(name !== '', 'section/no-name', 'A section needs a name.');
  const isTaken = standing(state).some((other) => other.id !== sectionId && other.name.toLowerCase() === name.toLowerCase());
  must(!isTaken, 'section/name-taken', `There is a section ${name} already.`, { name });
  return name;
}
