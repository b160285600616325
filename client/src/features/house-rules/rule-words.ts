import type { RuleName } from './house-draft.ts';

export interface RuleWords {
  readonly label: string;
  /** One sentence: what it does. */
  readonly says: string;
}

export const RULE_WORDS: Readonly<Record<RuleName, RuleWords>> = {
  serviceRate: { label: 'Service charge, percent', says: 'Put on every check that is opened from now on; 0 is none.' },
  gratuityRate: { label: 'Gratuity of a large party, percent', says: 'On top of the service charge, so that nobody has to ask for it.' },
  gratuityFrom: { label: 'Gratuity from how many guests', says: 'A check for so many guests or more bears it; 0 is never.' },
  isServiceTaxed: { label: 'Is service taxed?', says: 'Whether service and gratuity bear the tax of the house as food does.' },
  discountLimit: {
    label: 'Discount without a manager, percent',
    says: 'Up to so much of what it is given on anybody may give away; more wants a manager.',
  },
  cashStep: { label: 'Smallest coin', says: 'What cash is rounded to; cards are charged to the cent.' },
};
