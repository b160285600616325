import { describe, expect, it } from 'vitest';
import { dine, emptyHouse, idOf } from '../../../test/fixture.ts';
import { items } from '../../../test/fixture-menu.ts';
import { midService } from '../../../test/mid-service.ts';
import { menuView, searchItems, usualItemIds } from './menu-view.ts';
import { defaultChoice, judgeChoice, limitWords, mustChoose, offersOf, toggled } from './modifier-choice.ts';

const house = emptyHouse();
const menu = menuView(house);
const item = (name: string) => items.find((one) => one.name === name)!;
const found = (query: string) => searchItems(menu, query).map(({ name }) => name);
const way = (name: string) => idOf(name);

describe('the menu', () => {
  it('comes by category in the order the house gave them', () => {
    expect(menu.map(({ category }) => category.name)).toEqual(['Starters', 'Mains', 'Sides', 'Desserts', 'Drinks']);
    expect(menu.flatMap(({ items: dishes }) => dishes)).toHaveLength(40);
  });

  it('knows what the house sells most', () => {
    const usual = usualItemIds(midService());
    expect(usual).toContain(idOf('item Steak frites'));
    expect(usual.length).toBeLessThanOrEqual(12);
  });

  it('has no usual dishes before anything much was sold', () => {
    expect(usualItemIds(emptyHouse())).toEqual([]);
    const state = emptyHouse();
    dine(state, 'Ana Ruiz', 1, '4', 2, { dishes: ['Fries', 'Mash'] });
    expect(usualItemIds(state)).toEqual([]);
  });
});

describe('searching', () => {
  it('finds by the beginning of any word', () => {
    expect(found('fri')).toEqual(['Fries', 'Steak frites']);
    expect(found('bur')).toEqual(['Burrata, peach, basil', 'Radish burger']);
  });

  it('does not ask for accents or capitals', () => {
    expect(found('CREME')).toEqual(['Crème brûlée']);
    expect(found('brulee')).toEqual(['Crème brûlée']);
  });

  it('narrows with every word', () => {
    expect(found('steak tar')).toEqual(['Steak tartare']);
    expect(found('steak zebra')).toEqual([]);
  });
});

describe('choosing modifiers', () => {
  const burger = item('Radish burger');
  const offers = offersOf(house, burger);
  const [doneness, side, extras] = offers as [(typeof offers)[0], (typeof offers)[0], (typeof offers)[0]];

  it('is asked only where something must be chosen', () => {
    expect(mustChoose(house, burger)).toBe(true);
    expect(mustChoose(house, item('Fries'))).toBe(false);
  });

  it('begins with what the house usually does', () => {
    expect(defaultChoice(offers)).toEqual([way('Side: Fries')]);
  });

  it('never begins with something that is out', () => {
    const out = offers.map((offer) => ({ ...offer, options: offer.options.map((option) => ({ ...option, isOut: true })) }));
    expect(defaultChoice(out)).toEqual([]);
  });

  it('replaces where only one may be chosen', () => {
    const rare = toggled([way('Side: Fries')], doneness, way('Doneness: Rare'));
    const done = toggled(rare, doneness, way('Doneness: Well done'));
    expect(done).toEqual([way('Side: Fries'), way('Doneness: Well done')]);
    expect(toggled(done, side, way('Side: Mash'))).toEqual([way('Doneness: Well done'), way('Side: Mash')]);
  });

  it('adds up to the limit of a group and no further', () => {
    const all = extras.options.map((option) => option.id);
    const four = all.slice(0, 4).reduce<string[]>((chosen, id) => toggled(chosen, extras, id), []);
    expect(four).toHaveLength(4);
    expect(toggled(four, extras, all[4]!)).toEqual(four);
    expect(toggled(four, extras, all[0]!)).toHaveLength(3);
  });

  it('is judged by the rule of the server, with the price of the moment', () => {
    expect(judgeChoice(house, burger, [way('Side: Fries')])).toEqual({
      price: 2_200,
      refused: { message: 'Radish burger: choose at least 1 of Doneness.', groupId: idOf('Doneness') },
    });
    const chosen = [way('Doneness: Medium'), way('Side: Truffle fries'), way('Burger extras: Bacon'), way('Burger extras: No bun')];
    expect(judgeChoice(house, burger, chosen)).toEqual({ price: 2_200 + 400 + 250 - 100 });
  });

  it('refuses what is out and what the dish does not come with', () => {
    const steak = item('Steak frites');
    const base = [way('Doneness: Rare'), way('Side: Fries')];
    expect(judgeChoice(house, steak, [...base, way('Sauce: Bone marrow')]).refused?.message).toBe('Bone marrow is out.');
    expect(judgeChoice(house, item('Fries'), [way('Sauce: Peppercorn')]).refused).toBeTruthy();
  });

  it('says its limits in words', () => {
    const limit = (min: number, max: number) => limitWords({ ...doneness.group, min, max });
    expect([limit(1, 1), limit(0, 1), limit(0, 3), limit(2, 2), limit(1, 3)]).toEqual([
      'Choose 1',
      'Optional',
      'Up to 3',
      'Choose 2',
      'Choose 1 to 3',
    ]);
  });
});
