export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'good' | 'bad';
  readonly action?: { readonly label: string; readonly do: () => void };
}

/** Long enough to read twelve words and reach for the button. */
const SHOWN_FOR_MS = 6_000;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function become(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export function dismissToast(id: number): void {
  become(toasts.filter((toast) => toast.id !== id));
}

/** Says something in passing. What must not be missed belongs in a Banner. */
export function showToast(text: string, more: Partial<Pick<Toast, 'tone' | 'action'>> = {}): void {
  lastId += 1;
  const id = lastId;
  become([...toasts.slice(-2), { id, text, tone: 'good', ...more }]);
  setTimeout(() => dismissToast(id), SHOWN_FOR_MS);
}

export const currentToasts = (): readonly Toast[] => toasts;
export function onToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
