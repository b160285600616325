import type { RollWidth } from '@heard/shared/paper/lay-out.ts';

/** CSS' own inch. */
const MM_PER_PX = 25.4 / 96;

/** Prints the page with a sheet as wide as the roll and as long as the paper on it: `size: 80mm auto` is not CSS. */
export function printRoll(paper: HTMLElement, width: RollWidth): void {
  const rule = new CSSStyleSheet();
  const millimetres = Math.ceil(paper.offsetHeight * MM_PER_PX) + 1;
  rule.replaceSync(`@page { size: ${width}mm ${millimetres}mm; margin: 0 }`);
  const before = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...before, rule];
  window.addEventListener('afterprint', () => (document.adoptedStyleSheets = before), { once: true });
  window.print();
}
