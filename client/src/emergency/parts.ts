import type { Slip } from './slip.ts';

/** What of `emergency.html` the script brings to life. */
export interface PadParts {
  readonly number: HTMLElement;
  readonly from: HTMLElement;
  readonly says: HTMLElement;
  readonly table: HTMLInputElement;
  readonly covers: HTMLInputElement;
  readonly line: HTMLFormElement;
  readonly dish: HTMLInputElement;
  readonly price: HTMLInputElement;
  readonly found: HTMLElement;
  readonly lines: HTMLElement;
  readonly totals: HTMLElement;
  readonly tip: HTMLInputElement;
  readonly note: HTMLInputElement;
  readonly tenders: readonly HTMLInputElement[];
  readonly finish: HTMLElement;
  readonly finishAndPrint: HTMLElement;
  readonly blank: HTMLElement;
  readonly slips: HTMLElement;
  readonly sums: HTMLElement;
  readonly press: HTMLElement;
}

export function partsOf(page: Document): PadParts {
  const part = (id: string): HTMLElement => page.getElementById(id)!;
  const input = (id: string): HTMLInputElement => part(id) as HTMLInputElement;
  return {
    number: part('number'),
    from: part('from'),
    says: part('says'),
    table: input('table'),
    covers: input('covers'),
    line: part('line') as HTMLFormElement,
    dish: input('dish'),
    price: input('price'),
    found: part('found'),
    lines: part('lines'),
    totals: part('totals'),
    tip: input('tip'),
    note: input('note'),
    tenders: [...page.querySelectorAll<HTMLInputElement>('input[name="tender"]')],
    finish: part('finish'),
    finishAndPrint: part('finish-and-print'),
    blank: part('blank'),
    slips: part('slips'),
    sums: part('sums'),
    press: part('press'),
  };
}

/** Puts what a slip says into the fields that one types into. */
export function fillPad(parts: PadParts, { table, covers, note, tender, tip }: Slip, decimals: number): void {
  parts.table.value = table;
  parts.covers.value = covers > 0 ? String(covers) : '';
  parts.note.value = note;
  parts.tip.value = tip > 0 ? (tip / 10 ** decimals).toFixed(decimals) : '';
  for (const one of parts.tenders) one.checked = one.value === tender;
}
