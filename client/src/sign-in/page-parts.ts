/** What of `sign-in.html` the script brings to life. */
export interface PageParts {
  readonly form: HTMLFormElement;
  readonly email: HTMLInputElement;
  readonly password: HTMLInputElement;
  readonly reveal: HTMLElement;
  readonly says: HTMLElement;
  readonly go: HTMLElement;
  readonly places: HTMLElement;
  readonly demo: HTMLElement;
}

export function partsOf(page: Document): PageParts {
  const part = (id: string): HTMLElement => page.getElementById(id)!;
  return {
    form: part('sign-in') as HTMLFormElement,
    email: part('email') as HTMLInputElement,
    password: part('password') as HTMLInputElement,
    reveal: part('reveal'),
    says: part('says'),
    go: part('go'),
    places: part('places'),
    demo: part('demo'),
  };
}

/** A sentence that is read aloud; the input it is about is marked and focused. What was typed stays. */
export function say({ says, email, password }: PageParts, sentence: string, wrong?: HTMLInputElement): void {
  says.textContent = sentence;
  for (const input of [email, password]) input.setAttribute('aria-invalid', String(input === wrong));
  wrong?.focus();
}

export function setBusy({ go }: PageParts, isBusy: boolean): void {
  go.setAttribute('aria-disabled', String(isBusy));
  go.textContent = isBusy ? 'Signing in…' : 'Sign in';
}

export const isBusy = ({ go }: PageParts): boolean => go.getAttribute('aria-disabled') === 'true';

/** Shows the section with one button for each, and returns the first. */
export function offer<T>(section: HTMLElement, all: readonly T[], nameOf: (one: T) => string, choose: (one: T) => void): HTMLElement {
  const buttons = all.map((one) => {
    const button = section.ownerDocument.createElement('button');
    button.type = 'button';
    button.className = 'button button-plain button-l button-wide';
    button.textContent = nameOf(one);
    button.addEventListener('click', () => choose(one));
    return button;
  });
  section.querySelector('ul')!.replaceChildren(
    ...buttons.map((button) => {
      const entry = section.ownerDocument.createElement('li');
      entry.append(button);
      return entry;
    }),
  );
  section.hidden = false;
  return buttons[0]!;
}

export function revealOnTap({ reveal, password }: PageParts): void {
  reveal.addEventListener('click', () => {
    const isShown = password.type === 'text';
    password.type = isShown ? 'password' : 'text';
    reveal.setAttribute('aria-pressed', String(!isShown));
    reveal.textContent = isShown ? 'Show' : 'Hide';
  });
}
