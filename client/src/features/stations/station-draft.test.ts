import { DEFAULT_STATION } from '@heard/shared/kitchen/default-station.ts';
import { describe, expect, it } from 'vitest';
import { stationDraft, wantedOf } from './station-draft.ts';

const station = { ...DEFAULT_STATION, id: 'grill', name: 'Grill', sort: 1, isFallback: false, warmAfter: 301, fullAfter: 1_200 };
const draft = stationDraft(station);

describe('a station as it is typed', () => {
  it('wants nothing while nothing was typed, not even a rounded time', () => expect(wantedOf(draft, station)).toEqual({}));

  it('wants only what is otherwise', () => {
    expect(wantedOf({ ...draft, name: 'Char', due: '11,5', full: '', reroutesTo: 'bar' }, { ...station, warmAfter: 300 })).toMatchObject({
      name: 'Char',
      dueAfter: 690,
      fullAfter: 0,
      reroutesTo: 'bar',
    });
    expect(wantedOf({ ...draft, parallel: 3 }, station)).toEqual({ parallel: 3 });
  });

  it('has other times at some part of the day', () => {
    const lunch = { daypart: 'Lunch', warm: '2', due: '4', late: '6' };
    expect(wantedOf({ ...draft, byDaypart: [lunch] }, station)).toEqual({
      byDaypart: [{ daypart: 'Lunch', warmAfter: 120, dueAfter: 240, lateAfter: 360 }],
    });
  });

  it('is not understood where a time is none', () => {
    const lunch = { daypart: 'Lunch', warm: '2', due: '', late: '6' };
    for (const typed of [{ warm: '' }, { late: 'soon' }, { warm: '0' }, { full: 'x' }, { byDaypart: [lunch] }])
      expect(wantedOf({ ...draft, ...typed }, station)).toBeNull();
  });
});
