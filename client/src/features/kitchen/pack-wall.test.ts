import { describe, expect, it } from 'vitest';
import { packWall, type Place } from './pack-wall.ts';
import { neighbourOf } from './wall-moves.ts';

const wall = { columns: 3, height: 100, gap: 10 };
const at = ({ page, column, top, span }: Place): string => `${page}:${column}:${top}${span > 1 ? ` over ${span}` : ''}`;

describe('hanging tickets on the wall', () => {
  it('goes down the first column, then down the next', () => {
    expect(packWall([40, 50, 40, 40], wall).map(at)).toEqual(['0:0:0', '0:0:50', '0:1:0', '0:1:50']);
  });

  it('goes on to the next page when the last column is full', () => {
    expect(packWall([90, 90, 90, 30], wall).map(at)).toEqual(['0:0:0', '0:1:0', '0:2:0', '1:0:0']);
  });

  it('hangs a ticket longer than a column across two of them', () => {
    expect(packWall([30, 140, 30], wall).map(at)).toEqual(['0:0:0', '0:1:0 over 2', '1:0:0']);
  });

  it('never hangs a wide ticket over the edge of the page', () => {
    expect(packWall([90, 90, 140], wall).map(at)).toEqual(['0:0:0', '0:1:0', '1:0:0 over 2']);
  });

  it('gives a very long ticket as many columns as it needs, and no more than there are', () => {
    expect(packWall([240, 900], wall).map(at)).toEqual(['0:0:0 over 3', '1:0:0 over 3']);
  });

  it('a new ticket at the end moves none that hangs already', () => {
    const heights = [40, 70, 30, 90, 20];
    expect(packWall([...heights, 60], wall).slice(0, 5)).toEqual(packWall(heights, wall));
  });
});

describe('arrow keys', () => {
  const places = packWall([40, 50, 40, 40, 90], wall);

  it('lead down and up in the order of age, and stop at the ends', () => {
    expect(neighbourOf(places, 1, 'ArrowDown')).toBe(2);
    expect(neighbourOf(places, 0, 'ArrowUp')).toBe(0);
    expect(neighbourOf(places, 4, 'ArrowDown')).toBe(4);
  });

  it('lead across to the ticket beside', () => {
    expect(neighbourOf(places, 1, 'ArrowRight')).toBe(3);
    expect(neighbourOf(places, 3, 'ArrowLeft')).toBe(1);
    expect(neighbourOf(places, 4, 'ArrowRight')).toBe(4);
  });

  it('begin at the oldest ticket', () => expect(neighbourOf(places, -1, 'ArrowDown')).toBe(0));

  it('step over and back from a wide ticket', () => {
    const withWide = packWall([140, 30], wall);
    expect(neighbourOf(withWide, 0, 'ArrowRight')).toBe(1);
    expect(neighbourOf(withWide, 1, 'ArrowLeft')).toBe(0);
  });
});
