import type { Table } from '@heard/shared/floor/floor-kinds.ts';
import { expect, test } from 'vitest';
import { DEMO_SECTIONS, demoTables, tableIdOf } from './demo-floor.ts';

interface Ground {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A chair and whoever sits on it, cm off the edge. */
const CHAIR = 18;

/** The ground a table takes with its chairs, also where it stands across. */
function groundOf({ name, x, y, width, height, rotation }: Table): Ground {
  const turn = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
  const halfWidth = (width * cos + height * sin) / 2 + CHAIR;
  const halfHeight = (width * sin + height * cos) / 2 + CHAIR;
  const [middle, centre] = [x + width / 2, y + height / 2];
  return { name, left: middle - halfWidth, top: centre - halfHeight, right: middle + halfWidth, bottom: centre + halfHeight };
}

/** Tables that are pushed together share their ground. */
const isJoined = (a: Ground, b: Ground): boolean =>
  demoTables().some(({ name, joinedTo }) => name === b.name && joinedTo === tableIdOf(a.name));

const overlaps = (a: Ground, b: Ground): boolean =>
  !isJoined(a, b) && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function clashesAmong(grounds: readonly Ground[]): string[] {
  return grounds.flatMap((a, at) =>
    grounds
      .slice(at + 1)
      .filter((b) => overlaps(a, b))
      .map((b) => `${a.name} and ${b.name}`),
  );
}

test('there are 22 tables of every shape, each with a name of its own', () => {
  const tables = demoTables();
  expect(tables).toHaveLength(22);
  expect(new Set(tables.map(({ name }) => name)).size).toBe(22);
  expect(new Set(tables.map(({ shape }) => shape)).size).toBe(5);
});

test('nobody has to climb over a neighbour', () => {
  expect(clashesAmong(demoTables().map(groundOf))).toEqual([]);
});

test('one pair is pushed together, edge to edge', () => {
  const [lead, joined] = ['1', '2'].map((wanted) => demoTables().find(({ name }) => name === wanted)!);
  expect(joined!.joinedTo).toBe(lead!.id);
  expect([joined!.x, joined!.y]).toEqual([lead!.x + lead!.width, lead!.y]);
});

test('no section reaches into another', () => {
  const sections = DEMO_SECTIONS.map(({ id, name }) => {
    const grounds = demoTables()
      .filter(({ sectionId }) => sectionId === id)
      .map(groundOf);
    const edge = (pick: (ground: Ground) => number, most: (...all: number[]) => number): number => most(...grounds.map(pick));
    return {
      name,
      left: edge(({ left }) => left, Math.min),
      top: edge(({ top }) => top, Math.min),
      right: edge(({ right }) => right, Math.max),
      bottom: edge(({ bottom }) => bottom, Math.max),
    };
  });
  expect(clashesAmong(sections)).toEqual([]);
});
