/** How many decimals the currency has. */
export const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** `12.5`, `12,50` or `$ 12` in minor units; null where it is no amount. */
export function moneyTyped(text: string, decimals: number): number | null {
  const bare = text.replace(/[^\d.,]/g, '').replace(',', '.');
  if (!/^\d{1,7}(\.\d*)?$/.test(bare)) return null;
  const [whole = '', part = ''] = bare.split('.');
  if (part.length > decimals || text.includes('-')) return null;
  return Number(whole + part.padEnd(decimals, '0'));
}
