import { approverOf, mustBeApproved } from '../approvals/must-be-approved.ts';
import { set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
import { mustBeOpen, serviceRateFor } from './open-check.ts';
import { withSettled } from './take-off.ts';

/** How many they are. The gratuity of a large party comes and goes with it, unless somebody set the rate by hand. */
export function setCovers(state: State, context: Context, input: { checkId: string; covers: number }): Outcome<Record<string, never>> {
  const check = mustBeOpen(state, input.checkId);
  if (check.covers === input.covers) return happened();
  const house = theRestaurant(state);
  const isByRule = check.serviceRate === serviceRateFor(house, check.covers);
  const service = isByRule ? { serviceRate: serviceRateFor(house, input.covers) } : {};
  const changes = [set('check', check.id, { covers: input.covers, ...service })];
  return withSettled(state, context, { type: 'check.counted', changes }, [check.id]);
}

/** Another service charge than the house's own, in 1/1000 of a percent. */
export function setService(
  state: State,
  context: Context,
  input: { checkId: string; serviceRate: number; reason: string },
): Outcome<Record<string, never>> {
  const check = mustBeOpen(state, input.checkId);
  if (check.serviceRate === input.serviceRate) return happened();
  mustBeApproved(context, 'checks.service');
  const about = { reason: input.reason, approvedBy: approverOf(context) };
  const changes = [set('check', check.id, { serviceRate: input.serviceRate })];
  return withSettled(state, context, { type: 'check.service-set', about, changes }, [check.id]);
}
