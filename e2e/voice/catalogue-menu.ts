import type { VoiceItem, VoiceMenu, VoiceSlot } from '@heard/shared/voice/voice-menu.ts';

/** A catalogue as ../shared/data/README.md describes it: slots of values with what they are called, and which slots an intent takes. */
export interface Catalogue {
  readonly id: string;
  readonly slots: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly intents?: Readonly<Record<string, readonly string[]>>;
  /** Which slots hold one value at a time, where the catalogue says so. */
  readonly single?: readonly string[];
}

/** What an item of the voice menu is in the terms of its catalogue. */
export interface Origin {
  readonly intent: string;
  readonly slot: string | null;
  readonly value: string | null;
}

export interface CatalogueMenu {
  readonly menu: VoiceMenu;
  readonly origins: ReadonlyMap<string, Origin>;
}

/** Slots that speak of the line itself, not of what is in it. */
const OF_THE_LINE = new Set(['NUMBER', 'NOT', 'QUANTITY']);
const SIZE = /^(?:SIZE|VOLUME)$/u;
const MEASURE = /SIZE|VOLUME|CONTAINER/u;

const spaced = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .replace(/[_-]+/gu, ' ')
    .toLowerCase()
    .trim();
const valueName = (value: string): string => value.replace(/^(\w+)\((\d+)\)$/u, '($1 $2)');

export function catalogueMenu(catalogue: Catalogue): CatalogueMenu {
  const slots = new Map(Object.entries(catalogue.slots).map(([name, values]) => [name.toUpperCase(), { name, values }]));
  const intents: ReadonlyMap<string, readonly string[]> = catalogue.intents
    ? new Map(Object.entries(catalogue.intents))
    : impliedIntents(catalogue, slots);
  const heads = new Map([...intents].map(([intent, takes]) => [intent, headOf(intent, takes, slots)]));
  const headSlots = new Set(heads.values());
  const origins = new Map<string, Origin>();
  const items = [...intents].flatMap(([intent, takes]): VoiceItem[] => {
    const slot = heads.get(intent) ?? null;
    const slotIds = takes.map((name) => name.toUpperCase()).filter((name) => slots.has(name) && name !== slot && !OF_THE_LINE.has(name));
    const named: [string | null, readonly string[]][] = slot ? Object.entries(slots.get(slot)!.values) : [];
    const values: [string | null, readonly string[]][] = [...named, [null, slot ? [] : [nounOf(intent)]]];
    return values.map(([value, names]) => {
      const id = `${intent}/${value ?? ''}`;
      origins.set(id, { intent, slot, value });
      return { id, names, slotIds, categoryId: intent };
    });
  });
  const options = [...slots].filter(([id]) => !headSlots.has(id) && !OF_THE_LINE.has(id));
  const kinds = [...options.map(([, { name }]) => spaced(name)), ...[...intents.keys()].filter((intent) => heads.get(intent)).map(nounOf)];
  return {
    menu: { items, slots: options.map(([id, { values }]) => slotOf(id, values, catalogue)), kinds, sayings: sayingsOf(slots) },
    origins,
  };
}

function slotOf(id: string, values: Readonly<Record<string, readonly string[]>>, { single }: Catalogue): VoiceSlot {
  const isSize = SIZE.test(id);
  return {
    id,
    name: spaced(id),
    isSize,
    isSingle: isSize || (single?.includes(id) ?? false),
    values: Object.entries(values).map(([value, names]) => ({ id: valueName(value), names })),
  };
}

/** "PIZZA_ORDER", "PIZZAORDER": a pizza. */
const nounOf = (intent: string): string => spaced(intent.replace(/_?ORDER$/iu, ''));

/** The slot that says which: "DRINK_TYPE", "BASE_SANDWICH" of a "DRINK_ORDER", a "SANDWICH_ORDER". */
function headOf(intent: string, takes: readonly string[], slots: ReadonlyMap<string, unknown>): string | null {
  const noun = intent.replace(/_?ORDER$/iu, '').toUpperCase();
  const isHead = (name: string) =>
    slots.has(name) && (name.startsWith('BASE_') || new RegExp(`^(?:MAIN_)?${noun}(?:_?(?:TYPE|NAME|KIND|BASE|ITEM))?$`, 'u').test(name));
  return takes.map((name) => name.toUpperCase()).find(isHead) ?? null;
}

/** A catalogue without intents: the thing it is named after, and whatever has a type of its own that is not said "in a" or "of". */
function impliedIntents(
  { id }: Catalogue,
  slots: ReadonlyMap<string, { values: Readonly<Record<string, readonly string[]>> }>,
): Map<string, readonly string[]> {
  const types = [...slots].filter(
    ([name, { values }]) =>
      /_?TYPE$/u.test(name) &&
      !Object.values(values)
        .flat()
        .some((said) => /^in | of$/u.test(said)),
  );
  const measures = [...slots.keys()].filter((name) => MEASURE.test(name));
  const rest = [...slots.keys()].filter((name) => !types.some(([type]) => type === name));
  const typed = types.map(([type]): [string, string[]] => [`${type.replace(/_?TYPE$/u, '')}ORDER`, [type, ...measures]]);
  return new Map<string, readonly string[]>([[`${id.toUpperCase()}ORDER`, rest], ...typed]);
}

function sayingsOf(slots: ReadonlyMap<string, { values: Readonly<Record<string, readonly string[]>> }>): NonNullable<VoiceMenu['sayings']> {
  const amounts = Object.entries(slots.get('QUANTITY')?.values ?? {});
  const said = (how: string) => amounts.filter(([value]) => value.toLowerCase().includes(how)).flatMap(([, names]) => names);
  return { extra: said('extra'), light: said('light'), without: Object.values(slots.get('NOT')?.values ?? {}).flat() };
}
