import { formatMoney, type Cents } from '../kernel/money.ts';
import type { Restaurant } from '../restaurants/restaurants-kinds.ts';

/** How a restaurant writes: its money, its clock. */
export interface HouseWords {
  readonly money: (amount: Cents) => string;
  readonly clock: (at: number) => string;
  /** In 1/1000 of a percent. */
  readonly percent: (rate: number) => string;
}

/** No printer has the blanks that do not break, nor the typographers' minus. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2212/g, '-');

export function houseWords({ currency, locale, timeZone }: Pick<Restaurant, 'currency' | 'locale' | 'timeZone'>): HouseWords {
  const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' });
  return {
    money: (amount) => plain(formatMoney(amount, currency, locale)),
    clock: (at) => plain(clock.format(at)),
    percent: (rate) => `${rate / 1_000} %`,
  };
}
