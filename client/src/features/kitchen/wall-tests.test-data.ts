import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { NOW } from './kitchen-fixture.test-data.ts';
import { warmKitchenParts } from './kitchen-parts.ts';
import { rereadKeys } from './use-keys.ts';

/** A wall whose clock stands at NOW, and on which nothing comes into view by itself. */
export function hangWall(): void {
  beforeAll(warmKitchenParts);
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
    const nothing = class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    };
    vi.stubGlobal('IntersectionObserver', nothing);
  });
  afterEach(() => {
    cleanup();
    localStorage.clear();
    rereadKeys();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
}
