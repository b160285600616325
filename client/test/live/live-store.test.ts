import { commandNamed, COMMANDS, type CommandKey } from '@heard/shared/contract/contract.ts';
import type { InputOf } from '@heard/shared/contract/endpoint.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createLiveStore, type LiveStore } from '../../src/live/live-store.ts';
import type { Pending } from '../../src/live/pending.ts';
import { ModelServer, plain } from './model-server.ts';
import { ana, ben, NOW, orderOf, tab } from './small-house.ts';

const tapped = <K extends CommandKey>(name: K, input: InputOf<(typeof COMMANDS)[K]>, key = `key ${JSON.stringify(input)}`): Pending => ({
  key,
  command: commandNamed(COMMANDS[name].name)!,
  input,
  seq: null,
  context: { who: ana, now: NOW + 7 },
});

function opened(server = new ModelServer()): { server: ModelServer; store: LiveStore } {
  const store = createLiveStore();
  const { rows, seq } = server.snapshot();
  store.load(rows, seq);
  return { server, store };
}

const lineNames = (store: LiveStore): string[] => [...store.state.line.values()].map((line) => line.name);

describe('what a screen shows', () => {
  it('shows a tap before the server has heard of it', () => {
    const { store } = opened();
    store.setPending([tapped('openCheck', tab('c1')), tapped('sendOrder', orderOf('c1', 'o1'))]);
    expect(store.row('check', 'c1')?.name).toBe('Tab c1');
    expect(store.state.ticket.size).toBe(1);
  });

  it('shows a line once when the server confirms it before it has answered', () => {
    const { server, store } = opened();
    store.setPending([tapped('openCheck', tab('c1')), tapped('sendOrder', orderOf('c1', 'o1'))]);
    server.judge('orders.open-check', tab('c1'), ana, 'k1');
    server.judge('orders.send', orderOf('c1', 'o1'), ana, 'k2');
    store.hear(server.since(0));
    expect(lineNames(store)).toEqual(['steak']);
    expect(plain(store.state)).toEqual(plain(server.state));
  });

  it('keeps showing an answered tap until the log has it', () => {
    const { store } = opened();
    store.setPending([{ ...tapped('openCheck', tab('c1')), seq: 3 }]);
    store.hear({ from: 0, to: 2, events: [] });
    expect(store.row('check', 'c1')).toBeDefined();
    store.hear({ from: 2, to: 3, events: [] });
    expect(store.row('check', 'c1')).toBeUndefined();
  });

  it('judges a waiting tap again on top of what others did', () => {
    const { server, store } = opened();
    store.setPending([tapped('openCheck', tab('mine'))]);
    expect(store.row('check', 'mine')?.number).toBe(1);
    server.judge('orders.open-check', tab('theirs'), ben, 'k1');
    store.hear(server.since(0));
    expect(store.row('check', 'theirs')?.number).toBe(1);
    expect(store.row('check', 'mine')?.number).toBe(2);
  });

  it('stops showing a tap that somebody else overtook', () => {
    const { server, store } = opened();
    store.setPending([tapped('seatParty', { tableId: 'T1', partyId: 'mine', covers: 2 })]);
    server.judge('floor.seat-party', { tableId: 'T1', partyId: 'theirs', covers: 4 }, ben, 'k1');
    store.hear(server.since(0));
    expect([...store.state.party.keys()]).toEqual(['theirs']);
  });

  it('knows what is confirmed beneath what is shown', () => {
    const { store } = opened();
    store.setPending([tapped('stockItem', { itemId: 'steak', isOut: true, remaining: null })]);
    expect(store.row('item', 'steak')?.isOut).toBe(true);
    expect(store.confirmedRows('item')).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'steak', isOut: false })]));
  });
});

