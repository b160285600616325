import type { Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';
import { moneyTyped } from '../../ui/money-typed.ts';
import { rateTyped } from '../../ui/rate-typed.ts';

export type Sales = Restaurant['sales'];
export type RuleName = keyof Sales;
/** As it was typed; what nobody has touched is not in it and follows the house. */
export type HouseDraft = Readonly<Partial<Record<RuleName, string>>>;
export type Wrong = Readonly<Partial<Record<RuleName, string>>>;

export interface HouseMeant {
  /** What can be read of it; the house's own for what cannot. */
  readonly sales: Sales;
  readonly wrong: Wrong;
}

const MOST_COVERS = 500;
const LARGEST_COIN = 10_000;
const NOT_A_RATE = 'A percentage from 0 to 100, like 12.5.';

type Read = { readonly value: Sales[RuleName] } | { readonly why: string };

const rate = (text: string): Read => {
  const value = rateTyped(text);
  return value === null ? { why: NOT_A_RATE } : { value };
};

function covers(text: string): Read {
  const bare = text.trim();
  if (bare === '') return { value: 0 };
  return /^\d{1,3}$/.test(bare) && Number(bare) <= MOST_COVERS
    ? { value: Number(bare) }
    : { why: `A number of guests up to ${MOST_COVERS}; 0 is never.` };
}

function coin(text: string, decimals: number): Read {
  const value = moneyTyped(text.trim(), decimals);
  if (value === null) return { why: 'That is not an amount.' };
  return value >= 1 && value <= LARGEST_COIN ? { value } : { why: 'A coin or note that is worth something.' };
}

const READERS: Readonly<Record<RuleName, (text: string, decimals: number) => Read>> = {
  serviceRate: rate,
  gratuityRate: rate,
  gratuityFrom: covers,
  isServiceTaxed: (text) => ({ value: text === 'yes' }),
  discountLimit: rate,
  cashStep: coin,
};
export const RULE_NAMES = Object.keys(READERS) as RuleName[];

/** How a rule stands in its field. */
export function asTyped(name: RuleName, sales: Sales, decimals: number): string {
  const value = sales[name];
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (name === 'cashStep') return (value / 10 ** decimals).toFixed(decimals);
  return String(name === 'gratuityFrom' ? value : value / 1_000);
}

/** What was meant, and at each field what is wrong with it. */
export function houseMeant(draft: HouseDraft, house: Sales, decimals: number): HouseMeant {
  const read: Partial<Record<RuleName, Sales[RuleName]>> = {};
  const wrong: Partial<Record<RuleName, string>> = {};
  for (const name of RULE_NAMES) {
    const text = draft[name];
    if (text === undefined) continue;
    const said = READERS[name](text, decimals);
    if ('why' in said) wrong[name] = said.why;
    else read[name] = said.value;
  }
  const sales = { ...house, ...(read as Partial<Sales>) };
  return { sales, wrong: { ...gratuityWrong(sales), ...wrong } };
}

/** The same as the rule `sales/gratuity` says, at the field where something is missing. */
function gratuityWrong({ gratuityRate, gratuityFrom }: Sales): Wrong {
  if (gratuityRate > 0 && gratuityFrom === 0) return { gratuityFrom: 'From how many guests on? Or make the gratuity 0.' };
  if (gratuityRate === 0 && gratuityFrom > 0) return { gratuityRate: 'How much is it? Or make the number of guests 0.' };
  return {};
}

/** What would become of it that does not stand already. */
export const changedRules = (meant: HouseMeant, house: Sales): RuleName[] =>
  RULE_NAMES.filter((name) => meant.wrong[name] !== undefined || meant.sales[name] !== house[name]);
