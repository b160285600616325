export interface Word {
  /** As it was said. */
  readonly text: string;
  /** Lower case, without accents and apostrophes: what is compared. */
  readonly plain: string;
  /** A full stop or the like stood before it. */
  readonly isAfterStop: boolean;
  readonly isAfterComma: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.][\p{L}\p{N}\p{M}]+)*|[-−](?=\p{N})|&|\p{S}+/gu;
const MARKS = /\p{M}/gu;

/** Cuts what was said into words. Whatever is neither a space nor punctuation belongs to some word. */
export function saidWords(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const found of text.matchAll(WORD)) {
    const isInside = found.index === end && end > 0;
    const between = text.slice(end, found.index);
    end = found.index + found[0].length;
    for (const part of parts(found[0]))
      words.push({
        text: part,
        plain: plain(part, isInside),
        isAfterStop: /[.;!?\n]/u.test(between),
        isAfterComma: /[,:–—]/u.test(between),
      });
  }
  return words;
}

/** "7.5" is one word, "fries.Two" is two; "x2" is a multiplication sign and a number. */
function parts(said: string): string[] {
  if (/^x\d+$/iu.test(said)) return [said.slice(0, 1), said.slice(1)];
  return said.includes('.') && !/^\d+\.\d+$/u.test(said) && !/^(\p{L}\.)+\p{L}$/u.test(said) ? said.split('.') : [said];
}

const SIGNS: Readonly<Record<string, string>> = { '&': 'and', '+': 'and', '-': 'minus', '−': 'minus', '×': 'x' };

function plain(said: string, isInside: boolean): string {
  if (said === '-' && isInside) return 'dash';
  const sign = SIGNS[said];
  return (
    sign ??
    said
      .normalize('NFKD')
      .replace(MARKS, '')
      .toLowerCase()
      .replace(/['’.](?!\d)/gu, '')
  );
}
