import { showToast } from './toast-list.ts';

/** Says why when something was refused at once; returns whether it was done. */
export function wentThrough(acted: { readonly ok: boolean; readonly refused?: { readonly message: string } | undefined }): boolean {
  if (acted.refused) showToast(acted.refused.message, { tone: 'bad' });
  return acted.ok;
}
