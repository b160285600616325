import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { RequestParts } from '../load/http-line.ts';
import type { RequestsAsk } from '../load/request-load.ts';
import { interleave, median } from '../measure.ts';
import { atLeast, type Measured, type Pace, type Row } from '../row.ts';
import { checkId, houseId, memberId, twoDishes } from '../stage/bench-house.ts';
import { benchTokens } from '../stage/bench-tokens.ts';
import { startBeside } from '../stage/beside.ts';
import { foundHouses } from '../stage/found-houses.ts';
import { onDatabase, startServer } from '../stage/server-process.ts';
import type { Stage } from '../stage/stage.ts';
import { startWorker } from '../stage/worker.ts';

const BESIDE = join(import.meta.dirname, '../beside');
const CLIENTS = 32;
const HOME = `/api/v1/restaurants/${houseId(1)}`;

interface Listening {
  readonly port: number;
  stop(): Promise<void>;
}

/** P4: everything a request meets on its way in and out, beside an Express that does nothing but answer the same. */
export async function measureHttp(stage: Stage, pace: Pace): Promise<Measured> {
  const database = await stage.openDatabase('http');
  await foundHouses(database, { numbers: [1] });
  const token = await benchTokens(stage.secret).person('server');
  const who = { role: 'server', memberId: memberId('server'), deviceId: null };
  const reading = await compare(pace, 'a small GET, the real server', {
    request: { method: 'GET', path: `${HOME}/who-am-i`, token },
    reply: who,
    beside: { name: 'bare Express', reads: false },
    start: () => startServer({ env: { ...onDatabase(database), LOG_LEVEL: 'info' } }),
  });
  const body = JSON.stringify({ orderId: randomUUID(), lines: twoDishes('grill', [randomUUID(), randomUUID()]) });
  const ordering = await compare(pace, 'POST of an order (JSON read and checked), answered at the door', {
    request: { method: 'POST', path: `${HOME}/checks/${checkId(1)}/orders`, token, key: randomUUID(), body },
    reply: { seq: 1 },
    beside: { name: 'bare Express that reads JSON', reads: true },
    start: () => startBeside(join(BESIDE, 'whole-stack.ts'), [stage.secret]),
  });
  return { rows: [reading, ordering] };
}

interface Asked {
  readonly request: RequestParts;
  readonly reply: object;
  /** Nobody can answer what is in a body without reading it. */
  readonly beside: { readonly name: string; readonly reads: boolean };
  readonly start: () => Promise<Listening>;
}

async function compare({ rounds, seconds }: Pace, what: string, { request, reply, beside, start }: Asked): Promise<Row> {
  const bare = (): Promise<Listening> => startBeside(join(BESIDE, 'bare-express.ts'), [JSON.stringify(reply), beside.reads ? 'reads' : '']);
  const [ours, theirs] = await interleave(
    rounds,
    [start, bare].map((contender) => () => throughput(contender, request, seconds)),
  );
  const row = { row: 'http', what, unit: 'requests/s', product: median(ours!) };
  return atLeast(row, { name: beside.name, value: median(theirs!) }, 'P4', 1);
}

async function throughput(start: () => Promise<Listening>, request: RequestParts, seconds: number): Promise<number> {
  const contender = await start();
  const load = startWorker<RequestsAsk, number>(join(import.meta.dirname, '../load/request-load.ts'));
  const perSecond = await load.ask({ port: contender.port, request, clients: CLIENTS, warmUpSeconds: 2, seconds });
  await load.end();
  await contender.stop();
  return perSecond;
}
