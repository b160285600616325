import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENGLISH } from './english.ts';
import { readyMenu } from './menu-tree.ts';
import { parseOrder } from './parse-order.ts';
import { saidWords } from './said-words.ts';
import { EMPTY_DRAFT, type Heard, type Span, type VoiceDraft } from './voice-draft.ts';

const menu = readyMenu(
  {
    items: ['soup', 'pea soup', 'burger', 'cheese burger', 'half chicken', 'cola'].map((name) => ({
      id: name,
      names: [name],
      slotIds: ['size', 'with'],
      categoryId: 'all',
    })),
    slots: [
      {
        id: 'size',
        name: 'size',
        isSingle: true,
        isSize: true,
        values: ['small', 'large', 'light'].map((name) => ({ id: name, names: [name] })),
      },
      {
        id: 'with',
        name: 'topping',
        isSingle: false,
        isSize: false,
        values: ['onion', 'cheese', 'extra cheese', 'pea'].map((name) => ({ id: name, names: [name] })),
      },
    ],
    kinds: ['drinks', 'toppings'],
  },
  ENGLISH,
);

const phrases = [...Object.values(ENGLISH.phrases).flat(), ...Object.keys(ENGLISH.courses), ...Object.keys(ENGLISH.numbers)];
const orderWord = fc.constantFrom(
  ...phrases,
  ...menu.known,
  'pea soup',
  'cheese burger',
  'double onion burger',
  'half pea soup chicken',
  'half onion chicken',
  '3',
  '-2',
  '900',
  'hundred',
  'dozen',
  '.',
  ',',
  '🍔',
  'zorble',
  'constructor',
  '__proto__',
);
const order = fc.array(orderWord, { maxLength: 30 }).map((words) => words.join(' '));
const anything = fc.oneof(order, fc.string({ unit: 'grapheme', maxLength: 200 }), fc.lorem());
const conversation = fc.array(anything, { minLength: 1, maxLength: 4 });

const hear = (sayings: readonly string[]): VoiceDraft => sayings.reduce((draft, text) => parseOrder(menu, text, draft), EMPTY_DRAFT);

function fieldsOf({ lines, allergies }: VoiceDraft): Heard<unknown>[] {
  const ofLines = lines.flatMap((line) => [
    line.item,
    line.quantity,
    line.seat,
    ...(line.course ? [line.course] : []),
    ...line.notes,
    ...line.options.map(({ value }) => value),
  ]);
  return [...ofLines, ...allergies.flatMap(({ seat, to }) => [seat, to])];
}

const spansOf = (draft: VoiceDraft): Span[] => [
  ...fieldsOf(draft).flatMap(({ evidence }) => evidence),
  ...draft.unresolved.map(({ span }) => span),
  ...draft.ignorable,
];

test('whatever is said, nothing throws and every span lies within the words', () => {
  fc.assert(
    fc.property(conversation, (sayings) => {
      const draft = hear(sayings);
      const outside = spansOf(draft).filter(({ saying, start, end }) => start < 0 || end <= start || end > draft.sayings[saying]!.length);
      expect(outside).toEqual([]);
    }),
    { numRuns: 1_500 },
  );
});

test('every word is evidence of something, passed over, or unresolved', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const draft = hear([text]);
      const heard = new Set(spansOf(draft).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, nth) => start + nth)));
      expect(draft.sayings[0]!.flatMap((word, at) => (heard.has(at) ? [] : [word]))).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});

test('the same words make the same draft', () => {
  fc.assert(
    fc.property(conversation, (sayings) => {
      expect(hear(sayings)).toEqual(hear(sayings));
    }),
  );
});

test('only what is on the menu is ever drafted, and a quantity is a whole number of at least one', () => {
  fc.assert(
    fc.property(conversation, (sayings) => {
      for (const { item, quantity, options } of hear(sayings).lines) {
        expect(menu.items.has(item.value)).toBe(true);
        expect(Number.isInteger(quantity.value) && quantity.value > 0).toBe(true);
        for (const { slotId, value } of options) expect(menu.slots.get(slotId)!.values.map(({ id }) => id)).toContain(value.value);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('what was accepted has nothing unresolved', () => {
  fc.assert(
    fc.property(conversation, (sayings) => {
      const { gate, unresolved } = hear(sayings);
      expect(gate === 'accept' ? unresolved : []).toEqual([]);
    }),
  );
});

test('no sign that is neither a space nor punctuation is lost in cutting words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const kept = saidWords(text)
        .map((word) => word.text)
        .join('');
      for (const sign of text.match(/[\p{L}\p{N}\p{S}]/gu) ?? []) expect(kept).toContain(sign);
    }),
  );
});
