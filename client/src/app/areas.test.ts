import { STAFF_ROLES } from '@heard/shared/staff/roles.ts';
import { describe, expect, it } from 'vitest';
import type { LinkView } from '../live/live.ts';
import { areasFor, isOpenTo } from './areas.ts';
import { linkWords } from './link-words.ts';

describe('where a role may go', () => {
  it.each([
    ['owner', 'Floor Checks Kitchen Team'],
    ['manager', 'Floor Checks Kitchen Team'],
    ['server', 'Floor Checks'],
    ['cashier', 'Floor Checks'],
    ['host', 'Floor Checks'],
    ['cook', 'Kitchen'],
    ['expo', 'Kitchen'],
    ['screen', 'Kitchen'],
  ] as const)('%s: %s', (role, words) => {
    expect(
      areasFor(role)
        .map((area) => area.word)
        .join(' '),
    ).toBe(words);
  });

  it('is somewhere for everyone who can be hired', () => {
    for (const role of STAFF_ROLES) expect(areasFor(role)).not.toHaveLength(0);
  });

  it('holds for everything below an area, and only there', () => {
    expect(isOpenTo('cook', '/checks/1/order')).toBe(false);
    expect(isOpenTo('host', '/floor/table/4/order')).toBe(true);
    expect(isOpenTo('cook', '/floorplan')).toBe(true);
  });
});

describe('the link in words', () => {
  const view = (more: Partial<LinkView>): LinkView => ({ status: 'live', since: 0, unsent: 0, isLoaded: true, isKept: true, ...more });
  const words = (more: Partial<LinkView>) => Object.values(linkWords(view(more)));

  it('is calm while all is well or about to be', () => {
    expect(words({})).toEqual(['Live', '', 'calm']);
    expect(words({ status: 'connecting' })).toEqual(['Connecting', '', 'calm']);
  });

  it('says what happens to taps while there is no network', () => {
    expect(words({ status: 'offline' })).toEqual(['Offline', 'Taps are kept and sent in order.', 'warn']);
    expect(words({ status: 'offline', isKept: false })).toEqual(['Offline', 'Keep this tab open, or taps are lost.', 'warn']);
  });

  it('says what to do when this device is behind or shut out', () => {
    expect(words({ status: 'outdated' })).toEqual(['New release', 'Load it to go on sending.', 'warn']);
    expect(words({ status: 'refused', unsent: 2 })).toEqual(['Signed out', 'Sign in again to go on. 2 taps waiting.', 'alarm']);
  });
});
