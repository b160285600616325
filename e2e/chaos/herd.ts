import { answerAsks } from '../bench/stage/worker.ts';
import { seededRandom } from './random.ts';
import { isLikeFreshRead, watch, type WatchingScreen } from './watching-screen.ts';

/** Many screens in a process of their own, each with its fold, by the client's rules and with the client's patience. */
export type HerdAsk =
  | { readonly do: 'open'; readonly url: string; readonly restaurantId: string; readonly tokens: readonly string[] }
  | { readonly do: 'tell' }
  /** Compares this many of them, one of each kind first, with a fresh read. */
  | { readonly do: 'compare'; readonly url: string; readonly count: number };

export interface HerdTold {
  readonly live: number;
  readonly reconnects: number;
  readonly astray: number;
}

const LONGEST_PAUSE_MS = 10_000;
const random = seededRandom(1);
const screens: WatchingScreen[] = [];

answerAsks<HerdAsk>(async (ask) => {
  if (ask.do === 'open') open(ask);
  const astray = ask.do === 'compare' ? await compare(ask.url, ask.count) : 0;
  return {
    live: screens.filter(({ screen }) => screen.isLive).length,
    reconnects: screens.reduce((sum, { screen }) => sum + screen.reconnects, 0),
    astray,
  };
});

function open({ url, restaurantId, tokens }: HerdAsk & { do: 'open' }): void {
  for (const token of tokens)
    screens.push(watch(url, `screen ${screens.length}`, { restaurantId, token, random, longestPauseMs: LONGEST_PAUSE_MS }));
}

async function compare(url: string, count: number): Promise<number> {
  const step = Math.max(1, Math.floor(screens.length / count));
  let astray = 0;
  for (let at = 0; at < screens.length; at += step) if (!(await isLikeFreshRead(url, screens[at]!))) astray += 1;
  return astray;
}
