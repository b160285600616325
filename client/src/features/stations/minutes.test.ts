import { describe, expect, it } from 'vitest';
import { asClock, asMinutes, minuteTyped, secondsTyped } from './minutes.ts';

describe('minutes', () => {
  it('are typed with a point, a comma or neither', () => {
    expect(['5', ' 7.5 ', '7,25', '0.5'].map(secondsTyped)).toEqual([300, 450, 435, 30]);
  });

  it('are nothing else', () => expect(['', 'five', '-1', '1e3', '1000', '1.234'].map(secondsTyped)).toEqual(Array(6).fill(null)));

  it('come back as they were typed', () =>
    expect(['5', '7.5', '7.25'].map((typed) => asMinutes(secondsTyped(typed)!))).toEqual(['5', '7.5', '7.25']));
});

it('the clock goes there and back', () => {
  expect([0, 65, 1_439].map(asClock)).toEqual(['00:00', '01:05', '23:59']);
  expect(['00:00', '01:05', '23:59', ''].map(minuteTyped)).toEqual([0, 65, 1_439, null]);
});
