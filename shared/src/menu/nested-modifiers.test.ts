import { describe, expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';
import { add } from '../live/event.ts';
import type { Modifier, ModifierGroup } from './menu-kinds.ts';
import { chooseModifiers, type Half } from './choose-modifiers.ts';
import { defaultModifiers } from './default-modifiers.ts';
import { DEEPEST, openGroups } from './open-groups.ts';

const house = new SmallHouse();
const pizza = house.state.item.get('pizza')!;
const choose = (modifierIds: string[], halves: Half[] = []) => chooseModifiers(house.state, pizza, modifierIds, halves);
const left = (modifierId: string): Half => ({ modifierId, side: 'left' });
const right = (modifierId: string): Half => ({ modifierId, side: 'right' });

const group = (id: string, more: Partial<ModifierGroup> = {}): ModifierGroup => ({
  id,
  name: id,
  min: 0,
  max: 1,
  sort: 1,
  isHalvable: false,
  ...more,
});
const option = (id: string, groupId: string, groupIds: string[], more: Partial<Modifier> = {}): Modifier => ({
  id,
  groupId,
  name: id,
  price: 0,
  sort: 1,
  isDefault: true,
  isOut: false,
  stationIds: [],
  groupIds,
  ...more,
});

/** A burger that asks one question after the other: `level 1` … `level 6`, each of one option that leads to the next. */
function deepHouse(): SmallHouse {
  const deep = new SmallHouse();
  for (let level = 1; level <= 6; level += 1) {
    deep.change(
      add('modifierGroup', group(`level ${level}`)),
      add('modifier', option(`yes ${level}`, `level ${level}`, [`level ${level + 1}`])),
    );
  }
  deep.set('item', 'burger', { modifierGroupIds: ['level 1'] });
  return deep;
}

describe('what choosing one thing makes one choose next', () => {
  test('is asked as soon as it is chosen, and no sooner', () => {
    expect(refusal(() => choose(['with ham']))).toBe('modifiers/too-few');
    expect(choose(['with ham', 'raw']).map(({ name }) => name)).toEqual(['with ham', 'raw']);
    expect(refusal(() => choose(['raw']))).toBe('modifiers/not-offered');
  });

  test('may lead back to where it came from without doing harm', () => {
    expect(openGroups(house.state, pizza, ['with ham', 'cooked']).map((one) => one.group.id)).toEqual(['toppings', 'ham']);
    expect(choose(['with ham', 'cooked', 'mushrooms'])).toHaveLength(3);
  });

  test('is known by the choice that brought it up', () => {
    const [toppings, ham] = openGroups(house.state, pizza, ['with ham']);
    expect([toppings!.because, ham!.because?.id]).toEqual([null, 'with ham']);
  });

  test(`ends after ${DEEPEST} questions`, () => {
    const deep = deepHouse();
    const burger = deep.state.item.get('burger')!;
    const answers = (count: number) => Array.from({ length: count }, (_, at) => `yes ${at + 1}`);
    expect(openGroups(deep.state, burger, answers(6)).map((one) => one.group.id)).toEqual(['level 1', 'level 2', 'level 3', 'level 4']);
    expect(chooseModifiers(deep.state, burger, answers(4))).toHaveLength(4);
    expect(refusal(() => chooseModifiers(deep.state, burger, answers(5)))).toBe('modifiers/not-offered');
  });
});

describe('half and half', () => {
  test('is written with its side and costs half, the odd cent to the house', () => {
    expect(choose(['with ham', 'raw'], [left('mushrooms'), right('mushrooms')]).slice(2)).toEqual([
      { modifierId: 'mushrooms', name: 'mushrooms', price: 76, side: 'left' },
      { modifierId: 'mushrooms', name: 'mushrooms', price: 76, side: 'right' },
    ]);
  });

  test('takes half off where the whole takes something off, in whole cents', () => {
    const burger = house.state.item.get('burger')!;
    house.set('modifier', 'no bun', { price: -1 });
    expect(chooseModifiers(house.state, burger, ['rare'], [left('no bun')]).at(-1)!.price).toBe(0);
    house.set('modifier', 'no bun', { price: -100 });
    expect(chooseModifiers(house.state, burger, ['rare'], [left('no bun')]).at(-1)!.price).toBe(-50);
  });

  test('counts as one of the group each', () => {
    expect(choose(['mushrooms'], [left('mushrooms'), right('mushrooms')])).toHaveLength(3);
    expect(refusal(() => choose(['mushrooms', 'mushrooms'], [left('mushrooms'), right('mushrooms')]))).toBe('modifiers/too-many');
  });

  test('is for groups that the house makes by halves', () => {
    expect(refusal(() => choose(['with ham'], [left('raw')]))).toBe('modifiers/not-halved');
    expect(refusal(() => choose([], [left('gold leaf')]))).toBe('modifiers/not-offered');
  });

  test('may be what brings up the next question', () => {
    expect(refusal(() => choose([], [left('with ham')]))).toBe('modifiers/too-few');
    expect(choose(['raw'], [left('with ham')])).toHaveLength(2);
  });
});

test('nothing has more than fifty ways to it', () => {
  const many = new SmallHouse();
  many.set('modifierGroup', 'toppings', { max: 50 });
  const mushrooms = Array.from({ length: 50 }, () => 'mushrooms');
  expect(chooseModifiers(many.state, pizza, mushrooms)).toHaveLength(50);
  expect(refusal(() => chooseModifiers(many.state, pizza, mushrooms, [left('mushrooms')]))).toBe('modifiers/too-many');
});

describe('how the house makes it unless somebody says otherwise', () => {
  test('is its default options', () => {
    expect(defaultModifiers(house.state, house.state.item.get('burger')!)).toEqual(['rare']);
    expect(defaultModifiers(house.state, pizza)).toEqual([]);
  });

  test('goes on through what the defaults bring up, to the last question', () => {
    const deep = deepHouse();
    expect(defaultModifiers(deep.state, deep.state.item.get('burger')!)).toEqual(['yes 1', 'yes 2', 'yes 3', 'yes 4']);
  });

  test('leaves out what is out, and never takes more than a group allows', () => {
    const out = new SmallHouse();
    out.set('modifier', 'rare', { isOut: true });
    expect(defaultModifiers(out.state, out.state.item.get('burger')!)).toEqual([]);
    out.set('modifier', 'rare', { isOut: false });
    out.set('modifier', 'well done', { isDefault: true });
    expect(defaultModifiers(out.state, out.state.item.get('burger')!)).toEqual(['rare']);
  });
});
