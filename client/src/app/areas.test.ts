import { STAFF_ROLES } from '@heard/shared/staff/roles.ts';
import { describe, expect, it } from 'vitest';
import type { LinkView } from '../live/live.ts';
import { areasFor, isOpenTo } from './areas.ts';
import { linkWords } from './link-words.ts';

describe('where a role may go', () => {
  it.each([
    ['owner', 'Floor Checks Door Kitchen Till Day Team'],
    ['manager', 'Floor Checks Door Kitchen Till Day Team'],
    ['server', 'Floor Checks Door Till'],
    ['cashier', 'Floor Checks Door Till'],
    ['host', 'Floor Checks Door'],
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
  const view = (more: Partial<LinkView>): LinkView => ({
    status: 'live',
    since: 0,
    unsent: 0,
    isLoaded: true,
    isKept: true,
    isFull: false,
    ...more,
  });
  const words = (more: Partial<LinkView>) => Object.values(linkWords(view(more)));

  it('is calm while all is well or about to be', () => {
    expect(words({})).toEqual(['Live', '', 'calm']);
    expect(words({ status: 'connecting' })).toEqual(['Connecting', '', 'calm']);
  });

  it('says what happens to taps while there is no network', () => {
    expect(words({ status: 'offline' })).toEqual(['Offline', 'Taps are kept and sent in order.', 'warn']);
    expect(words({ status: 'offline', isKept: false })).toEqual(['Offline', 'Keep this tab open, or taps are lost.', 'warn']);
  });

  it('says so, also while all is well, where the browser keeps nothing or has no room', () => {
    expect(words({ isKept: false })).toEqual(['Live', 'Keep this tab open, or taps are lost.', 'warn']);
    expect(words({ isKept: false, isFull: true })).toEqual(['Live', 'No room on this device: keep this tab open.', 'warn']);
    expect(words({ status: 'offline', isKept: false, isFull: true })[1]).toBe('No room on this device: keep this tab open.');
  });

  it('says what to do when this device is behind or shut out', () => {
    expect(words({ status: 'outdated' })).toEqual(['New release', 'Load it to go on sending.', 'warn']);
    expect(words({ status: 'refused', unsent: 2 })).toEqual(['Signed out', 'Sign in again to go on. 2 taps waiting.', 'alarm']);
  });
});
