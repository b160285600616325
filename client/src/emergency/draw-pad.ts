import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import { button, element, redraw } from './element.ts';
import type { Pad } from './pad-store.ts';
import type { PadParts } from './parts.ts';
import { slipDay, slipTotals, type Slip } from './slip.ts';
import { moneyWords } from './slip-paper.ts';

export interface PadActs {
  setQuantity(lineId: string, quantity: number): void;
  addItem(item: Item): void;
  print(slip: Slip): void;
  enter(slip: Slip): void;
}

export function drawPad(parts: PadParts, pad: Pad, acts: PadActs): void {
  parts.number.textContent = pad.current.number;
  drawLines(parts, pad.current, acts);
  drawTotals(parts, pad.current);
  for (const way of [parts.finish, parts.finishAndPrint]) way.toggleAttribute('disabled', pad.current.lines.length === 0);
  drawSlips(parts, pad.slips, acts);
}

function drawLines(parts: PadParts, { lines, house }: Slip, acts: PadActs): void {
  const money = moneyWords(house);
  const drawn = lines.map(({ id, name, quantity, price }) =>
    element(
      'li',
      { class: 'pad-line' },
      button('−', `less ${id}`, () => acts.setQuantity(id, quantity - 1), { 'aria-label': `One ${name} less` }),
      element('b', { class: 'pad-count' }, String(quantity)),
      button('+', `more ${id}`, () => acts.setQuantity(id, quantity + 1), { 'aria-label': `One ${name} more` }),
      element('span', { class: 'pad-name' }, name),
      element('span', {}, money(quantity * price)),
    ),
  );
  const empty = element('li', { class: 'pad-nothing' }, 'Nothing on this slip yet. Find a dish above, or type its name and price.');
  redraw(parts.lines, ...(drawn.length > 0 ? drawn : [empty]));
}

function drawTotals(parts: PadParts, slip: Slip): void {
  const money = moneyWords(slip.house);
  const { service, taxes, total } = slipTotals(slip);
  const rows: [string, string][] = [
    ...(service === 0 ? [] : [['Service', money(service)] as [string, string]]),
    ...taxes.map(({ rate, isIncluded, tax }): [string, string] => [`Tax ${rate / 1_000} %${isIncluded ? ', in it' : ''}`, money(tax)]),
    ['Total', money(total)],
  ];
  redraw(parts.totals, ...rows.map(([word, value]) => element('div', {}, element('dt', {}, word), element('dd', {}, value))));
}

/** What each is to be entered as, and what all come to. */
function drawSlips(parts: PadParts, slips: readonly Slip[], acts: PadActs): void {
  const drawn = slips.map((slip) => {
    const money = moneyWords(slip.house);
    const { total, tax } = slipTotals(slip);
    const facts = [
      slip.table && `table ${slip.table}`,
      slip.tender,
      `tax ${money(tax)}`,
      slip.tip > 0 && `tip ${money(slip.tip)}`,
      slipDay(slip),
    ];
    return element(
      'li',
      { class: 'pad-slip' },
      element('div', {}, element('b', {}, `${slip.number} · ${money(total)}`), element('p', {}, facts.filter(Boolean).join(' · '))),
      button('Print', `print ${slip.number}`, () => acts.print(slip), { 'aria-label': `Print slip ${slip.number}` }),
      button('Entered', `enter ${slip.number}`, () => acts.enter(slip), { 'aria-label': `Slip ${slip.number} is entered` }),
    );
  });
  redraw(parts.slips, ...drawn);
  const money = slips[0] && moneyWords(slips[0].house);
  const sum = slips.reduce((all, slip) => all + slipTotals(slip).total, 0);
  parts.sums.textContent = money
    ? `${slips.length} ${slips.length === 1 ? 'slip' : 'slips'} to enter, ${money(sum)} together.`
    : 'No slip waits to be entered.';
}

/** Dishes whose names hold what was typed; few enough to see at a glance. */
export function drawFound(parts: PadParts, items: readonly Item[], slip: Slip, acts: PadActs): void {
  const money = moneyWords(slip.house);
  redraw(
    parts.found,
    ...items.map((item) =>
      element(
        'li',
        {},
        button(`${item.name} · ${money(item.price)}`, `item ${item.id}`, () => acts.addItem(item), { look: 'button-plain button-l' }),
      ),
    ),
  );
}
