import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import type { Paper } from '@heard/shared/paper/paper.ts';
import { newId } from '../live/new-id.ts';
import { hasWords } from '../ui/find-words.ts';
import { decimalsOf, moneyTyped } from '../ui/money-typed.ts';
import { drawPaper } from './draw-paper.ts';
import { drawFound, drawPad, type PadActs } from './draw-pad.ts';
import { button, redraw } from './element.ts';
import type { KnownMenu } from './known-menu.ts';
import { entered, finished, freshPad, keepPad, putBack, readPad, withBlanks, type Pad } from './pad-store.ts';
import { fillPad, type PadParts } from './parts.ts';
import { blankPaper, slipPaper } from './slip-paper.ts';
import { taxOf, UNKNOWN_HOUSE, withLine, withQuantity, type Slip, type SlipHouse } from './slip.ts';

export interface World {
  readonly parts: PadParts;
  readonly menu: KnownMenu | null;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly clock: () => number;
  readonly print: () => void;
  /** Tells when another tab has written the pad: two that count on their own would give a number twice. */
  readonly onOtherTab: (listener: () => void) => void;
}

const MOST_FOUND = 12;
/** As many as fit a sheet of A4. */
const BLANKS = 4;
const MOST_COVERS = 500;

/** The pad brought to life. Everything stays on this device: nothing here asks the network, and the page forbids it. */
export class EmergencyPad implements PadActs {
  readonly #world: World;
  readonly #house: SlipHouse;
  readonly #decimals: number;
  #pad: Pad;

  constructor(world: World) {
    const { menu, storage, clock } = world;
    this.#world = world;
    this.#house = menu?.restaurant ?? UNKNOWN_HOUSE;
    this.#decimals = menu ? decimalsOf(this.#house.currency) : 2;
    const pad = readPad(storage) ?? freshPad(clock(), this.#house);
    // A slip that was begun before a menu was known, and holds nothing yet, gets to know it.
    this.#pad = pad.current.lines.length > 0 ? pad : { ...pad, current: { ...pad.current, house: this.#house } };
  }

  start(): void {
    const { parts, menu, storage, onOtherTab } = this.#world;
    parts.from.textContent = menu
      ? `Prices and taxes as ${menu.restaurant.name} last had them on this device.`
      : 'No menu is kept on this device: type names and prices. Taxes are worked out when the slips are entered.';
    this.#listen();
    onOtherTab(() => {
      this.#pad = readPad(storage) ?? this.#pad;
      fillPad(parts, this.#pad.current, this.#decimals);
      drawPad(parts, this.#pad, this);
    });
    fillPad(parts, this.#pad.current, this.#decimals);
    this.#become(this.#pad);
  }

  #listen(): void {
    const { table, note, covers, tip, tenders, dish, line, finish, finishAndPrint, blank } = this.#world.parts;
    table.addEventListener('input', () => this.#change({ table: table.value }));
    note.addEventListener('input', () => this.#change({ note: note.value }));
    covers.addEventListener('input', () => this.#change({ covers: Math.min(MOST_COVERS, Number(covers.value.replace(/\D/g, ''))) }));
    tip.addEventListener('input', () => this.#change({ tip: moneyTyped(tip.value, this.#decimals) ?? 0 }));
    for (const one of tenders) one.addEventListener('change', () => this.#change({ tender: one.value as Slip['tender'] }));
    dish.addEventListener('input', () => this.#search());
    line.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#addTyped();
    });
    finish.addEventListener('click', () => this.#finish(false));
    finishAndPrint.addEventListener('click', () => this.#finish(true));
    blank.addEventListener('click', () => this.#printBlanks());
  }

  setQuantity(lineId: string, quantity: number): void {
    this.#become({ ...this.#pad, current: withQuantity(this.#pad.current, lineId, quantity) });
  }

  addItem(item: Item): void {
    this.#add(item.name, item.price, item);
  }

  print(slip: Slip): void {
    this.#printAll([slipPaper(slip)]);
  }

  enter(slip: Slip): void {
    this.#become(entered(this.#pad, slip.number));
    this.#say(`Slip ${slip.number} is entered and gone from here.`, () => {
      this.#become(putBack(this.#pad, slip));
      this.#say(`Slip ${slip.number} is back.`);
    });
  }

  #become(next: Pad): void {
    this.#pad = next;
    drawPad(this.#world.parts, next, this);
    if (!keepPad(this.#world.storage, next)) this.#say('This browser keeps nothing: print every slip before you leave this page.');
  }

  #change(fields: Partial<Slip>): void {
    this.#become({ ...this.#pad, current: { ...this.#pad.current, ...fields } });
  }

  #say(sentence: string, undo?: () => void): void {
    redraw(this.#world.parts.says, document.createTextNode(sentence), ...(undo ? [button('Undo', 'undo', undo)] : []));
  }

  #addTyped(): void {
    const { dish, price } = this.#world.parts;
    const [name, amount] = [dish.value.trim(), moneyTyped(price.value, this.#decimals)];
    if (name === '') return dish.focus();
    if (amount !== null) return this.#add(name, amount);
    this.#say('Type what it costs.');
    price.focus();
  }

  #add(name: string, price: number, item?: Item): void {
    const { parts, menu } = this.#world;
    const line = { id: newId(), name, quantity: 1, price, ...taxOf(this.#pad.current.house, item, menu?.taxes ?? []) };
    this.#say(`${name} is on slip ${this.#pad.current.number}.`);
    this.#become({ ...this.#pad, current: withLine(this.#pad.current, line) });
    [parts.dish.value, parts.price.value] = ['', ''];
    this.#search();
    parts.dish.focus();
  }

  #search(): void {
    const { parts, menu } = this.#world;
    const typed = parts.dish.value.trim();
    const items = typed === '' ? [] : (menu?.items ?? []).filter(({ name }) => hasWords(name, typed));
    drawFound(parts, items.slice(0, MOST_FOUND), this.#pad.current, this);
  }

  #finish(isPrinted: boolean): void {
    const { parts, clock } = this.#world;
    const slip = this.#pad.current;
    if (slip.lines.length === 0) return;
    const next = finished(this.#pad, clock(), this.#house);
    this.#say(`Slip ${slip.number} is finished. Number ${next.current.number} is next.`);
    this.#become(next);
    fillPad(parts, next.current, this.#decimals);
    if (isPrinted) this.print(slip);
    parts.table.focus();
  }

  #printBlanks(): void {
    const { pad, numbers } = withBlanks(this.#pad, BLANKS);
    this.#become(pad);
    this.#printAll(numbers.map(blankPaper));
  }

  #printAll(papers: readonly Paper[]): void {
    this.#world.parts.press.replaceChildren(...papers.map(drawPaper));
    this.#world.print();
  }
}
