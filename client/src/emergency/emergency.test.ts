import { screen, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { totalsOf } from '@heard/shared/orders/check-totals.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import page from '../../emergency.html?raw';
import { emptyHouse, idOf, NOW, order, act } from '../../test/fixture.ts';
import { restaurant } from '../../test/fixture-house.ts';
import { items } from '../../test/fixture-menu.ts';
import { EmergencyPad, type World } from './emergency.ts';
import { partsOf } from './parts.ts';

const menu = { restaurant, items, taxes: [] };
let printed: string[][];
let others: (() => void)[];
beforeEach(() => {
  localStorage.clear();
  printed = [];
  others = [];
});

function open(of: Partial<World> = {}) {
  const parsed = new DOMParser().parseFromString(page.replaceAll(/<link[^>]*>|<script[^>]*>/g, ''), 'text/html');
  document.body.innerHTML = parsed.body.innerHTML;
  const parts = partsOf(document);
  const print = (): void => void printed.push([...parts.press.querySelectorAll('.paper')].map((paper) => paper.textContent));
  const world: World = { parts, menu, storage: localStorage, clock: () => NOW, print, onOtherTab: (tell) => others.push(tell), ...of };
  new EmergencyPad(world).start();
  const user = userEvent.setup();
  return {
    user,
    tap: (name: string | RegExp) => user.click(screen.getByRole('button', { name })),
    type: (label: string, text: string) => user.type(screen.getByLabelText(label), text),
  };
}
const onSlip = (): string[] =>
  within(screen.getByRole('list', { name: 'On this slip' }))
    .getAllByRole('listitem')
    .map((line) => line.textContent);
const totals = (): string => document.getElementById('totals')!.textContent;
const numberNow = (): string => document.getElementById('number')!.textContent;
const waiting = (): string[] => [...document.querySelectorAll('.pad-slip b')].map((slip) => slip.textContent);

describe('with a menu on the device', () => {
  it('a dish is found by the beginnings of its words, and counted', async () => {
    const { type, tap } = open();
    await type('Dish', 'steak');
    await tap(/^Steak frites/);
    await tap('One Steak frites more');
    expect(onSlip()).toHaveLength(1);
    expect(onSlip()[0]).toContain('2');
    await tap('One Steak frites less');
    await tap('One Steak frites less');
    expect(onSlip()[0]).toContain('Nothing on this slip yet');
  });

  it('comes to what the house would charge for the same', async () => {
    const state = emptyHouse();
    act(state, 'Ana Ruiz', 1, 'openCheck', { checkId: idOf('check'), tableId: null, name: 'Ann', covers: 1 });
    const dishes = ['Crème brûlée', 'Three cheeses', 'Affogato'];
    order(state, 'Ana Ruiz', 1, 'check', { dishes });
    const { type, tap } = open();
    for (const dish of dishes) {
      await type('Dish', dish);
      await tap(new RegExp(`^${dish}`));
    }
    const { total, tax } = totalsOf(state, idOf('check'));
    expect(totals()).toContain(`$${(total / 100).toFixed(2)}`);
    expect(totals()).toContain(`$${(tax / 100).toFixed(2)}`);
  });
});

describe('without a menu', () => {
  it('names and prices are typed, and no tax is made up', async () => {
    const { type, tap } = open({ menu: null });
    await type('Dish', 'Soup');
    await tap('Add');
    expect(screen.getByRole('status').textContent).toBe('Type what it costs.');
    await type('Price', '12,50');
    await tap('Add');
    expect(onSlip()[0]).toContain('12.50');
    expect(totals()).toContain('Total12.50');
  });
});

describe('a slip', () => {
  async function sell(pad: ReturnType<typeof open>, name = 'Soup', price = '10'): Promise<void> {
    await pad.type('Dish', name);
    await pad.type('Price', price);
    await pad.tap('Add');
  }

  it('that is finished is printed with its number, and the next number begins', async () => {
    const pad = open();
    const first = numberNow();
    expect(first).toMatch(/^[A-Z]{3}-1$/);
    await pad.type('Table', '12');
    await sell(pad);
    await pad.tap('Finish and print');
    expect(printed).toEqual([[expect.stringContaining(`Slip ${first}`)]]);
    expect(printed[0]![0]).toContain('Table 12');
    expect(numberNow()).toBe(first.replace('-1', '-2'));
    expect(waiting()[0]).toContain(first);
    expect(screen.getByLabelText('Table')).toHaveProperty('value', '');
  });

  it('with nothing on it cannot be finished', () => {
    open();
    expect(screen.getByRole('button', { name: 'Finish' })).toHaveProperty('disabled', true);
  });

  it('that was begun is there after the page was closed, tip and all', async () => {
    const pad = open();
    await sell(pad);
    await pad.type('Tip', '2.5');
    await pad.user.click(screen.getByLabelText('Card'));
    const number = numberNow();
    open();
    expect(numberNow()).toBe(number);
    expect(onSlip()[0]).toContain('Soup');
    expect(screen.getByLabelText('Tip')).toHaveProperty('value', '2.50');
    expect(screen.getByLabelText('Card')).toHaveProperty('checked', true);
  });

  it('stays until it is marked as entered, and that can be undone', async () => {
    const pad = open();
    await sell(pad);
    const number = numberNow();
    await pad.tap('Finish');
    open();
    expect(waiting()).toHaveLength(1);
    await pad.tap(`Slip ${number} is entered`);
    expect(waiting()).toEqual([]);
    await pad.tap('Undo');
    expect(waiting()).toHaveLength(1);
    await pad.tap(`Print slip ${number}`);
    expect(printed.at(-1)![0]).toContain(number);
  });

  it('of all that wait the sum is said', async () => {
    const pad = open();
    for (const price of ['10', '5.50']) {
      await sell(pad, 'Soup', price);
      await pad.tap('Finish');
    }
    expect(document.getElementById('sums')!.textContent).toMatch(/^2 slips to enter, \$/);
  });

  it('of paper bears a number that no other slip gets', async () => {
    const pad = open();
    const mark = numberNow().slice(0, 3);
    await pad.tap('Print a blank pad');
    expect(printed[0]!.map((paper) => /Slip \w+-(\d+)/.exec(paper)![1])).toEqual(['2', '3', '4', '5']);
    await sell(pad);
    await pad.tap('Finish');
    expect(numberNow()).toBe(`${mark}-6`);
  });

  it('of another tab is seen here, so that no number is given twice', async () => {
    const pad = open();
    await sell(pad);
    const kept = localStorage.getItem('heard.emergency')!;
    await pad.tap('Finish');
    const later = localStorage.getItem('heard.emergency')!;
    open();
    localStorage.setItem('heard.emergency', kept);
    others.at(-1)!();
    expect(numberNow()).toMatch(/-1$/);
    localStorage.setItem('heard.emergency', later);
    others.at(-1)!();
    expect(numberNow()).toMatch(/-2$/);
  });

  it('is not lost in silence where the browser keeps nothing', async () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const pad = open({ storage: full });
    await sell(pad);
    expect(screen.getByRole('status').textContent).toContain('This browser keeps nothing');
    expect(onSlip()[0]).toContain('Soup');
  });
});

it('what was kept and cannot be read does not stop a new pad', () => {
  localStorage.setItem('heard.emergency', '{"mark":');
  open();
  expect(numberNow()).toMatch(/^[A-Z]{3}-1$/);
});

it('a name is never read as a part of the page', async () => {
  const { type, tap } = open();
  await type('Dish', '<img src=x onerror=alert(1)>');
  await type('Price', '1');
  await tap('Add');
  expect(document.querySelector('img')).toBeNull();
  expect(onSlip()[0]).toContain('<img src=x');
});

it('the page may talk to nobody', () => expect(page).toContain(`content="connect-src 'none'; form-action 'none'"`));
