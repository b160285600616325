import { describe, expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';

const withTerrace = (): SmallHouse => {
  const house = new SmallHouse();
  house.act('addSection', { sectionId: 'terrace', name: ' Terrace ' });
  return house;
};

describe('a section', () => {
  test('comes after those that are there, with nobody to serve it yet', () => {
    expect(withTerrace().state.section.get('terrace')).toEqual({
      id: 'terrace',
      name: 'Terrace',
      serverId: null,
      sort: 2,
      removedAt: null,
    });
  });

  test('has a name of its own', () => {
    const house = withTerrace();
    expect(refusal(() => house.act('addSection', { sectionId: 'x', name: 'main ROOM' }))).toBe('section/name-taken');
    expect(refusal(() => house.act('changeSection', { sectionId: 'terrace', name: 'Main room' }))).toBe('section/name-taken');
    expect(refusal(() => house.act('addSection', { sectionId: 'x', name: '  ' }))).toBe('section/no-name');
    expect(refusal(() => house.act('addSection', { sectionId: 'terrace', name: 'Roof' }))).toBe('section/known');
    house.act('changeSection', { sectionId: 'terrace', name: 'Garden' });
    expect(house.state.section.get('terrace')!.name).toBe('Garden');
    expect(house.act('changeSection', { sectionId: 'terrace', name: 'Garden' })).toEqual([]);
  });

  test('goes only when no table stands in it; it may come back', () => {
    const house = withTerrace();
    house.act('changeTable', { tableId: '1', sectionId: 'terrace' });
    expect(refusal(() => house.act('removeSection', { sectionId: 'terrace' }))).toBe('section/has-tables');
    house.act('removeTable', { tableId: '1' });
    house.act('removeSection', { sectionId: 'terrace' });
    expect(refusal(() => house.act('changeTable', { tableId: '2', sectionId: 'terrace' }))).toBe('not-found');
    house.act('addSection', { sectionId: 'terrace', name: 'Terrace' });
    expect(house.state.section.get('terrace')!.removedAt).toBeNull();
  });
});

describe('who serves a section', () => {
  test('serves whoever is seated there from now on; parties that sit keep their server', () => {
    const house = new SmallHouse();
    const early = house.seat('1');
    house.act('assignSection', { sectionId: 'main', serverId: 'cashier' }, 'host');
    const late = house.seat('2');
    expect([early, late].map((id) => house.state.party.get(id)!.serverId)).toEqual(['server', 'cashier']);
    expect(house.act('assignSection', { sectionId: 'main', serverId: 'cashier' })).toEqual([]);
  });

  test('takes orders, and works here', () => {
    const house = new SmallHouse();
    expect(refusal(() => house.act('assignSection', { sectionId: 'main', serverId: 'cook' }))).toBe('server/not-serving');
    expect(refusal(() => house.act('assignSection', { sectionId: 'main', serverId: 'nobody' }))).toBe('not-found');
    house.act('assignSection', { sectionId: 'main', serverId: null });
    expect(house.state.section.get('main')!.serverId).toBeNull();
  });
});
