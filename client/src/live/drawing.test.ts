import { SECOND } from '@heard/shared/kernel/time.ts';
import { PULSE_EVERY } from '@heard/shared/staff/device-screens.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDrawing, type Still } from './drawing.ts';

const FRAME = 16;
let at: { isShown: boolean; isLive: boolean; isFrozen: boolean; slept: number };
let pulses: boolean[];
let told: Still[];

function screen() {
  const pending: (() => void)[] = [];
  const drawing = makeDrawing({
    now: () => Date.now() + at.slept,
    isShown: () => at.isShown,
    isLive: () => at.isLive,
    onFrame: (then) => void setTimeout(() => (at.isFrozen ? pending.push(then) : then()), FRAME),
    pulse: (isShown) => void pulses.push(isShown),
    stoodStill: (still) => void told.push(still),
  });
  /** The browser draws again. */
  const thaw = (): void => {
    at.isFrozen = false;
    for (const then of pending.splice(0)) then();
  };
  return { ...drawing, thaw };
}
const pass = (ms: number): void => void vi.advanceTimersByTime(ms);

beforeEach(() => {
  vi.useFakeTimers();
  at = { isShown: true, isLive: true, isFrozen: false, slept: 0 };
  pulses = [];
  told = [];
});
afterEach(() => void vi.useRealTimers());

describe('a screen that draws', () => {
  it('says so every two seconds, after a frame', () => {
    const { stop } = screen();
    expect(pulses).toEqual([]);
    pass(2 * FRAME);
    expect(pulses).toEqual([true]);
    pass(5 * PULSE_EVERY);
    expect(pulses).toEqual(Array.from({ length: 6 }, () => true));
    expect(told).toEqual([]);
    stop();
    pass(5 * PULSE_EVERY);
    expect(pulses).toHaveLength(6);
  });
});

describe('a screen that draws nothing', () => {
  it('proves nothing, whatever its timers do, and says for how long once it draws again', () => {
    const { thaw } = screen();
    pass(PULSE_EVERY + 2 * FRAME);
    pulses = [];
    at.isFrozen = true;
    pass(40 * SECOND);
    expect(pulses).not.toContain(true);
    thaw();
    pass(2 * FRAME);
    expect(pulses.at(-1)).toBe(true);
    expect(told).toEqual([{ ms: expect.closeTo(42 * SECOND, -4), was: 'still' }]);
  });

  it('behind another page says that nobody sees it', () => {
    const { look } = screen();
    pass(2 * FRAME);
    at.isShown = false;
    look();
    pass(20 * SECOND);
    expect(pulses.slice(1)).not.toContain(true);
    at.isShown = true;
    look();
    pass(2 * FRAME);
    expect(told).toEqual([{ ms: expect.closeTo(20 * SECOND, -3), was: 'still' }]);
  });

  it('because the device slept notices it as soon as the server has told the time', () => {
    screen();
    pass(PULSE_EVERY);
    at.slept = 10 * 60 * SECOND;
    pass(PULSE_EVERY + 2 * FRAME);
    expect(told).toEqual([{ ms: expect.closeTo(10 * 60 * SECOND, -4), was: 'still' }]);
  });

  it('for a moment only says nothing', () => {
    const { thaw } = screen();
    pass(2 * FRAME);
    at.isFrozen = true;
    pass(3 * SECOND);
    thaw();
    pass(2 * FRAME);
    expect(told).toEqual([]);
  });
});

describe('a screen without a link', () => {
  it('says how long it heard nothing, once it is back and not before', () => {
    const { look } = screen();
    pass(2 * FRAME);
    at.isLive = false;
    pass(30 * SECOND);
    expect(told).toEqual([]);
    at.isLive = true;
    look();
    pass(2 * FRAME);
    expect(told).toEqual([{ ms: expect.closeTo(30 * SECOND, -3), was: 'deaf' }]);
  });

  it('that was never there has missed nothing when it first comes', () => {
    at.isLive = false;
    const { look } = screen();
    pass(30 * SECOND);
    at.isLive = true;
    look();
    pass(2 * FRAME);
    expect(told).toEqual([]);
  });
});
