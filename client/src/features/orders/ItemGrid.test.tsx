import { act as settle, screen } from '@testing-library/react';
import { add } from '@heard/shared/live/event.ts';
import { applyEvents, type State } from '@heard/shared/live/state.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeLive } from '../../../test/fake-live.ts';
import { emptyHouse, idOf } from '../../../test/fixture.ts';
import { items } from '../../../test/fixture-menu.ts';
import { padOf } from '../../../test/pad.tsx';

/** A thousand starters. */
function crowdedMenu(): State {
  const state = emptyHouse();
  const fries = items.find(({ name }) => name === 'Radishes, butter, salt')!;
  const changes = Array.from({ length: 992 }, (_, at) =>
    add('item', { ...fries, id: idOf(`item ${at}`), name: `Dish ${at}`, sort: 100 + at }),
  );
  applyEvents(state, [{ type: 'menu.published', changes }]);
  return state;
}

/** A scroller of 800 px over four columns of rows 112 px high, as far down as asked. */
function laidOut(scrolled: () => number): void {
  vi.spyOn(globalThis, 'getComputedStyle').mockImplementation(
    () => ({ gridTemplateColumns: '1px 1px 1px 1px', rowGap: '8px', gridAutoRows: '104px' }) as CSSStyleDeclaration,
  );
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return { top: this.className.includes('items') ? -scrolled() : 0 } as DOMRect;
  });
}
afterEach(() => vi.restoreAllMocks());

const tiles = () => [...document.querySelectorAll('.item-place')];
const places = () => tiles().map((one) => Number(one.getAttribute('aria-posinset')));

describe('a menu of a thousand dishes', () => {
  it('draws what is seen and a little more, and says how many there are', () => {
    laidOut(() => 0);
    padOf(fakeLive(crowdedMenu()), '2');
    expect(tiles().length).toBeLessThanOrEqual(60);
    expect(places()[0]).toBe(1);
    expect(tiles()[0]!.getAttribute('aria-setsize')).toBe('1000');
  });

  it('draws what is scrolled to, with the rest’s room kept', () => {
    let scrolled = 0;
    laidOut(() => scrolled);
    padOf(fakeLive(crowdedMenu()), '2');
    const list = document.querySelector<HTMLElement>('.items')!;
    scrolled = 100 * 112;
    settle(() => void list.parentElement!.dispatchEvent(new Event('scroll')));
    expect(places()).toContain(401);
    expect(tiles().length).toBeLessThanOrEqual(64);
    const room = (side: string): number => Number.parseFloat(list.style.getPropertyValue(`--${side}`));
    const drawn = Math.ceil(tiles().length / 4) * 112;
    expect(room('above') + drawn + room('below')).toBe(250 * 112);
  });

  it('ends at the last dish, however far somebody flicks', () => {
    laidOut(() => 1e9);
    padOf(fakeLive(crowdedMenu()), '2');
    expect(places().at(-1)).toBe(1_000);
  });
});

it('a menu as long as most is drawn whole', () => {
  padOf(fakeLive(emptyHouse()), '2');
  expect(tiles()).toHaveLength(8);
  expect(screen.getByText('Leeks vinaigrette')).toBeTruthy();
});
