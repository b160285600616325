import { existsSync, readFileSync } from 'node:fs';
import type { VoiceMenu } from '@heard/shared/voice/voice-menu.ts';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from './catalogue-menu.ts';
import { hearOwnCases, type OwnCase } from './own-cases.ts';
import { readCases } from './read-cases.ts';
import { hearCases, scoreOf, type Case } from './score.ts';

const OWN = ['diner', 'trattoria', 'saigon', 'bakery'];
const FOREIGN = [
  { menu: 'pizza', cases: 'pizza_dev', floor: 0.99 },
  { menu: 'burger', cases: 'fo_burger_dev', floor: 0.96 },
  { menu: 'coffee', cases: 'fo_coffee_dev', floor: 0.9 },
];

const here = (path: string): URL => new URL(path, import.meta.url);
const data = (path: string): URL => here(`../../../shared/data/voice/${path}`);
const read = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));

const casesOf = (menu: string) => readCases<OwnCase>(here(`cases/${menu}.jsonl`));
const heardOf = (menu: string) => hearOwnCases(read(here(`cases/menu-${menu}.json`)) as VoiceMenu, casesOf(menu));

describe('the public cases', () => {
  test('are 300 and more, over four menus, each said once', () => {
    const all = OWN.flatMap((menu) => casesOf(menu).map(({ said }) => `${menu}: ${said.join(' // ')}`));
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(new Set(all).size).toBe(all.length);
  });

  test('are drafted as a good server would, to the floor', () => {
    const heard = OWN.flatMap(heardOf);
    const { exact, gatePrecision } = scoreOf(heard);
    expect(exact).toBeGreaterThanOrEqual(0.96);
    expect(gatePrecision).toBeGreaterThanOrEqual(0.97);
  });

  test('what is hostile is never accepted unseen', () => {
    const unseen = OWN.flatMap(heardOf).filter((one) => one.class === 'hostile' && one.gate === 'accept' && !one.isExact);
    expect(unseen.map(({ text }) => text)).toEqual(['pho pho pho']);
  });
});

describe('orders that nobody here wrote', () => {
  for (const { menu, cases, floor } of FOREIGN) {
    test(`${menu}: ${floor * 100} % of orders are drafted exactly`, ({ skip }) => {
      skip(!existsSync(data(`${cases}.jsonl`)), '../shared/data/voice is not here, so its orders were not heard');
      const heard = hearCases(read(data(`menu_${menu}.json`)) as Catalogue, readCases<Case>(data(`${cases}.jsonl`)));
      expect(scoreOf(heard).exact).toBeGreaterThanOrEqual(floor);
    });
  }
});
