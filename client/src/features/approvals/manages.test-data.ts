import { COMMANDS } from '@heard/shared/contract/contract.ts';
import type { Rule } from '@heard/shared/live/rule.ts';
import type { FakeLive } from '../../../test/fake-live.ts';
import { idOf, NOW } from '../../../test/fixture.ts';
import { restaurant } from '../../../test/fixture-house.ts';

/** A manager decides on a device of their own, and this one hears of it. */
export function manages(live: FakeLive, command: 'grantApproval' | 'denyApproval', input: object): void {
  const who = { restaurantId: restaurant.id, memberId: idOf('Maya Okafor'), deviceId: null, role: 'manager' as const };
  live.hear((COMMANDS[command].rule as Rule<unknown>)(live.store.state, { who, now: NOW }, input).events);
}
