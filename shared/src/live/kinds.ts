import { approvalKind } from '../approvals/approvals-kinds.ts';
import { partyKind, sectionKind, tableKind } from '../floor/floor-kinds.ts';
import { guestKind, reservationKind } from '../guests/guests-kinds.ts';
import { prepTimeKind, routeKind, stationKind, ticketKind } from '../kitchen/kitchen-kinds.ts';
import { categoryKind, itemKind, modifierGroupKind, modifierKind, promotionKind, taxKind } from '../menu/menu-kinds.ts';
import { messageKind } from '../messages/messages-kinds.ts';
import { allergyKind, checkKind, discountKind, fireKind, lineKind, orderKind, shareKind } from '../orders/orders-kinds.ts';
import {
  accountKind,
  accountMoveKind,
  cashMoveKind,
  dayCloseKind,
  drawerKind,
  paperSaleKind,
  paymentKind,
  refundKind,
} from '../payments/payments-kinds.ts';
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
  tax: taxKind,
  category: categoryKind,
  item: itemKind,
  modifierGroup: modifierGroupKind,
  modifier: modifierKind,
  route: routeKind,
  prepTime: prepTimeKind,
  promotion: promotionKind,
  guest: guestKind,
  reservation: reservationKind,
  check: checkKind,
  discount: discountKind,
  order: orderKind,
  line: lineKind,
  share: shareKind,
  allergy: allergyKind,
  ticket: ticketKind,
  fire: fireKind,
  account: accountKind,
  drawer: drawerKind,
  payment: paymentKind,
  refund: refundKind,
  accountMove: accountMoveKind,
  cashMove: cashMoveKind,
  paperSale: paperSaleKind,
  dayClose: dayCloseKind,
  approval: approvalKind,
  message: messageKind,
} as const satisfies Record<KindName, Kind>;

export type Row<K extends KindName> = RowOf<(typeof KINDS)[K]>;
