/**
 * Every kind of row in the fold, parents before children: the order in which they are written. Apart from what each holds, because a
 * device folds rows long before it has to know their fields.
 */
export const KIND_NAMES = [
  'restaurant',
  'member',
  'station',
  'device',
  'pinSession',
  'section',
  'table',
  'party',
  'category',
  'item',
  'modifierGroup',
  'modifier',
  'check',
  'order',
  'line',
  'ticket',
  'fire',
  'payment',
] as const;

export type KindName = (typeof KIND_NAMES)[number];
