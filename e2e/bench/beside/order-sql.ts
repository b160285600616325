import { businessDay } from '@heard/shared/kernel/time.ts';
import { applyEvents, emptyState } from '@heard/shared/live/state.ts';
import { add } from '@heard/shared/live/event.ts';
import { sendOrder } from '@heard/shared/orders/send-order.ts';
import { actOf } from '../../../server/src/platform/log/act.ts';
import { judge, type Judgement } from '../../../server/src/platform/log/judge.ts';
import { asTenant, commitStatements } from '../../../server/src/platform/log/log-store.ts';
import { checkId, furnish, houseId, memberId, restaurantRow, twoDishes } from '../stage/bench-house.ts';

/** Stands for the part of an id that differs from order to order: twelve hex digits. */
const HOLE = '@@@@@@@@@@@@';
const HOUSE_SQL = `('00000000-0000-4000-8000-' || lpad(to_hex(:house::bigint), 12, '0'))`;

/** Locked first, read then: whoever waited for the lock reads what the one before has left. */
const LOCKED_HEAD = 'select restaurant_id, seq from app.heads where restaurant_id = $1 for update';

/**
 * The product's own statements for one order, as a pgbench script over houses 1 to `houses`. Two things differ, because pgbench
 * cannot know them: the place in the log is read from the head under its lock, and ids are filled in by `replace`.
 */
export function orderScript(houses: number): string {
  const commit = sampleCommit();
  const [advance, write] = commitStatements(commit);
  if (!advance || !write) throw new Error('A commit has two statements.');
  const claims = `replace('${literal(JSON.stringify(asTenant(HOLE)))}', '${HOLE}', ${HOUSE_SQL})`;
  const place = `(select h.seq from app.heads h where h.restaurant_id = $1) - ${commit.events.length} + r.seq`;
  const statements = [
    `select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${claims}, true)`,
    `select app.advance_head(h.restaurant_id, h.seq, h.seq + ${commit.events.length}, '${commit.hash}') from (${LOCKED_HEAD}) h`,
    withValues(write.text.replace('select $1, r.seq,', `select $1, ${place},`), write.values ?? [], commit),
  ];
  return [
    `\\set house random(1, ${houses})`,
    '\\set n random(1, 281474976710655)',
    '\\startpipeline',
    ...statements.map((text) => `${oneLine(text).replaceAll('$1', `${HOUSE_SQL}::uuid`)};`),
    '\\endpipeline',
    '',
  ].join('\n');
}

function sampleCommit(): Judgement['commit'] {
  const state = emptyState();
  const [zone, now] = [restaurantRow(0), Date.now()];
  const furnishing = furnish([], businessDay(now, zone.timeZone, zone.cutoffHour), now)();
  applyEvents(state, [{ type: 'restaurant.founded', changes: [add('restaurant', zone)] }, ...furnishing.events]);
  const who = { restaurantId: houseId(1), memberId: memberId('server'), deviceId: null, role: 'server' } as const;
  const lines = twoDishes('grill', ['10000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000002']);
  const input = { checkId: checkId(1), orderId: '20000000-0000-4000-8000-000000000001', lines };
  const act = actOf({ who, rule: sendOrder, input, requestId: `request-${HOLE}`, key: { key: `key-${HOLE}`, requestHash: 'bench' } });
  const waiting = { act, resolve: () => undefined, reject: () => undefined };
  return judge(who.restaurantId, { state, seq: 0, hash: '' }, [waiting], now).commit;
}

/** Rows that the order makes need ids that are new each time. */
function withValues(text: string, values: readonly unknown[], { added }: Judgement['commit']): string {
  const made = (['order', 'line', 'ticket', 'fire'] as const).flatMap((kind) => (added.get(kind) ?? []) as { id: string }[]);
  const holed = (value: string): string =>
    made.reduce((json, { id }, at) => json.replaceAll(id, `${at}0000000-0000-4000-8000-${HOLE}`), value);
  const fill = (value: unknown): string =>
    `replace('${literal(holed(value as string))}', '${HOLE}', lpad(to_hex(:n::bigint), 12, '0'))::json`;
  return text.replace(/\$(\d+)/g, (parameter, number: string) => (number === '1' ? parameter : fill(values[Number(number) - 1])));
}

/** pgbench takes `:word` for a variable, in literals as well; JSON does not mind a space there. */
const literal = (json: string): string => json.replaceAll("'", "''").replace(/:(?=[a-z])/gi, ': ');
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