describe('who is told', () => {
  it('tells only the row that changed', () => {
    const { server, store } = opened();
    const [steak, burger, tables] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()];
    store.watchRow('item', 'steak', steak);
    store.watchRow('item', 'burger', burger);
    store.watchKinds(['table', 'party'], tables);
    server.judge('menu.stock', { itemId: 'steak', isOut: true, remaining: null }, ben, 'k1');
    store.hear(server.since(0));
    expect([steak, burger, tables].map((told) => told.mock.calls.length)).toEqual([1, 0, 0]);
  });

  it('tells nobody when a snapshot brings nothing new, nor when a waiting tap is judged again to the same end', () => {
    const { server, store } = opened();
    store.setPending([tapped('openCheck', tab('c1'))]);
    const [before, told] = [store.row('item', 'steak'), vi.fn<() => void>()];
    store.watchKinds(['item', 'table', 'check'], told);
    const { rows, seq } = server.snapshot();
    store.load(rows, seq);
    store.hear({ from: 0, to: 1, events: [] });
    expect(told).not.toHaveBeenCalled();
    expect(store.row('item', 'steak')).toBe(before);
  });
});

describe('frames', () => {
  it('passes over what it already has and refuses what leaves a gap', () => {
    const { server, store } = opened();
    server.judge('orders.open-check', tab('c1'), ben, 'k1');
    server.judge('orders.open-check', tab('c2'), ben, 'k2');
    const [first, second] = [{ ...server.since(0), to: 1, events: server.log.slice(0, 1) }, server.since(1)];
    expect(store.hear(second)).toBe('gap');
    expect(store.hear(first)).toBe('applied');
    expect(store.hear(first)).toBe('known');
    expect(store.hear(server.since(0))).toBe('applied');
    expect(plain(store.state)).toEqual(plain(server.state));
  });

  it('never shows a line twice, and ends as the server, however taps, frames and answers interleave', () => {
    const step = fc.record({ what: fc.constantFrom('tap', 'judge', 'hear', 'answer', 'other'), at: fc.nat(1_000) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { server, store } = walk(steps);
        expect(plain(store.state)).toEqual(plain(server.state));
      }),
      { numRuns: 150 },
    );
  });
});

/** Ana's taps wait in order while Ben works on the same house. */
function walk(steps: readonly { readonly what: string; readonly at: number }[]): ReturnType<typeof opened> {
  const { server, store } = opened();
  let waiting: Pending[] = [];
  let judgedTo = 0;
  let count = 0;
  const judge = (who: Actor, { command, input, key }: Pending): number | undefined => {
    try {
      return server.judge((command as { name?: string }).name!, input, who, key);
    } catch {
      return undefined;
    }
  };
  const next: Record<string, (at: number) => void> = {
    tap(at) {
      count += 1;
      const check = `c${at % 3}`;
      const tap = at % 2 ? tapped('openCheck', tab(check)) : tapped('sendOrder', orderOf(check, `o${count}`));
      waiting.push({ ...tap, key: `tap ${count}` });
    },
    judge: () => void (waiting[judgedTo] && judge(ana, waiting[judgedTo++]!)),
    answer() {
      waiting = waiting.map((tap, at) => (at < judgedTo ? { ...tap, seq: server.replies.get(tap.key) ?? 0 } : tap));
    },
    hear: (at) => {
      const place = store.cursor.get()!;
      const to = place + (server.seq > place ? 1 + (at % (server.seq - place)) : 0);
      store.hear({ from: Math.max(0, place - (at % 2)), to, events: server.log.slice(Math.max(0, place - (at % 2)), to) });
    },
    other: (at) => void judge(ben, { ...tapped('openCheck', tab(`c${at % 3}`)), key: `ben ${at}` }),
  };
  for (const { what, at } of steps) {
    next[what]!(at);
    store.setPending(waiting);
    const ids = [...store.state.line.values()].map((line) => line.orderId);
    expect(new Set(ids).size).toBe(ids.length);
  }
  while (judgedTo < waiting.length) next['judge']!(0);
  next['answer']!(0);
  store.setPending(waiting);
  store.hear(server.since(store.cursor.get()!));
  return { server, store };
}
