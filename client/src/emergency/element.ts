type Props = Readonly<Record<string, string | boolean | (() => void)>>;

/** An element of this document; functions are what a tap does, `true` an attribute without a value. */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  props: Props = {},
  ...inside: readonly (Node | string | null)[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') made.addEventListener('click', value);
    else if (value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...inside.filter((one) => one !== null));
  return made;
}

/** Puts other children into a part of the page; whoever was at one of them is at the same one afterwards. */
export function redraw(part: HTMLElement, ...inside: readonly Node[]): void {
  const at = part.contains(document.activeElement) ? document.activeElement?.getAttribute('data-key') : null;
  part.replaceChildren(...inside);
  if (at) part.querySelector<HTMLElement>(`[data-key="${CSS.escape(at)}"]`)?.focus();
}

export const button = (says: string, key: string, tap: () => void, more: Props & { readonly look?: string } = {}): HTMLButtonElement => {
  const { look = 'button-plain', ...props } = more;
  return element('button', { type: 'button', class: `button ${look}`, 'data-key': key, tap, ...props }, says);
};
