import { derivedId } from '../kernel/ids.ts';
import type { State } from '../live/state.ts';
import type { PrepTime } from './kitchen-kinds.ts';
import { thresholdsOf } from './ticket-age.ts';

/** What was learned of how long something takes, in whole seconds. */
export type Learned = Pick<PrepTime, 'count' | 'typical' | 'spread'>;

/** What is believed before the first bump weighs as much as so many bumps. */
export const PRIOR_BUMPS = 4;
/** From so many on an old bump fades, so that a new cook or recipe is noticed within a few evenings. */
const REMEMBERED = 25;
/** Further away than so many spreads is hardly a cook's time: a ticket that was forgotten, or bumped by mistake. */
const FAR = 6;
/** What such a bump still counts. Not nothing: where everything looks far, what is believed is wrong. */
const FAR_COUNTS = 1 / 3;
/** No single bump moves what is believed by more than this part of it. */
export const LONGEST_STEP = 1 / 4;

/** Nobody cooks in that time: a slip of the thumb, or done before it was fired. */
export const SHORTEST_BUMP = 5;
/** Nothing cooks that long; somebody cleared the screen. */
export const LONGEST_BUMP = 7_200;

export const believed = (seconds: number): Learned => ({ count: 0, typical: seconds, spread: Math.max(2, Math.round(seconds / 2)) });

/**
 * What is believed after one more bump that took `seconds`: a recursive estimate of the middle, Robbins and Monro's step
 * (Ann. Math. Stat. 22, 1951) with Hampel's influence (JASA 69, 1974): linear within one spread as Huber's (1964), the same for all
 * beyond, and a third of it for what lies very far. The spread is the median deviation, followed by steps up and down alone as in
 * Ma, Muthukrishnan and Sandler, Frugal Streaming (2013). Steps are of whole seconds, at least one.
 */
export function afterBump(known: Learned, seconds: number): Learned {
  if (!(seconds >= 0)) return known;
  const gain = 2 / Math.min(REMEMBERED, PRIOR_BUMPS + known.count);
  const off = Math.round(seconds) - known.typical;
  const isFar = Math.abs(off) > FAR * known.spread;
  const pull = between(-known.spread, off, known.spread) * (isFar ? FAR_COUNTS : 1);
  const typical = Math.max(1, known.typical + wholeStep(gain * pull, off, known.typical * LONGEST_STEP));
  const wider = Math.max(1, Math.round(gain * known.spread)) * (Math.abs(off) > known.spread ? 1 : -1);
  const spread = between(Math.max(2, Math.round(typical / 12)), known.spread + wider, Math.max(2, typical));
  return { count: known.count + 1, typical, spread };
}

/** Rounded, towards what was seen and not past it: estimates of a few seconds would stand still otherwise. */
function wholeStep(step: number, off: number, longest: number): number {
  if (off === 0) return 0;
  const most = Math.min(Math.abs(off), Math.max(1, Math.floor(longest)));
  return Math.sign(off) * between(1, Math.round(Math.abs(step)), most);
}

const between = (least: number, value: number, most: number): number => Math.min(most, Math.max(least, value));

export interface CookedWhere {
  readonly itemId: string;
  readonly stationId: string;
  /** '' at hours that belong to no part of the day. */
  readonly daypart: string;
}

export const prepTimeId = ({ itemId, stationId, daypart }: CookedWhere): string => derivedId(itemId, `prep:${stationId}:${daypart}`);

/** Seconds before anything is learned: what the menu says, else what the station takes for due. */
export function priorSeconds(state: State, { itemId, stationId, daypart }: CookedWhere): number {
  const said = state.item.get(itemId)?.prepSeconds ?? 0;
  if (said > 0) return said;
  return thresholdsOf(state.station.get(stationId), daypart).dueAfter;
}

export const learnedOf = (state: State, where: CookedWhere): Learned =>
  state.prepTime.get(prepTimeId(where)) ?? believed(priorSeconds(state, where));
