import { fireKind, checkKind, lineKind, orderKind } from '../orders/orders-kinds.ts';
import { partyKind, sectionKind, tableKind } from '../floor/floor-kinds.ts';
import { stationKind, ticketKind } from '../kitchen/kitchen-kinds.ts';
import { categoryKind, itemKind, modifierGroupKind, modifierKind } from '../menu/menu-kinds.ts';
import { paymentKind } from '../payments/payments-kinds.ts';
import { restaurantKind } from '../restaurants/restaurants-kinds.ts';
import { deviceKind, memberKind, pinSessionKind } from '../staff/staff-kinds.ts';
import type { KindName } from './kind-names.ts';
import type { Kind, RowOf } from './kind.ts';

export { KIND_NAMES, type KindName } from './kind-names.ts';

/** What each of them holds. */
export const KINDS = {
  restaurant: restaurantKind,
  member: memberKind,
  station: stationKind,
  device: deviceKind,
  pinSession: pinSessionKind,
  section: sectionKind,
  table: tableKind,
  party: partyKind,
  category: categoryKind,
  item: itemKind,
  modifierGroup: modifierGroupKind,
  modifier: modifierKind,
  check: checkKind,
  order: orderKind,
  line: lineKind,
  ticket: ticketKind,
  fire: fireKind,
  payment: paymentKind,
} as const satisfies Record<KindName, Kind>;

export type Row<K extends KindName> = RowOf<(typeof KINDS)[K]>;
