import type { Ground } from '@heard/shared/floor/room.ts';
import { describe, expect, it } from 'vitest';
import { tables } from '../../../test/fixture-house.ts';
import { freeName, metres, overlaps } from './editor-view.ts';
import { differing, draftOf, insideRoom } from './grip.ts';
import { readingOrder } from './reading-order.ts';
import { cornerOf, CORNERS, resized, turnedBy, turnedTo, type Place } from './reshape.ts';
import { snapped } from './snap.ts';
import { toRoom } from './to-room.ts';
import { fitting, zoomed } from './viewport.ts';

const PLACE: Place = { x: 100, y: 200, width: 100, height: 60, rotation: 0 };
const ground = (left: number, top: number, size = 100): Ground => ({ left, top, right: left + size, bottom: top + size });

describe('a table in hand', () => {
  it('lies flush with a neighbour’s edge that is within reach, and shows the line', () => {
    const { dx, dy, guides } = snapped(ground(196, 303), [ground(0, 300, 200)], 9);
    expect([dx, dy]).toEqual([4, -3]);
    expect(guides).toEqual([
      { axis: 'x', at: 200, from: 300, to: 500 },
      { axis: 'y', at: 300, from: 0, to: 300 },
    ]);
  });

  it('stands in line with a neighbour’s middle', () => {
    expect(snapped(ground(46, 700), [ground(0, 0, 200)], 9)).toMatchObject({ dx: 4, guides: [{ axis: 'x', at: 100 }] });
  });

  it('takes the nearest of several, and the grid where none is near', () => {
    expect(snapped(ground(107, 0), [ground(0, 900, 100), ground(0, 900, 105)], 9).dx).toBe(-2);
    expect(snapped(ground(333, 18), [ground(0, 900)], 9)).toEqual({ dx: -3, dy: 2, guides: [] });
  });

  it('follows the finger exactly for fine work', () => {
    const [table] = tables;
    const grip = { is: 'table', table: table!, from: { x: table!.x, y: table!.y } } as const;
    const fine = draftOf(grip, { x: 333, y: 77 }, { tables, reach: 9, isFine: true });
    expect(fine.place).toMatchObject({ x: 333, y: 77 });
    expect(draftOf(grip, { x: 2_333, y: 1_577 }, { tables, reach: 9, isFine: false }).place).toMatchObject({ x: 2_330, y: 1_580 });
  });

  it('does not leave the room, also where it stands across', () => {
    expect(insideRoom({ ...PLACE, x: -30, y: 9_990 })).toMatchObject({ x: 0, y: 9_940 });
    expect(insideRoom({ ...PLACE, x: 0, height: 100, rotation: 45 }).x).toBe(21);
  });

  it('is told apart from where it stood by the fields that differ', () => {
    const table = tables[0]!;
    expect(differing(table, { ...table, x: table.x + 5 })).toEqual({ x: table.x + 5 });
    expect(differing(table, table)).toEqual({});
  });
});

describe('pulling a corner', () => {
  it('makes the table larger while the corner across stays where it is', () => {
    const [, , lowerRight] = CORNERS;
    expect(resized(PLACE, lowerRight!, { x: 253, y: 301 }, false)).toEqual({ ...PLACE, width: 155, height: 100 });
    expect(resized(PLACE, lowerRight!, { x: 253, y: 301 }, true)).toEqual({ ...PLACE, width: 153, height: 101 });
    expect(resized(PLACE, CORNERS[0]!, { x: 50, y: 150 }, false)).toEqual({ ...PLACE, x: 50, y: 150, width: 150, height: 110 });
  });

  it('does so, too, where the table is turned', () => {
    const turned = { ...PLACE, rotation: 90 };
    const before = cornerOf(turned, CORNERS[0]!);
    const larger = resized(turned, CORNERS[2]!, { x: before.x - 80, y: before.y + 140 }, false);
    const after = cornerOf(larger, CORNERS[0]!);
    expect([larger.width, larger.height]).toEqual([140, 80]);
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1);
  });

  it('never makes it smaller than a plate nor larger than a hall', () => {
    expect(resized(PLACE, CORNERS[2]!, { x: 0, y: 0 }, false)).toMatchObject({ width: 20, height: 20 });
    expect(resized(PLACE, CORNERS[2]!, { x: 9_000, y: 9_000 }, false)).toMatchObject({ width: 2_000, height: 2_000 });
  });
});

describe('turning', () => {
  it('goes in steps of 15 degrees, or of one, and comes round', () => {
    const right = { x: 900, y: 230 };
    expect([turnedTo(PLACE, right, false).rotation, turnedTo(PLACE, { x: 150, y: 900 }, false).rotation]).toEqual([90, 180]);
    expect(turnedTo(PLACE, { x: 900, y: 300 }, true).rotation).toBe(95);
    expect([turnedBy({ ...PLACE, rotation: 350 }, 15).rotation, turnedBy(PLACE, -15).rotation]).toEqual([0, 345]);
  });
});

describe('the room', () => {
  it('is read row by row, as a page', () => {
    const names = readingOrder(tables).map(({ name }) => name);
    expect(names.slice(0, 10)).toEqual(['1', '2', '3', '4', '5', '6', '10', '11', '12', '20']);
    expect(names).toHaveLength(tables.length);
  });

  it('is found again under the finger, however it is looked at', () => {
    const rect = { left: 10, top: 20, width: 500, height: 250 };
    const view = { x: 100, y: 0, width: 1_000, height: 1_000 };
    expect(toRoom(view, rect, { x: 260, y: 145 })).toEqual({ x: 600, y: 500 });
    expect(toRoom(view, rect, { x: 260, y: 20 })).toEqual({ x: 600, y: 0 });
    const near = zoomed(view, 2, { x: 600, y: 500 });
    expect(near).toEqual({ x: 350, y: 250, width: 500, height: 500 });
    expect(toRoom(near, rect, { x: 260, y: 145 })).toEqual({ x: 600, y: 500 });
  });

  it('is shown with all its tables, and an empty one like a small one', () => {
    const view = fitting(tables);
    for (const table of tables) {
      expect(table.x).toBeGreaterThan(view.x);
      expect(table.y + table.height).toBeLessThan(view.y + view.height);
    }
    expect(fitting([]).width).toBe(1_200);
  });

  it('says which tables stand over each other', () => {
    const [a, b, c] = tables as [(typeof tables)[0], (typeof tables)[0], (typeof tables)[0]];
    expect(overlaps(tables).size).toBe(0);
    expect(overlaps([a, { ...b, x: a.x + 20 }, c])).toEqual(
      new Map([
        [a.id, [b.name]],
        [b.id, [a.name]],
      ]),
    );
  });

  it('has a name for the next table', () => {
    expect(freeName([{ name: '3' }, { name: 'B1' }, { name: '12' }])).toBe('13');
    expect([freeName([]), metres(240)]).toEqual(['1', '2.40 m']);
  });
});
