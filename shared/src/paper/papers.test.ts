import { describe, expect, test } from 'vitest';
import { SmallHouse } from '../../test/small-house.ts';
import { DEFAULT_SALES } from '../restaurants/default-sales.ts';
import { checkPaper } from './check-paper.ts';
import { chitOf, chitPaper } from './chit.ts';
import { guestCheckOf } from './guest-check.ts';
import { plainText } from './lay-out.ts';
import type { Paper } from './paper.ts';
import { receiptOf, receiptPaper } from './receipt.ts';

const rows = ({ blocks }: Paper): string[][] =>
  blocks.flatMap((block) => (block.is === 'row' ? [[block.left, block.right].filter(Boolean)] : []));
const frames = ({ blocks }: Paper): string[] => blocks.flatMap((block) => (block.is === 'frame' ? [block.text] : []));

describe('a chit', () => {
  const house = new SmallHouse();
  const checkId = house.openCheck('2');
  const [line] = house.order(checkId, { item: 'burger', quantity: 12, seat: 3, note: 'no salt', modifierIds: ['well done', 'cheese'] });
  const ticket = house.ticketAt('grill', line!);
  const chitWith = (of: Partial<typeof ticket>) => chitPaper(chitOf(house.state, { ...ticket, ...of }));
  const [only] = ticket.lines;

  test('says where, when and for whom', () => {
    expect(chitOf(house.state, ticket)).toMatchObject({
      station: 'grill',
      table: 'Table 2',
      checkNumber: 1,
      course: 1,
      serverName: 'The server',
    });
    expect(chitOf(house.state, ticket).firedAt).toMatch(/^(19:00|7:00 ?pm)$/i);
  });

  test('says what to make, how, for which seat, and nothing of money', () => {
    const paper = chitWith({});
    expect(paper.blocks).toContainEqual({
      is: 'item',
      count: '12',
      name: 'burger',
      isStruck: false,
      ways: ['Seat 3', 'well done', 'cheese', '“no salt”'],
    });
    expect(plainText(paper)).not.toMatch(/€|\d\.\d\d/);
  });

  test('frames allergies at the head, each once, and below the line they are of', () => {
    const lines = [
      { ...only!, allergies: ['nuts', 'milk'] },
      { ...only!, lineId: 'other', allergies: ['nuts'] },
    ];
    expect(frames(chitWith({ lines }))).toEqual(['ALLERGY: nuts, milk', 'ALLERGY: nuts, milk', 'ALLERGY: nuts']);
  });

  test('says that it is in a rush, where it goes now, and what is not to be made any more', () => {
    const lines = [
      { ...only!, goesTo: 'Table 4' },
      { ...only!, lineId: 'other', isVoided: true, allergies: ['nuts'] },
    ];
    const paper = chitWith({ isRush: true, lines });
    expect(frames(paper)).toEqual(['RUSH']);
    expect(plainText(paper)).toContain('Goes to Table 4');
    expect(plainText(paper)).toContain('-- burger --');
    expect(plainText(paper)).toContain('VOID: do not make it');
  });

  test('of a tab bears its name', () => {
    const tab = house.openCheck(null);
    const [lemonade] = house.order(tab, { item: 'lemonade' });
    expect(chitOf(house.state, house.ticketAt('bar', lemonade!)).table).toBe('Ann');
  });
});

