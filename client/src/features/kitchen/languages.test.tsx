import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { grill, ticketOf } from './kitchen-fixture.test-data.ts';
import { InKitchen, kitchenHouse } from './kitchen-house.test-data.tsx';
import { warmKitchenParts } from './kitchen-parts.ts';
import { KitchenScreen } from './KitchenScreen.tsx';
import { LANGUAGES, wordsOf } from './words/languages.ts';
import { ALL_ENGLISH } from './words/use-more-words.ts';

beforeAll(warmKitchenParts);
beforeEach(() => {
  const nothing = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  vi.stubGlobal('IntersectionObserver', nothing);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const OTHERS = Object.keys(LANGUAGES).filter((language) => language !== 'en');

describe.each(OTHERS)('in %s', (language) => {
  it('every word is there, and none of them is English', async () => {
    const words = (await wordsOf(language))!;
    expect(Object.keys(words).sort()).toEqual(Object.keys(ALL_ENGLISH).sort());
    const same = Object.entries(words).filter(([name, word]) => typeof word === 'string' && word === ALL_ENGLISH[name as 'bump']);
    expect(same).toEqual([]);
  });
});

function open(language: string): void {
  const house = kitchenHouse({ station: [{ ...grill, language }], ticket: [ticketOf('4', 0, ['1 Fries'])] }, { stationId: grill.id });
  render(
    <InKitchen house={house}>
      <KitchenScreen />
    </InKitchen>,
  );
}

it('a station’s screen speaks its language; dishes are called what the menu calls them', async () => {
  open('es');
  expect(await screen.findByRole('button', { name: /^Listo/ })).toBeTruthy();
  expect(screen.getByRole('main').lang).toBe('es');
  expect(screen.getByRole('article').textContent).toContain('Fries');
  expect(await screen.findByRole('button', { name: 'Recuperar' })).toBeTruthy();
});

it('a language that nobody has written down is English', async () => {
  open('fi');
  expect(await screen.findByRole('button', { name: /^Bump/ })).toBeTruthy();
  expect(screen.getByRole('main').lang).toBe('en');
});
