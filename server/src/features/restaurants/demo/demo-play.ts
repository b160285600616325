import { MINUTE } from '@heard/shared/kernel/time.ts';
import { add } from '@heard/shared/live/event.ts';
import { KIND_NAMES, type KindName } from '@heard/shared/live/kinds.ts';
import { happened } from '@heard/shared/live/rule.ts';
import { applyEvents, rowsOf, stateOf } from '@heard/shared/live/state.ts';
import { actOf, type Act } from '../../../platform/log/act.ts';
import { judge } from '../../../platform/log/judge.ts';
import type { Commit, Fold } from '../../../platform/log/log-store.ts';
import { momentsOf } from './demo-acts.ts';
import { HOUSE } from './demo-actors.ts';
import { guestMoments } from './demo-guests.ts';
import { DEMO_SECTIONS, demoTables } from './demo-floor.ts';
import { demoCategories, demoItems, demoPromotions, demoRoutes, demoTaxes } from './demo-menu.ts';
import { demoModifierGroups, demoModifiers } from './demo-modifiers.ts';
import type { DemoMoment } from './demo-moment.ts';
import { demoMembers } from './demo-people.ts';
import { DEMO_ID, DEMO_STATIONS, demoRestaurant } from './demo-restaurant.ts';
import { DEMO_SERVICE } from './demo-service.ts';

/** The house was set up this long before now. */
const OPENED = 240;

const opening: DemoMoment = {
  minutesAgo: OPENED,
  acts: () => [
    actOf({
      who: HOUSE,
      input: undefined,
      rule: () =>
        happened(
          { type: 'staff.hired', changes: demoMembers().map((row) => add('member', row)) },
          { type: 'kitchen.laid-out', changes: DEMO_STATIONS.map((row) => add('station', row)) },
          {
            type: 'floor.laid-out',
            changes: [...DEMO_SECTIONS.map((row) => add('section', row)), ...demoTables().map((row) => add('table', row))],
          },
          {
            type: 'menu.published',
            changes: [
              ...demoTaxes().map((row) => add('tax', row)),
              ...demoCategories().map((row) => add('category', row)),
              ...demoModifierGroups().map((row) => add('modifierGroup', row)),
              ...demoModifiers().map((row) => add('modifier', row)),
              ...demoItems().map((row) => add('item', row)),
              ...demoPromotions().map((row) => add('promotion', row)),
              ...demoRoutes().map((row) => add('route', row)),
            ],
          },
        ),
    }),
  ],
};

/**
 * The evening so far, every step judged by the rule that would judge it in service, as one commit at the very start of the log:
 * either all of it is there or none.
 */
export function playService(now: number): Omit<Commit, 'alongside'> {
  const moments = [opening, ...guestMoments(now), ...DEMO_SERVICE.flatMap((story) => momentsOf(story, now))].sort(
    (a, b) => b.minutesAgo - a.minutesAgo,
  );
  const events: Commit['events'][number][] = [];
  let fold: Fold = { state: stateOf({ restaurant: [demoRestaurant(now)] }), seq: 0, hash: '' };
  for (const { minutesAgo, acts } of moments) {
    for (const act of acts(fold.state)) {
      const { commit, events: heard } = judged(fold, act, now - Math.round(minutesAgo * MINUTE));
      applyEvents(fold.state, heard);
      events.push(...commit.events);
      fold = { state: fold.state, seq: commit.seq, hash: commit.hash };
    }
  }
  const added = new Map<KindName, object[]>();
  for (const name of KIND_NAMES) {
    const made = [...rowsOf(fold.state, name).values()];
    // The restaurant itself is founded by the owner; the log may not.
    if (name !== 'restaurant' && made.length > 0) added.set(name, made);
  }
  return {
    restaurantId: DEMO_ID,
    judgedAt: 0,
    seq: fold.seq,
    hash: fold.hash,
    events,
    added,
    changed: new Map(),
    removed: new Map(),
    replies: [],
  };
}

function judged(fold: Fold, act: Act, now: number): ReturnType<typeof judge> {
  const judgement = judge(DEMO_ID, fold, [{ act, resolve: () => undefined, reject: () => undefined }], now);
  if (judgement.refused[0]) throw judgement.refused[0].error;
  return judgement;
}
