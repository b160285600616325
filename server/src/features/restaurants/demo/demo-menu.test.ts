import { defaultModifiers } from '@heard/shared/menu/default-modifiers.ts';
import { openGroups } from '@heard/shared/menu/open-groups.ts';
import { stateOf } from '@heard/shared/live/state.ts';
import { describe, expect, test } from 'vitest';
import { demoCategories, demoItems, demoPromotions, demoTaxes } from './demo-menu.ts';
import { demoModifierGroups, demoModifiers } from './demo-modifiers.ts';
import { playService } from './demo-play.ts';
import { DEMO_STATIONS } from './demo-restaurant.ts';

const now = Date.parse('2026-03-14T19:05:00Z');
const menu = stateOf({
  tax: demoTaxes(),
  category: demoCategories(),
  item: demoItems(),
  modifierGroup: demoModifierGroups(),
  modifier: demoModifiers(),
  promotion: demoPromotions(),
});
const item = (name: string) => [...menu.item.values()].find((one) => one.name === name)!;
const option = (group: string, name: string) => {
  const { id } = [...menu.modifierGroup.values()].find((one) => one.name === group)!;
  return [...menu.modifier.values()].find((one) => one.groupId === id && one.name === name)!.id;
};
const asked = (name: string, ...chosen: string[]) => openGroups(menu, item(name), chosen).map(({ group }) => group.name);

describe('the menu of the demo has something for every screen', () => {
  test('a question behind a question behind a question', () => {
    const [salad, beside] = [option('Side', 'Green salad'), option('Dressing', 'On the side')];
    expect(asked('Bistecca', salad, beside)).toEqual(['Cooking temperature', 'Side', 'Extras', 'Dressing', 'On the side']);
  });

  test('a pizza with toppings by halves, made classic unless somebody says otherwise', () => {
    const toppings = [...menu.modifierGroup.values()].filter(({ isHalvable }) => isHalvable);
    expect(toppings.map(({ name }) => name)).toEqual(['Toppings']);
    expect(asked('Margherita')).toContain('Toppings');
    expect(defaultModifiers(menu, item('Margherita'))).toEqual([option('Crust', 'Classic')]);
  });

  test('something without a price at every station', () => {
    const stations = [...menu.item.values()].filter(({ isOpen }) => isOpen).map(({ stationIds }) => stationIds[0]);
    expect(new Set(stations)).toEqual(new Set(DEMO_STATIONS.map(({ id }) => id)));
  });

  test('a tax of its own for what has alcohol in it, and none for what has not', () => {
    const [alcohol] = demoTaxes();
    expect(item('Negroni').taxId).toBe(alcohol!.id);
    expect(item('Lemonade').taxId).toBeNull();
  });

  test('a happy hour for drinks', () => {
    const [promotion] = demoPromotions();
    expect(promotion).toMatchObject({ name: 'Happy hour', categoryIds: [item('Negroni').categoryId], isActive: true });
  });

  test('courses whose dishes take different times, and groups that every option of which exists', () => {
    expect(new Set([...menu.item.values()].map(({ prepSeconds }) => prepSeconds)).size).toBeGreaterThan(15);
    for (const { groupIds } of menu.modifier.values()) for (const id of groupIds) expect(menu.modifierGroup.has(id)).toBe(true);
    for (const one of menu.item.values()) for (const id of one.modifierGroupIds) expect(menu.modifierGroup.has(id)).toBe(true);
  });
});

test('the service of the demo shows a pizza by halves and a course that will fire by itself', () => {
  const lines = (playService(now).added.get('line') ?? []) as unknown as { modifiers: { side: string }[]; fireAt: number | null }[];
  expect(
    lines.some(({ modifiers }) => modifiers.some(({ side }) => side === 'left') && modifiers.some(({ side }) => side === 'right')),
  ).toBe(true);
  const timed = lines.filter(({ fireAt }) => fireAt !== null);
  expect(timed.length).toBeGreaterThan(1);
  expect(timed.every(({ fireAt }) => fireAt! > now)).toBe(true);
});
