import { CLIENT_BEAT, PROTOCOL_VERSION } from '@heard/shared/live/protocol.ts';
import { houseId } from '../stage/bench-house.ts';
import { answerAsks } from '../stage/worker.ts';
import { LiveLine } from './live-line.ts';
import { now } from './now.ts';
import { Hearing } from './hearing.ts';

/** Screens that show the same. */
export interface ScreenGroup {
  readonly name: string;
  readonly house: number;
  readonly tokens: readonly string[];
  /** Its first screen says that it shows the tickets it got, as a kitchen screen does. */
  readonly hears?: boolean;
}

export type ScreensAsk =
  | { readonly do: 'open'; readonly port: number; readonly path: string; readonly groups: readonly ScreenGroup[] }
  /** Forget what was counted. */
  | { readonly do: 'reset' }
  /** When the last of these groups' screens had each place in the log. */
  | { readonly do: 'tell'; readonly groups: readonly string[] }
  | { readonly do: 'close' };

export interface GroupCount {
  readonly frames: number;
  readonly bytes: number;
}

export interface ScreensTold {
  /** Place in the log → when the last screen had it, for places every screen has. */
  readonly lastAt: readonly (readonly [number, number])[];
  readonly counts: Readonly<Record<string, GroupCount>>;
  readonly open: number;
}

interface OpenGroup {
  readonly name: string;
  readonly lines: LiveLine[];
  frames: number;
  bytes: number;
  readonly arrivals: Map<number, { count: number; lastAt: number }>;
}

const groups = new Map<string, OpenGroup>();
let open = 0;
let beats: NodeJS.Timeout | undefined;
let hearings: Hearing[] = [];

answerAsks<ScreensAsk>(async (ask) => {
  if (ask.do === 'open') await openAll(ask.port, ask.path, ask.groups);
  if (ask.do === 'reset') for (const group of groups.values()) resetGroup(group);
  if (ask.do === 'close') closeAll();
  return tell(ask.do === 'tell' ? ask.groups : []);
});

async function openAll(port: number, path: string, wanted: readonly ScreenGroup[]): Promise<void> {
  for (const { name, house, tokens, hears } of wanted) {
    const group: OpenGroup = { name, lines: [], frames: 0, bytes: 0, arrivals: new Map() };
    groups.set(name, group);
    const hearing = hears ? new Hearing(port, house, tokens[0]!) : undefined;
    if (hearing) hearings.push(hearing);
    for (const [at, token] of tokens.entries()) await openOne(group, port, path, house, token, at === 0 ? hearing : undefined);
  }
  beats ??= setInterval(beatAll, CLIENT_BEAT);
}

function openOne(group: OpenGroup, port: number, path: string, house: number, token: string, hearing: Hearing | undefined): Promise<void> {
  const hello = JSON.stringify({ t: 'hello', version: PROTOCOL_VERSION, token, restaurantId: houseId(house), since: null });
  return new Promise((resolve, reject) => {
    // Open: the first message after the welcome is here, which is the snapshot.
    let messages = 0;
    const line = new LiveLine(port, path, hello, {
      message(text, wireBytes) {
        messages += 1;
        if (messages > 2) {
          take(group, text, wireBytes);
          hearing?.take(text);
        } else if (messages === 2) {
          open += 1;
          resolve();
        }
      },
      closed() {
        if (messages >= 2) open -= 1;
        reject(new Error('A screen was refused.'));
      },
    });
    group.lines.push(line);
  });
}

const EVENTS = '{"t":"events","from":';

/** Reads the range alone: everything else in the frame is the screen's business, not the measurement's. */
function take(group: OpenGroup, text: Buffer, wireBytes: number): void {
  if (text.toString('latin1', 0, EVENTS.length) !== EVENTS) return;
  const at = now();
  group.frames += 1;
  group.bytes += wireBytes;
  const range = text.toString('latin1', EVENTS.length, EVENTS.length + 40);
  const [from = Number.NaN, to = Number.NaN] = range.split(/,"to":|,/, 2).map(Number);
  for (let seq = from + 1; seq <= to; seq += 1) {
    const arrival = group.arrivals.get(seq);
    if (arrival) [arrival.count, arrival.lastAt] = [arrival.count + 1, at];
    else group.arrivals.set(seq, { count: 1, lastAt: at });
  }
}

function tell(names: readonly string[]): ScreensTold {
  const asked = names.map((name) => groups.get(name)!);
  const everywhere = [...(asked[0]?.arrivals.keys() ?? [])].filter((seq) =>
    asked.every((group) => group.arrivals.get(seq)?.count === group.lines.length),
  );
  return {
    lastAt: everywhere.map((seq) => [seq, Math.max(...asked.map((group) => group.arrivals.get(seq)!.lastAt))] as const),
    counts: Object.fromEntries([...groups.values()].map(({ name, frames, bytes }) => [name, { frames, bytes }])),
    open,
  };
}

function resetGroup(group: OpenGroup): void {
  [group.frames, group.bytes] = [0, 0];
  group.arrivals.clear();
}

function beatAll(): void {
  for (const group of groups.values()) for (const line of group.lines) line.say('{"t":"beat","seq":0}');
}

function closeAll(): void {
  for (const group of groups.values()) for (const line of group.lines) line.close();
  for (const hearing of hearings) hearing.close();
  groups.clear();
  hearings = [];
  clearInterval(beats);
  beats = undefined;
}
