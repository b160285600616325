import { describe, expect, it } from 'vitest';
import { add, set } from '@heard/shared/live/event.ts';
import { applyEvents } from '@heard/shared/live/state.ts';
import { emptyHouse, idOf } from '../../../test/fixture.ts';
import { items } from '../../../test/fixture-menu.ts';
import type { Made } from './draft.ts';
import { menuView } from './menu-view.ts';
import { countIn, judgeChoice, limitWords, offersOf, priceOf, toggled, unasked, wordsFor } from './modifier-choice.ts';
import { searchItems } from './search-items.ts';

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

  it('shows open items to those who may give them a price, and a category of nothing else to nobody else', () => {
    const state = emptyHouse();
    const open = { ...item('Fries'), id: 'open', isOpen: true, categoryId: 'off' };
    applyEvents(state, [
      {
        type: 'menu.published',
        changes: [add('category', { id: 'off', name: 'Off menu', sort: 99, hue: 1, stationIds: [] }), add('item', open)],
      },
    ]);
    expect(menuView(state, true).at(-1)).toMatchObject({ items: [{ id: 'open' }] });
    expect(menuView(state, false).map(({ category }) => category.name)).not.toContain('Off menu');
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
    expect(found('steak tar')[0]).toBe('Steak tartare');
    expect(found('tartare steak')[0]).toBe('Steak tartare');
    expect(found('steak zebra')).toEqual([]);
  });

  it.each([
    ['capuccino', 'Cappuccino'],
    ['rissotto', 'Mushroom risotto'],
    ['mushrom', 'Mushroom risotto'],
    ['nergoni', 'Negroni'],
    ['espreso', 'Espresso'],
    ['chiken', 'Chicken liver parfait'],
    ['sobet', 'Sorbet'],
    ['champange', 'Champagne'],
    ['brule', 'Crème brûlée'],
  ])('forgives a slip: %s', (typed, name) => expect(found(typed)).toContain(name));

  it('puts what was typed right before what was typed nearly', () => {
    expect(found('mash')[0]).toBe('Mash');
    expect(found('duck')).toEqual(['Duck confit']);
  });

  it('finds every dish of the menu with a letter missing in the middle of its longest word', () => {
    const missed = items.filter(({ name }) => {
      const word = name.split(/[^\p{L}]+/u).reduce((longest, one) => (one.length > longest.length ? one : longest), '');
      if (word.length < 5) return false;
      return !found(word.slice(0, 3) + word.slice(4))
        .slice(0, 5)
        .includes(name);
    });
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  it('finds what is in it after what is called so, and nothing for nothing', () => {
    const [mains] = menu.slice(1);
    const described = [
      { ...mains!, items: mains!.items.map((one) => ({ ...one, description: one.name === 'Duck confit' ? 'Orange, thyme' : '' })) },
    ];
    expect(searchItems(described, 'orang').map(({ name }) => name)).toEqual(['Duck confit']);
    expect([found(''), found('  '), found('((*')]).toEqual([[], [], []]);
  });

  it('goes through a thousand dishes between two letters', () => {
    const many = [
      {
        ...menu[0]!,
        items: Array.from({ length: 1_000 }, (_, at) => ({ ...items[at % 40]!, id: `${at}`, name: `${items[at % 40]!.name} ${at}` })),
      },
    ];
    searchItems(many, 'steak');
    const before = performance.now();
    expect(searchItems(many, 'rissotto')).toHaveLength(25);
    expect(performance.now() - before).toBeLessThan(100);
  });
});

