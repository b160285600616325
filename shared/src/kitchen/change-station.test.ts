import { beforeEach, describe, expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';
import type { Row } from '../live/kinds.ts';
import { DEFAULT_STATION } from './default-station.ts';
import type { StationWanted } from './change-station.ts';

let house: SmallHouse;
beforeEach(() => {
  house = new SmallHouse({ dayparts: [{ name: 'Lunch', fromMinute: 660, toMinute: 900 }] });
});
const change = (stationId: string, wanted: StationWanted) => house.act('changeStation', { stationId, ...wanted });
const station = (stationId: string): Row<'station'> => house.state.station.get(stationId)!;
const fallbacks = (): string[] => [...house.state.station.values()].filter(({ isFallback }) => isFallback).map(({ id }) => id);

describe('a station', () => {
  test('is added last, open, and as the default says', () => {
    house.act('addStation', { stationId: 'fry', name: ' Fry ' });
    expect(station('fry')).toEqual({ ...DEFAULT_STATION, id: 'fry', name: 'Fry', sort: 4, isFallback: false });
    expect(refusal(() => house.act('addStation', { stationId: 'fry', name: 'Fry 2' }))).toBe('station/known');
    expect(refusal(() => house.act('addStation', { stationId: 'fry 2', name: 'FRY' }))).toBe('station/name-taken');
    expect(refusal(() => house.act('addStation', { stationId: 'fry 2', name: ' ' }))).toBe('station/no-name');
  });

  test('that is the first of all cooks what nobody else does', () => {
    for (const id of ['grill', 'bar', 'cold']) house.change({ kind: 'station', id, set: null });
    house.act('addStation', { stationId: 'fry', name: 'Fry' });
    expect(fallbacks()).toEqual(['fry']);
  });

  test('changes in what is named and in nothing else', () => {
    const before = station('bar');
    const events = change('bar', { name: 'Bar ', parallel: 4, pinned: ['lemonade'], language: 'de-AT', fullAfter: 0 });
    expect(station('bar')).toEqual({ ...before, name: 'Bar', parallel: 4, pinned: ['lemonade'], language: 'de-AT' });
    expect(Object.keys(events[0]!.changes[0]!.set!)).toEqual(['name', 'parallel', 'pinned', 'language']);
    expect(change('bar', { parallel: 4, pinned: ['lemonade'] })).toEqual([]);
  });

  test('has a name of its own, and is known', () => {
    expect(refusal(() => change('bar', { name: 'Grill' }))).toBe('station/name-taken');
    expect(refusal(() => change('bar', { name: '  ' }))).toBe('station/no-name');
    expect(refusal(() => change('gone', { name: 'Bar' }))).toBe('not-found');
  });

  test('speaks a language that a browser knows the name of', () => {
    expect(refusal(() => change('bar', { language: 'Polish, please' }))).toBe('station/language');
    change('bar', { language: 'pt-BR' });
    change('bar', { language: '' });
    expect(station('bar').language).toBe('');
  });
});

describe('the fallback', () => {
  test('is always one: another takes over, and none may just stop', () => {
    change('bar', { isFallback: true });
    expect(fallbacks()).toEqual(['bar']);
    expect(refusal(() => change('bar', { isFallback: false }))).toBe('station/no-fallback');
  });

  test('must be open, or have somebody who is', () => {
    house.act('closeStation', { stationId: 'cold', moveTickets: false });
    expect(refusal(() => change('cold', { isFallback: true }))).toBe('station/nobody-open');
    change('cold', { isFallback: true, reroutesTo: 'bar' });
    expect(refusal(() => change('cold', { reroutesTo: null }))).toBe('station/nobody-open');
  });
});

describe('who stands in', () => {
  test('is another station that is there', () => {
    change('cold', { reroutesTo: 'bar' });
    expect(station('cold').reroutesTo).toBe('bar');
    expect(refusal(() => change('cold', { reroutesTo: 'gone' }))).toBe('not-found');
  });

  test('never hands back, not even over others', () => {
    expect(refusal(() => change('cold', { reroutesTo: 'cold' }))).toBe('station/loop');
    change('cold', { reroutesTo: 'bar' });
    change('bar', { reroutesTo: 'grill' });
    expect(refusal(() => change('grill', { reroutesTo: 'cold' }))).toBe('station/loop');
    expect(refusal(() => change('bar', { reroutesTo: 'cold' }))).toBe('station/loop');
  });
});

describe('the times of a station', () => {
  const times = { warmAfter: 60, dueAfter: 120, lateAfter: 180 };

  test('follow one another', () => {
    change('grill', times);
    expect(refusal(() => change('grill', { warmAfter: 120 }))).toBe('station/thresholds');
    expect(refusal(() => change('grill', { lateAfter: 100 }))).toBe('station/thresholds');
    expect(refusal(() => change('grill', { byDaypart: [{ daypart: 'Lunch', ...times, dueAfter: 60 }] }))).toBe('station/thresholds');
  });

  test('may be others at a part of the day, each named once', () => {
    const lunch = { daypart: 'Lunch', ...times };
    change('grill', { byDaypart: [lunch] });
    expect(station('grill').byDaypart).toEqual([lunch]);
    expect(refusal(() => change('grill', { byDaypart: [lunch, lunch] }))).toBe('daypart/repeated');
    expect(refusal(() => change('grill', { byDaypart: [{ ...lunch, daypart: 'Tea' }] }))).toBe('daypart/unknown');
  });
});