describe('a guest check', () => {
  test('adds up line by line, with the tax that is in it', () => {
    const house = new SmallHouse();
    const checkId = house.openCheck('1');
    house.order(checkId, { item: 'burger', quantity: 2, modifierIds: ['rare', 'cheese'] }, { item: 'fries' });
    const paper = checkPaper(guestCheckOf(house.state, checkId));
    expect(rows(paper).filter(([left]) => left !== 'rare' && left !== 'cheese')).toEqual([
      ['2 × burger', '€31.40'],
      ['1 × fries', '€3.95'],
      ['Subtotal', '€35.35'],
      ['Total', '€35.35'],
      ['Tax 9 %, in it', '€2.92'],
      ['10 %', '€3.54 = €38.89'],
      ['15 %', '€5.30 = €40.65'],
      ['20 %', '€7.07 = €42.42'],
    ]);
  });

  test('shows tax on top, service, discounts and odd cents, and suggests no tip beside a service charge', () => {
    const house = new SmallHouse({ taxRate: 8_875, isTaxIncluded: false, sales: { ...DEFAULT_SALES, serviceRate: 12_500 } });
    const checkId = house.openCheck('1');
    const [line] = house.order(checkId, { item: 'burger' });
    house.set('line', line!, { discounts: [{ discountId: 'd', name: 'Happy hour', amount: 200 }] });
    house.set('check', checkId, { serviceRate: 12_500, splitCents: 1 });
    const { totals } = guestCheckOf(house.state, checkId);
    expect(rows(checkPaper(guestCheckOf(house.state, checkId)))).toEqual([
      ['1 × burger', '€14.50'],
      ['rare'],
      ['Happy hour', '-€2.00'],
      ['Subtotal', '€14.50'],
      ['Discounts', '-€2.00'],
      ['Service 12.5 %', '€1.56'],
      ['Tax 8.875 %', '€1.11'],
      ['Odd cents of a split', '€0.01'],
      ['Total', '€15.18'],
    ]);
    expect(totals.subtotal - totals.discount + totals.service + totals.tax + totals.odd).toBe(totals.total);
  });

  test('says which part of a line somebody pays', () => {
    const house = new SmallHouse();
    const [mine, theirs] = [house.openCheck('1'), house.openCheck('1')];
    const [pair, one] = house.order(mine, { item: 'burger', quantity: 2 }, { item: 'fries' });
    const share = { checkId: theirs, discounts: [], taxRate: 9_000, isTaxIncluded: true };
    house.change(
      { kind: 'share', id: 'a', set: { ...share, id: 'a', lineId: pair!, name: 'burger', part: 1, of: 2, gross: 1_450 } },
      { kind: 'share', id: 'b', set: { ...share, id: 'b', lineId: one!, name: 'fries', part: 1, of: 3, gross: 132 } },
    );
    const counts = (checkId: string) => guestCheckOf(house.state, checkId).lines.map(({ count, gross }) => [count, gross]);
    expect(counts(mine)).toEqual([
      ['1', 1_450],
      ['2/3', 263],
    ]);
    expect(counts(theirs)).toEqual([
      ['1', 1_450],
      ['1/3', 132],
    ]);
  });

  test('leaves out what was voided, and says what is still due once something is paid', () => {
    const house = new SmallHouse();
    const checkId = house.openCheck('1');
    const [burger] = house.order(checkId, { item: 'burger' }, { item: 'fries' });
    house.act('voidLine', { checkId, lineId: burger!, reason: 'dropped' });
    house.pay(checkId, 95);
    const told = rows(checkPaper(guestCheckOf(house.state, checkId)));
    expect(told).toContainEqual(['Still due', '€3.00']);
    expect(told.flat().join()).not.toContain('burger');
  });
});

describe('a receipt', () => {
  test('says who paid what, with change, and when', () => {
    const house = new SmallHouse();
    const checkId = house.openCheck('1');
    house.order(checkId, { item: 'burger' });
    house.pay(checkId, 1_450, 2_000);
    const receipt = receiptOf(house.state, checkId);
    const paper = receiptPaper(receipt);
    expect(paper.title).toBe('Receipt 2026-06-12, check 1');
    const told = rows(paper);
    expect(told.at(-3)![0]).toMatch(/^Cash, /);
    expect(told.slice(-2)).toEqual([
      ['Handed over', '€20.00'],
      ['Change', '€5.50'],
    ]);
    expect(plainText(paper)).not.toContain('Still due');
  });

  test('says tips, rounding, references and what was given back', () => {
    const house = new SmallHouse();
    const checkId = house.openCheck('1');
    house.order(checkId, { item: 'burger' });
    house.pay(checkId, 1_450);
    const [payment] = house.state.payment.values();
    house.set('payment', payment!.id, { tip: 150, rounding: 2, tendered: 1_602, reference: 'slip 7' });
    const refund = {
      id: 'r',
      paymentId: payment!.id,
      checkId,
      tender: 'cash',
      amount: 450,
      tip: 50,
      reason: 'cold',
      reference: '',
    } as const;
    house.change({ kind: 'refund', id: 'r', set: { ...refund, drawerId: null, givenBy: null, approvedBy: null, givenAt: house.now } });
    const told = rows(receiptPaper(receiptOf(house.state, checkId)));
    expect(told).toContainEqual(['Tip', '€1.50']);
    expect(told).toContainEqual(['Rounded to the coin', '€0.02']);
    expect(told).toContainEqual(['Reference slip 7']);
    expect(told).toContainEqual(['Of the tip', '-€0.50']);
    expect(told).toContainEqual(['cold']);
    expect(told).toContainEqual(['Still due', '€4.50']);
    expect(told.flat()).not.toContain('Change');
  });
});