describe('choosing modifiers', () => {
  const burger = item('Radish burger');
  const offers = offersOf(house, burger);
  const [doneness, side, extras] = offers as [(typeof offers)[0], (typeof offers)[0], (typeof offers)[0]];
  const made = (...modifierIds: string[]): Made => ({ modifierIds, halves: [] });
  const tap = (from: Made, offer: (typeof offers)[0], id: string, half?: 'left' | 'right') => toggled(house, burger, from, offer, id, half);

  it('is asked only where something must be chosen that the house has no default for', () => {
    expect(unasked(house, burger)).toBeUndefined();
    expect(unasked(house, item('Fries'))).toEqual({ modifierIds: [] });
    expect(unasked(house, item('Side salad'))).toEqual({ modifierIds: [way('Dressing: Vinaigrette')] });
    expect(unasked(house, { ...item('Fries'), isOpen: true })).toBeUndefined();
  });

  it('is asked after all where the default is out', () => {
    const state = emptyHouse();
    applyEvents(state, [{ type: 'x', changes: [set('modifier', way('Dressing: Vinaigrette'), { isOut: true })] }]);
    expect(unasked(state, item('Side salad'))).toBeUndefined();
  });

  it('replaces where only one may be chosen', () => {
    const rare = tap(made(way('Side: Fries')), doneness, way('Doneness: Rare'));
    const done = tap(rare, doneness, way('Doneness: Well done'));
    expect(done.modifierIds).toEqual([way('Side: Fries'), way('Doneness: Well done')]);
    expect(tap(done, side, way('Side: Mash')).modifierIds).toEqual([way('Doneness: Well done'), way('Side: Mash')]);
  });

  it('adds up to the limit of a group and no further', () => {
    const all = extras.options.map((option) => option.id);
    const four = all.slice(0, 4).reduce<Made>((chosen, id) => tap(chosen, extras, id), made());
    expect(countIn(extras, four)).toBe(4);
    expect(tap(four, extras, all[4]!)).toEqual(four);
    expect(countIn(extras, tap(four, extras, all[0]!))).toBe(3);
  });

  it('takes a half, the other half, the whole, and takes it off again', () => {
    const bacon = way('Burger extras: Bacon');
    const left = tap(made(), extras, bacon, 'left');
    expect(left).toEqual({ modifierIds: [], halves: [{ modifierId: bacon, side: 'left' }] });
    expect(tap(left, extras, bacon, 'right').halves).toEqual([{ modifierId: bacon, side: 'right' }]);
    expect(tap(left, extras, bacon)).toEqual(made(bacon));
    expect(tap(left, extras, bacon, 'left')).toEqual(made());
  });

  it('is judged by the rule of the server, with the price of the moment', () => {
    expect(judgeChoice(house, burger, made(way('Side: Fries')))).toEqual({
      price: 2_200,
      refused: { message: 'Radish burger: choose at least 1 of Doneness.', groupId: idOf('Doneness') },
    });
    const chosen = [way('Doneness: Medium'), way('Side: Truffle fries'), way('Burger extras: Bacon'), way('Burger extras: No bun')];
    expect(judgeChoice(house, burger, made(...chosen))).toEqual({ price: 2_200 + 400 + 250 - 100 });
  });

  it('refuses what is out and what the dish does not come with', () => {
    const base = [way('Doneness: Rare'), way('Side: Fries')];
    expect(judgeChoice(house, item('Steak frites'), made(...base, way('Sauce: Bone marrow'))).refused?.message).toBe('Bone marrow is out.');
    expect(judgeChoice(house, item('Fries'), made(way('Sauce: Peppercorn'))).refused).toBeTruthy();
  });

  it('costs half for a half, what was said for an open item, and is said as the kitchen reads it', () => {
    const cheese = { modifierId: way('Burger extras: Extra cheese'), side: 'left' } as const;
    expect(priceOf(house, burger, { modifierIds: [], halves: [cheese] })).toBe(2_275);
    expect(priceOf(house, burger, { modifierIds: [], open: { name: 'x', price: 10 } })).toBe(10);
    expect(wordsFor(house, { modifierIds: [way('Doneness: Rare'), 'gone'], halves: [cheese] })).toBe('Rare, ½ left: Extra cheese');
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

describe('a question that an answer brings up', () => {
  const nested = emptyHouse();
  const dip = { id: 'dip', name: 'Dip', min: 1, max: 1, sort: 9, isHalvable: false };
  const dips = { groupId: 'dip', price: 50, sort: 1, isOut: false, stationIds: [], groupIds: [] };
  applyEvents(nested, [
    {
      type: 'menu.published',
      changes: [
        add('modifierGroup', dip),
        add('modifier', { ...dips, id: 'aioli', name: 'Aioli', isDefault: true }),
        add('modifier', { ...dips, id: 'ketchup', name: 'Ketchup', isDefault: false }),
        set('modifier', way('Side: Truffle fries'), { groupIds: ['dip'] }),
      ],
    },
  ]);
  const burger = item('Radish burger');
  const sides = offersOf(nested, burger)[1]!;
  const fries = toggled(nested, burger, { modifierIds: [way('Side: Mash')] }, sides, way('Side: Truffle fries'));

  it('begins with its default', () => {
    expect(fries.modifierIds).toEqual([way('Side: Truffle fries'), 'aioli']);
    expect(offersOf(nested, burger, fries).at(-1)).toMatchObject({ group: { id: 'dip' }, because: { name: 'Truffle fries' } });
  });

  it('does not begin again while other things are tapped', () => {
    const ketchup = toggled(nested, burger, fries, offersOf(nested, burger, fries).at(-1)!, 'ketchup');
    const rare = toggled(nested, burger, ketchup, offersOf(nested, burger, ketchup)[0]!, way('Doneness: Rare'));
    expect(rare.modifierIds).toEqual([way('Side: Truffle fries'), 'ketchup', way('Doneness: Rare')]);
  });

  it('goes when the answer goes', () => {
    expect(toggled(nested, burger, fries, sides, way('Side: Mash')).modifierIds).toEqual([way('Side: Mash')]);
  });
});
