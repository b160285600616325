import type { Table } from '@heard/shared/floor/floor-kinds.ts';
import { describe, expect, it } from 'vitest';
import { crowdedHouse } from '../../../test/crowded-house.ts';
import { emptyHouse } from '../../../test/fixture.ts';
import { tables } from '../../../test/fixture-house.ts';
import { floorView } from './floor-view.ts';
import { leastPlanWidth, planBox, sectionBox } from './plan-bounds.ts';
import { seatPlaces } from '../../ui/seat-places.ts';

const shape = (of: Partial<Table>) => ({ shape: 'square' as const, seats: 4, width: 120, height: 100, ...of });

describe('the ground of a section', () => {
  it('holds all of its tables with room for chairs and a name', () => {
    const box = sectionBox(tables.slice(0, 6));
    for (const table of tables.slice(0, 6)) {
      expect(table.x - box.x).toBeGreaterThan(30);
      expect(table.y - box.y).toBeGreaterThan(60);
      expect(box.x + box.width).toBeGreaterThan(table.x + table.width + 30);
      expect(box.y + box.height).toBeGreaterThan(table.y + table.height + 30);
    }
  });

  it('lies within the plan', () => {
    const sections = floorView(emptyHouse());
    const plan = planBox(sections);
    for (const section of sections) {
      const box = sectionBox(section.tables.map(({ table }) => table));
      expect(box.x).toBeGreaterThanOrEqual(plan.x);
      expect(box.y + box.height).toBeLessThanOrEqual(plan.y + plan.height);
    }
  });

  it('does not count where a section has no tables', () => {
    const sections = floorView(emptyHouse());
    const bare = { ...sections[0]!, tables: [] };
    expect(planBox([bare, ...sections.slice(1)])).toEqual(planBox(sections.slice(1)));
  });
});

describe('a crowded plan', () => {
  it('scrolls rather than shrink a table below what a thumb hits', () => {
    const sections = floorView(crowdedHouse());
    const box = planBox(sections);
    const smallest = 100;
    expect((leastPlanWidth(sections, box) / box.width) * smallest).toBeGreaterThanOrEqual(56);
  });
});

describe('chairs', () => {
  it.each(['round', 'square', 'rectangle', 'bar'] as const)('are as many as seats at a %s table', (kind) => {
    for (const seats of [1, 2, 3, 4, 5, 6, 8, 10]) expect(seatPlaces(shape({ shape: kind, seats }))).toHaveLength(seats);
  });

  it('stand outside the table, their backs away from it', () => {
    const places = seatPlaces(shape({ seats: 8 }));
    expect(places.every(({ x, y }) => x < 0 || x > 120 || y < 0 || y > 100)).toBe(true);
    expect(places.filter(({ angle }) => angle === 0).every(({ y }) => y < 0)).toBe(true);
    expect(places.filter(({ angle }) => angle === 180).every(({ y }) => y > 100)).toBe(true);
  });

  it('stand on one side of a bar, where the guests are', () => {
    expect(new Set(seatPlaces(shape({ shape: 'bar', seats: 3 })).map(({ angle }) => angle))).toEqual(new Set([180]));
  });

  it('of two guests face each other', () => {
    expect(seatPlaces(shape({ seats: 2 })).map(({ angle }) => angle)).toEqual([0, 180]);
    expect(seatPlaces(shape({ seats: 2, width: 80, height: 160 })).map(({ angle }) => angle)).toEqual([90, 270]);
  });

  it('are benches in a booth', () => {
    expect(seatPlaces(shape({ shape: 'booth' }))).toEqual([]);
  });
});
