import { cleanup, configure, render, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach } from 'vitest';
import { reloadDrafts } from '../src/features/orders/draft-store.ts';
import { LiveContext } from '../src/live/live-context.ts';
import { currentToasts, dismissToast } from '../src/ui/toast-list.ts';
import type { FakeLive } from './fake-live.ts';

// A busy machine takes its time to bring what comes late; whoever finds it goes on at once.
configure({ asyncUtilTimeout: 3_000 });

/** A phone, a tablet lying down, a terminal: the widths the house is drawn for, px. */
export const PHONE = 390;
export const TABLET = 1180;

export interface Shown {
  readonly user: UserEvent;
  /** Where the app stands now, with its search. */
  readonly path: () => string;
}

/** Mounts a screen at an address, fed by a fake restaurant, on a device of a given width. */
export function show(screen: ReactNode, live: FakeLive, { at = '/', width = TABLET } = {}): Shown {
  asWideAs(width);
  const { container } = render(
    <MemoryRouter initialEntries={[at]}>
      <LiveContext value={live}>{screen}</LiveContext>
      <Address />
    </MemoryRouter>,
  );
  return { user: userEvent.setup(), path: () => within(container).getByTestId('address').textContent };
}

function Address() {
  const { pathname, search } = useLocation();
  return (
    <span data-testid="address" hidden>
      {pathname + search}
    </span>
  );
}

/** Answers the `(width >= N rem)` queries that the app asks; nothing else about the device differs. */
function asWideAs(width: number): void {
  globalThis.matchMedia = ((query: string) => ({
    matches: width >= Number(/width >= ([\d.]+)rem/.exec(query)?.[1] ?? 0) * 16,
    addEventListener: () => {},
    removeEventListener: () => {},
  })) as unknown as typeof matchMedia;
}

/** As if the page were loaded anew on the same device. */
export function reload(): void {
  cleanup();
  reloadDrafts();
}

afterEach(() => {
  reload();
  localStorage.clear();
  for (const toast of currentToasts()) dismissToast(toast.id);
  reloadDrafts();
});
