import type { Category, Item, Modifier, ModifierGroup } from '../menu/menu-kinds.ts';
import type { VoiceMenu, VoiceSlot } from './voice-menu.ts';

export interface MenuRows {
  readonly categories: readonly Category[];
  readonly items: readonly Item[];
  readonly groups: readonly ModifierGroup[];
  readonly modifiers: readonly Modifier[];
  /** What else items and modifiers are called here, by their id. */
  readonly aliases?: ReadonlyMap<string, readonly string[]>;
}

/** A size by the name of its group; whatever else, a group of one is chosen once. */
const SIZE = /\b(?:size|volume|portion)s?\b/iu;

/** Heard's own menu as the parser hears it. Items and options that are out are heard too: the order says that they are 86. */
export function menuFromRows({ categories, items, groups, modifiers, aliases }: MenuRows): VoiceMenu {
  const named = (row: { id: string; name: string }) => [row.name, ...(aliases?.get(row.id) ?? [])];
  const slotOf = (group: ModifierGroup): VoiceSlot => ({
    id: group.id,
    name: group.name,
    isSingle: group.max === 1,
    isSize: SIZE.test(group.name),
    values: modifiers.filter(({ groupId }) => groupId === group.id).map((row) => ({ id: row.id, names: named(row) })),
  });
  return {
    items: items.map((item) => ({ id: item.id, names: named(item), slotIds: askedOf(item, modifiers), categoryId: item.categoryId })),
    slots: groups.map(slotOf),
    kinds: [...categories.map(({ name }) => name), ...groups.map(({ name }) => name)],
  };
}

/** The groups of an item and those that its options ask next. */
function askedOf(item: Item, modifiers: readonly Modifier[]): string[] {
  const asked = new Set(item.modifierGroupIds);
  for (const groupId of asked)
    for (const modifier of modifiers) if (modifier.groupId === groupId) for (const next of modifier.groupIds) asked.add(next);
  return [...asked];
}
