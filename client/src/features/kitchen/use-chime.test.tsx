import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** A browser's sound: asleep until something wakes it. */
class Sound extends EventTarget {
  static made: Sound[] = [];
  state = 'suspended';
  tones = 0;
  currentTime = 0;
  destination = {};
  /** Whether the browser lets the page be heard without a tap, as it does an installed one. */
  static isFree = false;
  constructor() {
    super();
    Sound.made.push(this);
  }
  resume(): Promise<void> {
    if (Sound.isFree) this.wake();
    return Promise.resolve();
  }
  wake(): void {
    this.state = 'running';
    this.dispatchEvent(new Event('statechange'));
  }
  createOscillator = () => ({ frequency: {}, connect: (to: object) => to, start: () => (this.tones += 1), stop: () => {} });
  createGain = () => ({ gain: { setValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} }, connect: () => {} });
}

beforeEach(() => {
  vi.resetModules();
  Sound.made = [];
  Sound.isFree = false;
  vi.stubGlobal('AudioContext', Sound);
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const open = async (tickets: string[]) => {
  const { useChime } = await import('./use-chime.ts');
  return renderHook(({ ids }) => useChime(ids), { initialProps: { ids: tickets } });
};

it('asks for a tap until one came, and rings for what is new from then on', async () => {
  const { result, rerender } = await open(['a']);
  expect(result.current.sound).toBe('asks');
  rerender({ ids: ['a', 'b'] });
  expect(Sound.made[0]!.tones).toBe(0);
  Sound.isFree = true;
  await act(async () => void dispatchEvent(new MouseEvent('click')));
  expect(result.current.sound).toBe('on');
  const before = Sound.made[0]!.tones;
  rerender({ ids: ['a', 'b', 'c'] });
  expect(Sound.made[0]!.tones).toBe(before + 2);
});

it('is heard at once after a reload where the browser allows it', async () => {
  Sound.isFree = true;
  const { result } = await open(['a']);
  expect(result.current.sound).toBe('on');
});

it('notices when the browser lets it be heard later by itself', async () => {
  const { result } = await open(['a']);
  act(() => Sound.made[0]!.wake());
  expect(result.current.sound).toBe('on');
});

it('does not ring for what hung there when the wall was opened', async () => {
  Sound.isFree = true;
  const { rerender } = await open(['a', 'b']);
  rerender({ ids: ['b'] });
  rerender({ ids: ['a', 'b'] });
  expect(Sound.made[0]!.tones).toBe(0);
});
