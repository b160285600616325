import type { Section, Table } from '@heard/shared/floor/floor-kinds.ts';
import { demoId } from './demo-id.ts';
import { memberIdOf } from './demo-people.ts';

export const tableIdOf = (name: string): string => demoId(`table:${name}`);
const sectionIdOf = (key: string): string => demoId(`section:${key}`);

const section = (key: string, name: string, server: string, sort: number): Section => ({
  id: sectionIdOf(key),
  name,
  serverId: memberIdOf(server),
  sort,
  removedAt: null,
});

export const DEMO_SECTIONS: readonly Section[] = [
  section('window', 'Window', 'server', 1),
  section('main', 'Main room', 'leo', 2),
  section('terrace', 'Terrace', 'priya', 3),
  section('bar', 'Bar', 'hannah', 4),
];

/** Name, shape, seats, x, y, width, height and rotation; in cm from the top left corner of the house. */
type Place = readonly [string, Table['shape'], number, number, number, number, number, number?];

/** The window along the top, the room below it, the bar along the bottom and the terrace down the right side. */
const PLACES: Readonly<Record<string, readonly Place[]>> = {
  window: [
    ['1', 'square', 2, 75, 85, 90, 90],
    ['2', 'square', 2, 165, 85, 90, 90],
    ['3', 'round', 4, 335, 77, 106, 106],
    ['4', 'square', 4, 495, 80, 100, 100],
    ['5', 'booth', 4, 675, 80, 120, 100],
  ],
  main: [
    ['6', 'round', 6, 50, 311, 130, 130],
    ['7', 'rectangle', 6, 240, 328, 170, 96],
    ['8', 'round', 4, 470, 323, 106, 106],
    ['9', 'square', 4, 675, 326, 100, 100, 45],
    ['10', 'rectangle', 8, 50, 525, 210, 100],
    ['11', 'round', 8, 320, 500, 150, 150],
    ['12', 'booth', 4, 535, 525, 105, 100],
    ['13', 'booth', 4, 690, 525, 105, 100],
  ],
  terrace: [
    ['14', 'square', 2, 940, 77, 90, 90],
    ['15', 'round', 4, 932, 219, 106, 106],
    ['16', 'square', 4, 935, 377, 100, 100],
    ['17', 'round', 4, 932, 529, 106, 106],
    ['18', 'rectangle', 8, 910, 690, 150, 176],
  ],
  bar: [
    ['B1', 'bar', 3, 50, 776, 150, 90],
    ['B2', 'bar', 3, 248, 776, 150, 90],
    ['B3', 'bar', 3, 446, 776, 150, 90],
    ['B4', 'bar', 3, 645, 776, 150, 90],
  ],
};

/** Pushed up against each other for a party of four. */
const JOINED: Readonly<Record<string, string>> = { '2': '1' };

export const demoTables = (): Table[] =>
  Object.entries(PLACES).flatMap(([key, places]) =>
    places.map(([name, shape, seats, x, y, width, height, rotation = 0]) => ({
      id: tableIdOf(name),
      sectionId: sectionIdOf(key),
      name,
      shape,
      seats,
      x,
      y,
      width,
      height,
      rotation,
      joinedTo: JOINED[name] ? tableIdOf(JOINED[name]) : null,
      isDirty: false,
      dirtySince: null,
      removedAt: null,
    })),
  );
