import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BATCH_FOR, isBeforeEyes, makeHearing } from './hearing.ts';

const FRAME = 16;
let isShown: boolean;
let sent: string[][];

function hearing() {
  return makeHearing({
    send: (ticketIds) => void sent.push([...ticketIds]),
    isShown: () => isShown,
    onFrame: (then) => void setTimeout(then, FRAME),
  });
}
const aMoment = (): void => void vi.advanceTimersByTime(BATCH_FOR + 2 * FRAME);

beforeEach(() => {
  vi.useFakeTimers();
  isShown = true;
  sent = [];
});
afterEach(() => void vi.useRealTimers());

describe('a receipt for a ticket', () => {
  it('is given within 300 ms, once, and together with the others of the rush', () => {
    const { look } = hearing();
    look('a', true);
    look('b', true);
    aMoment();
    expect(sent).toEqual([['a', 'b']]);
    expect(BATCH_FOR + 2 * FRAME).toBeLessThan(300);
    look('a', true);
    aMoment();
    expect(sent).toHaveLength(1);
  });

  it('is not given for a ticket that left the screen before anyone could see it', () => {
    const { look } = hearing();
    look('a', true);
    look('a', false);
    aMoment();
    expect(sent).toEqual([]);
  });

  it('is not given while the page is behind another, but as soon as it is back', () => {
    const { look, wake } = hearing();
    isShown = false;
    look('a', true);
    aMoment();
    expect(sent).toEqual([]);
    isShown = true;
    wake();
    aMoment();
    expect(sent).toEqual([['a']]);
  });

  it('is not given by a screen that draws no frames', () => {
    const { look } = makeHearing({ send: (ids) => void sent.push([...ids]), isShown: () => true, onFrame: () => {} });
    look('a', true);
    vi.advanceTimersByTime(60_000);
    expect(sent).toEqual([]);
  });
});

describe('a ticket stands before the eyes', () => {
  const seen = (isIntersecting: boolean, intersectionRatio: number, height: number): boolean =>
    isBeforeEyes({
      isIntersecting,
      intersectionRatio,
      intersectionRect: { height } as DOMRect,
      rootBounds: { height: 1_000 } as DOMRect,
    });

  it('when half of it shows', () => {
    expect(seen(true, 0.5, 200)).toBe(true);
    expect(seen(true, 0.4, 200)).toBe(false);
    expect(seen(false, 0, 0)).toBe(false);
  });

  it('when it fills half the screen, being longer than that', () => expect(seen(true, 0.3, 600)).toBe(true));
});
