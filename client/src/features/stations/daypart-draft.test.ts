import { describe, expect, it } from 'vitest';
import { daypartDrafts, daypartsTyped, nextDaypart } from './daypart-draft.ts';

const LUNCH = { name: 'Lunch', fromMinute: 660, toMinute: 900 };

describe('the parts of the day as they are typed', () => {
  it('are what they were while nothing was typed', () => expect(daypartsTyped(daypartDrafts([LUNCH]))).toEqual([LUNCH]));

  it('say what they were called, so that what is said of them stays said', () => {
    const [lunch] = daypartDrafts([LUNCH]);
    expect(daypartsTyped([{ ...lunch!, name: 'Midday', to: '14:30' }])).toEqual([
      { name: 'Midday', fromMinute: 660, toMinute: 870, was: 'Lunch' },
    ]);
  });

  it('follow one another', () => {
    const drafts = daypartDrafts([LUNCH]);
    const next = nextDaypart(drafts);
    expect(next).toMatchObject({ key: 1, from: '15:00', was: null });
    expect(daypartsTyped([...drafts, { ...next, name: 'Tea' }])).toBeNull();
    expect(daypartsTyped([{ ...next, name: 'Tea', to: '01:00' }])).toEqual([{ name: 'Tea', fromMinute: 900, toMinute: 60 }]);
    expect(nextDaypart([]).from).toBe('11:00');
  });
});
