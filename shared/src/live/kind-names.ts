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
  'tax',
  'category',
  'item',
  'modifierGroup',
  'modifier',
  'route',
  'prepTime',
  'promotion',
  'guest',
  'reservation',
  'check',
  'discount',
  'order',
  'line',
  'share',
  'allergy',
  'ticket',
  'fire',
  'account',
  'drawer',
  'payment',
  'refund',
  'accountMove',
  'cashMove',
  'paperSale',
  'dayClose',
  'approval',
  'message',
] as const;

export type KindName = (typeof KIND_NAMES)[number];
