import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { warmKitchenParts } from './kitchen-parts.ts';
import { KitchenRescue } from './KitchenRescue.tsx';

let isFaulty: boolean;
function Wall(): string {
  if (isFaulty) throw new Error('A ticket that cannot be drawn');
  return 'the tickets';
}

beforeAll(warmKitchenParts);
beforeEach(() => {
  vi.useFakeTimers();
  // React tells of every caught error there.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('a wall that stumbled says so and tries again by itself until it stands', () => {
  isFaulty = true;
  render(
    <KitchenRescue>
      <Wall />
    </KitchenRescue>,
  );
  expect(screen.getByRole('alert').textContent).toContain('tries again by itself');
  act(() => void vi.advanceTimersByTime(6 * SECOND));
  expect(screen.getByRole('alert')).toBeTruthy();
  isFaulty = false;
  act(() => void vi.advanceTimersByTime(6 * SECOND));
  expect(screen.getByText('the tickets')).toBeTruthy();
});
