import type { Latency } from '../bench/measure.ts';
import type { Front } from './front.ts';
import type { Played, Progress } from './play.ts';
import { lineCountOf, revenueOf, type Stream } from './stream.ts';
import { clockOf } from './tempo.ts';

const ms = (value: number): string => (Number.isNaN(value) ? '–' : `${Math.round(value)} ms`);
const shares = ({ p50, p95, p99 }: Latency): string => `p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}`;
const money = (cents: number): string => (cents / 100).toFixed(2);

export function progressLine({ tally, tempo, ordered, of }: Progress): string {
  const { p50, p99 } = tally.lately();
  const counts = `${ordered} of ${of} orders, ${tally.bumps} tickets bumped, ${money(tally.paid)} paid`;
  return `${clockOf(tempo.now())}  ${counts}, on screens p50 ${ms(p50)} p99 ${ms(p99)}`;
}

/** What does not add up, in sentences; none: the service came out as it was played. */
export function complaintsOf(front: Front, stream: Stream, played: Played): string[] {
  const expected = front.hasMenuOfStream ? revenueOf(stream) : played.tally.paid;
  const { linesIn, linesBumped, revenue } = played;
  const lists = { lost: played.lost, doubled: played.doubled, unheard: played.unheard, 'screens astray': played.astray };
  return [
    ...Object.entries(lists).flatMap(([what, list]) => (list.length > 0 ? [`${what}: ${list.slice(0, 10).join(', ')}`] : [])),
    ...(played.tally.refused.length > 0 ? [`refused: ${[...new Set(played.tally.refused)].slice(0, 10).join('; ')}`] : []),
    ...(linesIn === lineCountOf(stream) ? [] : [`${lineCountOf(stream)} lines were played, ${linesIn} arrived.`]),
    ...(linesBumped === linesIn ? [] : [`${linesIn} lines came in, ${linesBumped} were bumped.`]),
    ...(revenue === expected ? [] : [`Guests owed ${money(expected)}, the house has ${money(revenue)}.`]),
  ];
}

export function reportOf(front: Front, stream: Stream, played: Played): string {
  const { tally, lost, doubled, unheard, astray, linesIn, linesBumped, revenue } = played;
  const { toScreen, toHeard } = tally.latencies;
  const expected = front.hasMenuOfStream ? `${money(revenueOf(stream))} by the data's prices` : `${money(tally.paid)} paid`;
  return [
    `${stream.says}: ${stream.orders.length} orders in ${played.seconds.toFixed(1)} s, ${played.screens} screens`,
    `lines in ${linesIn}, lines bumped ${linesBumped}, tickets bumped ${tally.bumps}`,
    `revenue ${money(revenue)} at the house, ${expected}`,
    `send → screen ${shares(toScreen)}`,
    `send → heard  ${shares(toHeard)}`,
    `sent more than once ${played.retried}, reconnects ${played.reconnects}, refused ${tally.refused.length}, screens astray ${astray.length}`,
    `lost ${lost.length}, doubled ${doubled.length}, unheard ${unheard.length}`,
  ].join('\n');
}
