import { act, cleanup, render, screen } from '@testing-library/react';
import { memo, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Live } from '../../src/live/live.ts';
import { LiveContext } from '../../src/live/live-context.ts';
import { createLiveStore, type LiveStore } from '../../src/live/live-store.ts';
import { createTicks } from '../../src/live/shared-ticks.ts';
import { useNow, useRow, useRows, useSelect } from '../../src/live/use-live.ts';
import { ModelServer } from './model-server.ts';
import { ben } from './small-house.ts';

let server: ModelServer;
let store: LiveStore;
let rendered: string[];

beforeEach(() => {
  server = new ModelServer();
  store = createLiveStore();
  const { rows, seq } = server.snapshot();
  store.load(rows, seq);
  rendered = [];
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const show = (children: ReactNode) =>
  render(<LiveContext value={{ store, ticks: createTicks(Date.now) } as unknown as Live}>{children}</LiveContext>);

const is86 = (itemId: string, isOut = true): void =>
  act(() => {
    server.judge('menu.stock', { itemId, isOut, remaining: null }, ben, `k${server.seq}`);
    store.hear(server.since(store.cursor.get()!));
  });

const Dish = memo(function Dish({ id }: { readonly id: string }) {
  const item = useRow('item', id);
  rendered.push(id);
  return <li>{`${item?.name} ${item?.isOut ? 'is out' : 'is on'}`}</li>;
});

function Menu() {
  const ids = useSelect(['item'], (state) => [...state.item.keys()]);
  rendered.push('menu');
  return (
    <ul>
      {ids.map((id) => (
        <Dish key={id} id={id} />
      ))}
    </ul>
  );
}

it('draws again only the dish that was 86ed', () => {
  show(<Menu />);
  rendered = [];
  is86('steak');
  expect(screen.getByText('steak is out')).toBeTruthy();
  expect(rendered).toEqual(['steak']);
});

it('hands out the same list until a row in it changes', () => {
  const lists: unknown[] = [];
  function Available({ tick }: { readonly tick: number }) {
    const list = useRows(
      'item',
      (item) => !item.isOut,
      (a, b) => a.name.localeCompare(b.name),
    );
    lists.push(list);
    return <p>{`${tick}: ${list.map(({ name }) => name).join(', ')}`}</p>;
  }
  const { rerender } = show(<Available tick={1} />);
  rerender(
    <LiveContext value={{ store } as unknown as Live}>
      <Available tick={2} />
    </LiveContext>,
  );
  expect(screen.getByText('2: burger, steak')).toBeTruthy();
  expect(new Set(lists).size).toBe(1);
  is86('burger');
  expect(screen.getByText('2: steak')).toBeTruthy();
});

it('leaves a sum alone that a change does not touch', () => {
  function Covers() {
    const covers = useSelect(['party', 'item'], (state) => [...state.party.values()].reduce((sum, party) => sum + party.covers, 0));
    rendered.push('covers');
    return <p>{`${covers} covers`}</p>;
  }
  show(<Covers />);
  is86('steak');
  expect(rendered).toEqual(['covers']);
  act(() => {
    server.judge('floor.seat-party', { tableId: 'T1', partyId: 'p1', covers: 4 }, ben, 'seat');
    store.hear(server.since(store.cursor.get()!));
  });
  expect(screen.getByText('4 covers')).toBeTruthy();
});

it('moves all clocks in step, and none while nobody looks', () => {
  vi.useFakeTimers({ now: 1_000_000 });
  const Clock = ({ name }: { readonly name: string }) => <p>{`${name} ${useNow(1_000)}`}</p>;
  const { unmount } = show(
    <>
      <Clock name="a" />
      <Clock name="b" />
    </>,
  );
  expect(vi.getTimerCount()).toBe(1);
  act(() => void vi.advanceTimersByTime(2_000));
  expect(screen.getByText('a 1002000')).toBeTruthy();
  expect(screen.getByText('b 1002000')).toBeTruthy();
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});
