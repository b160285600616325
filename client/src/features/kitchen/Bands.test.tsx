import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { SECOND } from '@heard/shared/kernel/time.ts';
import type { ClientMessage, You } from '@heard/shared/live/protocol.ts';
import { midService } from './kitchen-fixture.test-data.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Bands } from './Bands.tsx';
import { BAND_WORDS } from './band-words.ts';
import { InKitchen, kitchenHouse } from './kitchen-house.test-data.tsx';
import { warmKitchenParts } from './kitchen-parts.ts';
import { LANGUAGES } from './words/languages.ts';

beforeAll(() => warmKitchenParts());
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const pass = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));

/** A wall whose frames a test can hold back. */
function open(who: Partial<You> = {}, { isForGuests = false } = {}) {
  const house = kitchenHouse(midService(), who);
  const said: ClientMessage[] = [];
  Object.assign(house.live, { say: (message: ClientMessage) => void said.push(message) });
  let isFrozen = false;
  const held: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (then: FrameRequestCallback) => {
    if (isFrozen) held.push(then);
    else setTimeout(then, 16);
    return 0;
  });
  render(
    <InKitchen house={house}>
      <Bands isForGuests={isForGuests} />
    </InKitchen>,
  );
  return {
    ...house,
    said,
    freeze: () => void (isFrozen = true),
    thaw: () => {
      isFrozen = false;
      for (const then of held.splice(0)) then(0);
      pass(SECOND / 4);
    },
  };
}
const band = (): string => screen.getByRole('alert').textContent;

describe('the wall proves that it draws', () => {
  it('every two seconds, as a screen of the house', () => {
    const { said } = open();
    pass(9 * SECOND);
    expect(said).toHaveLength(5);
    expect(said[0]).toEqual({ t: 'pulse', isShown: true, battery: null });
  });

  it('and says nothing of the kind on a person’s own device', () => {
    const { said } = open({ role: 'cook' });
    pass(9 * SECOND);
    expect(said).toEqual([]);
  });

  it('for guests as well, who are told nothing', () => {
    const { said, freeze, thaw } = open({}, { isForGuests: true });
    pass(3 * SECOND);
    freeze();
    pass(40 * SECOND);
    thaw();
    expect(said.at(-1)).toMatchObject({ isShown: true });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the wall that stood still', () => {
  it('says for how long, until somebody touches it', () => {
    const { freeze, thaw } = open();
    pass(3 * SECOND);
    freeze();
    pass(40 * SECOND);
    expect(screen.queryByRole('alert')).toBeNull();
    thaw();
    expect(band()).toMatch(/This screen stood still for 4\d s\. Tickets may be new/);
    fireEvent.pointerDown(document.body);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('or until it has been there again for half a minute', () => {
    const { freeze, thaw } = open();
    pass(3 * SECOND);
    freeze();
    pass(3 * 60 * SECOND);
    thaw();
    expect(band()).toContain('This screen stood still for 3 min.');
    pass(29 * SECOND);
    expect(screen.getByRole('alert')).toBeTruthy();
    pass(2 * SECOND);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('or heard nothing: offline first, then for how long it was', () => {
    const { link } = open();
    pass(3 * SECOND);
    act(() => link.set({ ...link.get(), status: 'offline' }));
    expect(band()).toContain('Offline since');
    pass(20 * SECOND);
    act(() => link.set({ ...link.get(), status: 'live' }));
    pass(SECOND);
    expect(band()).toMatch(/This screen heard nothing for 2\d s\./);
  });
});

it('a wall says it in every language that it speaks', () => {
  expect(Object.keys(BAND_WORDS).toSorted()).toEqual(Object.keys(LANGUAGES).toSorted());
});
