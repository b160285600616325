import { describe, expect, it } from 'vitest';
import { isDanger, isLeftOut, noteParts } from './note-words.ts';

const warnings = (note: string): string[] => noteParts(note).flatMap(({ text, isWarning }) => (isWarning ? [text] : []));

describe('words of a note that must not be overlooked', () => {
  it.each([
    ['no onions, extra pickles', ['no']],
    ['ALLERGIC to nuts', ['ALLERGIC']],
    ['gluten free please', ['gluten free']],
    ['sin cebolla', ['sin']],
    ['allergie aux noix, sans beurre', ['allergie', 'sans']],
    ['noodles with notable sauce', []],
  ])('in "%s" are %j', (note, expected) => expect(warnings(note)).toEqual(expected));

  it('the note is never changed by it', () => {
    const note = '¡No! nuts — allergy, w/o sesame 🥜';
    expect(
      noteParts(note)
        .map((part) => part.text)
        .join(''),
    ).toBe(note);
  });

  it('an allergy is more than a wish', () => {
    expect(isDanger('Allergy: shellfish')).toBe(true);
    expect(isDanger('coeliac')).toBe(true);
    expect(isDanger('no ice')).toBe(false);
  });

  it('a modifier that takes away is told from one that adds', () => {
    expect(isLeftOut('No butter')).toBe(true);
    expect(isLeftOut('Nori')).toBe(false);
  });
});
