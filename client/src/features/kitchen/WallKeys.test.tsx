import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { actionOf, keptKeys, keyName, learnKey, ticketOfKey, USUAL_KEYS } from './key-map.ts';
import { grill, midService } from './kitchen-fixture.test-data.ts';
import { InKitchen, kitchenHouse, type KitchenHouse } from './kitchen-house.test-data.tsx';
import { KitchenScreen } from './KitchenScreen.tsx';
import { rereadKeys } from './use-keys.ts';
import { hangWall } from './wall-tests.test-data.ts';

describe('the keys of a bump bar', () => {
  it.each([
    ['Digit1', 0],
    ['Numpad9', 8],
    ['Digit0', 9],
    ['KeyB', null],
  ])('%s bumps ticket %s', (code, at) => expect(ticketOfKey(code)).toBe(at));

  it('are learned, and taken from whatever had them', () => {
    const learned = learnKey(USUAL_KEYS, 'undo', 'KeyR')!;
    expect([learned.undo, learned.recall]).toEqual(['KeyR', '']);
    expect(actionOf(learned, 'KeyR')).toBe('undo');
    expect(actionOf(learned, '')).toBeUndefined();
  });

  it.each(['Digit4', 'Numpad0', 'ArrowUp', 'Tab', 'Enter', 'Space', ''])('%s keeps its own meaning', (code) =>
    expect(learnKey(USUAL_KEYS, 'undo', code)).toBeNull(),
  );

  it.each([
    ['KeyB', 'B'],
    ['PageDown', 'Page Down'],
    ['F5', 'F5'],
  ])('%s is called %s', (code, name) => expect(keyName(code)).toBe(name));

  it.each(['nonsense', 'null', '{"undo":7,"shout":"KeyQ"}'])('are the usual ones where %s was kept', (kept) => {
    localStorage.setItem('heard-kitchen-keys', kept);
    expect(keptKeys()).toEqual(USUAL_KEYS);
    localStorage.clear();
  });
});

describe('at the wall', () => {
  hangWall();

  function open(): KitchenHouse {
    const house = kitchenHouse(midService(), { stationId: grill.id });
    render(
      <InKitchen house={house}>
        <KitchenScreen />
      </InKitchen>,
    );
    return house;
  }
  const press = (code: string): void => void fireEvent.keyDown(document.activeElement ?? document.body, { code });
  const last = ({ acts }: KitchenHouse) => acts.at(-1);
  const idAt = ({ live }: KitchenHouse, table: string): string =>
    [...live.store.state.ticket.values()].find(({ tableName }) => tableName === table)!.id;

  it('the bump key bumps the oldest, or the one that arrows have led to', () => {
    const house = open();
    press('KeyB');
    expect(last(house)).toEqual({ command: 'bumpTicket', input: { ticketId: idAt(house, '12') } });
    press('ArrowDown');
    press('ArrowDown');
    press('KeyB');
    expect(last(house)).toMatchObject({ command: 'bumpTicket', input: { ticketId: idAt(house, '4') } });
  });

  it('what was bumped last comes back with one key, also long after its undo', () => {
    const house = open();
    press('KeyL');
    expect(last(house)).toEqual({ command: 'recallTicket', input: { ticketId: idAt(house, '5') } });
  });

  it('all-day counts come and go', () => {
    open();
    press('KeyA');
    expect(screen.getByRole('complementary', { name: 'All-day' })).toBeTruthy();
    press('KeyA');
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('a key is learned by pressing it, and works from then on, also after a reload', () => {
    const house = open();
    fireEvent.click(screen.getByRole('button', { name: 'Keys' }));
    const drawer = screen.getByRole('dialog', { name: 'Keys' });
    fireEvent.click(within(drawer).getByRole('button', { name: /^Bump/ }));
    expect(drawer.textContent).toContain('Press the key for “Bump”');
    press('Digit3');
    expect(drawer.textContent).toContain('Press the key for');
    press('F9');
    expect(within(drawer).getByRole('button', { name: /^Bump/ }).textContent).toContain('F9');
    fireEvent.click(within(drawer).getByRole('button', { name: 'Close' }));
    act(rereadKeys);
    press('F9');
    expect(last(house)).toMatchObject({ command: 'bumpTicket' });
  });

  it('every action has a key again after going back to the usual ones', () => {
    localStorage.setItem('heard-kitchen-keys', JSON.stringify({ undo: 'F1', bump: '' }));
    rereadKeys();
    open();
    fireEvent.click(screen.getByRole('button', { name: 'Keys' }));
    expect(screen.getByRole('button', { name: /^Undo/ }).textContent).toContain('F1');
    fireEvent.click(screen.getByRole('button', { name: 'Back to the usual keys' }));
    expect(screen.getByRole('button', { name: /^Undo/ }).textContent).toContain('U');
    expect(keptKeys()).toEqual(USUAL_KEYS);
  });
});
