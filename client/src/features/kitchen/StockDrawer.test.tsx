import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@heard/shared/staff/roles.ts';
import { grill, midService } from './kitchen-fixture.test-data.ts';
import { InKitchen, kitchenHouse, type KitchenHouse } from './kitchen-house.test-data.tsx';
import { warmKitchenParts } from './kitchen-parts.ts';
import { KitchenScreen } from './KitchenScreen.tsx';
import { stockedItem as item } from './stock-fixture.test-data.ts';

beforeAll(warmKitchenParts);
afterEach(cleanup);

const MENU = [item('Ribeye'), item('Crème brûlée'), item('Sea bass', { remaining: 2 }), item('Burrata', { isOut: true })];

function open(role: Role = 'screen'): KitchenHouse {
  const house = kitchenHouse({ ...midService(), item: MENU }, { role, stationId: grill.id });
  render(
    <InKitchen house={house}>
      <KitchenScreen />
    </InKitchen>,
  );
  return house;
}
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const drawer = () => within(screen.getByRole('dialog', { name: '86' }));
const dishes = (): string[] =>
  drawer()
    .getAllByRole('listitem')
    .map((row) => row.querySelector('p')!.textContent);
const told = (): string => drawer().getByText(/./, { selector: '.stock-says' }).textContent;

describe('86 from the wall', () => {
  it('lists what is out and what is counted first', () => {
    open();
    press('86');
    expect(dishes()).toEqual(['Burrata86 · out', 'Sea bass2 portions left', 'Crème brûléeNot counted', 'RibeyeNot counted']);
  });

  it('takes a dish off the menu with one tap, says so, and moves no row', () => {
    const house = open();
    press('86');
    press('86 Ribeye');
    expect(house.acts).toEqual([{ command: 'stockItem', input: { itemId: MENU[0]!.id, isOut: true, remaining: null } }]);
    expect(told()).toBe('Ribeye is 86: nobody can order it.');
    expect(dishes()[3]).toBe('Ribeye86 · out');
  });

  it('brings it back', () => {
    open();
    press('86');
    press('Back on Burrata');
    expect(told()).toBe('Burrata is back on.');
    expect(dishes()[0]).toBe('BurrataNot counted');
  });

  it('counts the last portions, and stops counting', () => {
    const house = open();
    press('86');
    press('Count Sea bass');
    fireEvent.click(within(drawer().getByRole('group', { name: 'Portions of Sea bass' })).getByRole('button', { name: 'More' }));
    press('Count 3 portions');
    expect(told()).toBe('Sea bass: 3 portions left to sell.');
    press('Count Sea bass');
    press('Stop counting Sea bass');
    expect(house.acts.at(-1)?.input).toEqual({ itemId: MENU[2]!.id, isOut: false, remaining: null });
  });

  it('finds a dish by the beginning of a word, without accents', () => {
    open();
    press('86');
    fireEvent.change(drawer().getByRole('searchbox', { name: 'Search the menu' }), { target: { value: 'brul' } });
    expect(dishes()).toEqual(['Crème brûléeNot counted']);
    fireEvent.change(drawer().getByRole('searchbox'), { target: { value: 'zebra' } });
    expect(drawer().getByText('Nothing on the menu is called that.')).toBeTruthy();
  });

  it('is not offered to those who only seat guests', () => {
    open('host');
    expect(screen.queryByRole('button', { name: '86' })).toBeNull();
  });
});
