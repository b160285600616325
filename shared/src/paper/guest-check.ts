import { modifierWords } from '../menu/modifier-words.ts';
import { shareOf, type Cents } from '../kernel/money.ts';
import type { State } from '../live/state.ts';
import { totalsOf, type CheckTotals } from '../orders/check-totals.ts';
import type { Check, GivenDiscount } from '../orders/orders-kinds.ts';
import { countWords } from '../orders/piece-words.ts';
import { netOf, piecesOf, type Piece } from '../orders/pieces.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
import { found } from '../kernel/errors.ts';
import { houseWords, type HouseWords } from './house-words.ts';

export interface PaidLine {
  /** `2`, or `1/3` where others pay the rest. */
  readonly count: string;
  readonly name: string;
  readonly ways: readonly string[];
  readonly gross: Cents;
  readonly discounts: readonly GivenDiscount[];
}

/** What the guests are shown before they pay. */
export interface GuestCheck {
  readonly house: string;
  readonly number: number;
  readonly businessDay: string;
  /** `Table 4`, `Table 4 · Share 2 of 3`, or the name of a tab. */
  readonly title: string;
  readonly serverName: string;
  readonly covers: number;
  readonly openedAt: number;
  readonly serviceRate: number;
  readonly lines: readonly PaidLine[];
  readonly totals: CheckTotals;
  /** None where a service charge is on the check already. */
  readonly tips: readonly { readonly rate: number; readonly amount: Cents }[];
  readonly words: HouseWords;
}

/** What is suggested, in 1/1000 of a percent of what was eaten: after discounts, before tax and service. */
const SUGGESTED_TIPS = [10_000, 15_000, 20_000];

export function guestCheckOf(state: State, checkId: string): GuestCheck {
  const check = found(state.check.get(checkId), 'check');
  const house = theRestaurant(state);
  const pieces = piecesOf(state, checkId);
  const totals = totalsOf(state, checkId);
  return {
    house: house.name,
    number: check.number,
    businessDay: check.businessDay,
    title: titleOf(state, check),
    serverName: (check.serverId && state.member.get(check.serverId)?.name) || '',
    covers: check.covers,
    openedAt: check.openedAt,
    serviceRate: check.serviceRate,
    lines: pieces.map((piece) => paidLine(state, piece)),
    totals,
    tips: totals.service === 0 ? tipsOn(pieces.reduce((sum, piece) => sum + netOf(piece), 0)) : [],
    words: houseWords(house),
  };
}

function titleOf(state: State, { tableId, name }: Check): string {
  const table = tableId === null ? undefined : state.table.get(tableId);
  return [table && `Table ${table.name}`, name].filter(Boolean).join(' · ');
}

const tipsOn = (net: Cents): GuestCheck['tips'] => (net === 0 ? [] : SUGGESTED_TIPS.map((rate) => ({ rate, amount: shareOf(net, rate) })));

function paidLine(state: State, { lineId, name, part, of, gross, discounts }: Piece): PaidLine {
  const line = state.line.get(lineId);
  const quantity = line?.quantity ?? 1;
  return { count: countWords(quantity, { part, of }), name, ways: (line?.modifiers ?? []).map(modifierWords), gross, discounts };
}
