import { setTimeout as pause } from 'node:timers/promises';
import { STATIONS } from '../bench/stage/bench-house.ts';
import { benchTokens, type BenchTokens } from '../bench/stage/bench-tokens.ts';
import { foundHouses } from '../bench/stage/found-houses.ts';
import { freePort } from '../bench/stage/free-port.ts';
import { onDatabase, startServer, type ServerProcess } from '../bench/stage/server-process.ts';
import { openStage, type StageDatabase } from '../bench/stage/stage.ts';
import { checkLedger, type LedgerFindings } from './check-ledger.ts';
import type { KillFindings } from './kill-findings.ts';
import { seededRandom } from './random.ts';
import { isLikeFreshRead, watch, type WatchingScreen } from './watching-screen.ts';
import { Writer } from './writer.ts';

export interface KillPlan {
  readonly seed: number;
  readonly writers: number;
  readonly houses: number;
  readonly kills: number;
  /** The server lives this long between two kills, at random. */
  readonly livesMs: readonly [number, number];
}

/** FAULTS 1: the server is killed over and over while many write; whatever was acknowledged is there once, whole. */
export async function killWhileWriting(plan: KillPlan): Promise<KillFindings> {
  const stage = await openStage();
  try {
    const database = await stage.openDatabase('drill');
    const houses = Array.from({ length: plan.houses }, (_, at) => at + 1);
    await foundHouses(database, { numbers: houses, screens: STATIONS });
    return await new Drill(plan, database, houses).run();
  } finally {
    await stage.close();
  }
}

class Drill {
  readonly #plan: KillPlan;
  readonly #database: StageDatabase;
  readonly #houses: readonly number[];
  readonly #tokens: BenchTokens;
  readonly #random: () => number;
  readonly #recovery: number[] = [];
  readonly #refused: string[] = [];
  #port = 0;
  /** When the last kill was, until somebody is acknowledged again. */
  #killedAt: number | undefined;

  constructor(plan: KillPlan, database: StageDatabase, houses: readonly number[]) {
    this.#plan = plan;
    this.#database = database;
    this.#houses = houses;
    this.#tokens = benchTokens(database.secret);
    this.#random = seededRandom(plan.seed);
  }

  async run(): Promise<KillFindings> {
    this.#port = await freePort();
    let server = await this.#startServer();
    const screens = await this.#openScreens();
    const writers = await this.#openWriters();
    const writing = Promise.all(writers.map((writer) => writer.run()));
    for (let kill = 0; kill < this.#plan.kills; kill += 1) server = await this.#killOnce(server);
    await pause(this.#plan.livesMs[1]);
    for (const writer of writers) writer.finish();
    await writing;
    const astray = await this.#astray(screens);
    for (const { screen } of screens) screen.stop();
    await server.stop();
    return { ...(await this.#ledger(writers)), ...told(writers, screens), refused: this.#refused, recovery: this.#recovery, astray };
  }

  #startServer(): Promise<ServerProcess> {
    return startServer({ env: onDatabase(this.#database), port: this.#port });
  }

  async #killOnce(server: ServerProcess): Promise<ServerProcess> {
    const [least, most] = this.#plan.livesMs;
    await pause(least + this.#random() * (most - least));
    this.#killedAt = performance.now();
    await server.stop('SIGKILL');
    return this.#startServer();
  }

  async #openWriters(): Promise<Writer[]> {
    const token = await this.#tokens.person('server');
    return Array.from(
      { length: this.#plan.writers },
      (_, at) =>
        new Writer({
          url: `http://127.0.0.1:${this.#port}`,
          token,
          house: this.#houses[at % this.#houses.length]!,
          random: this.#random,
          acknowledged: (askedAt) => this.#recovered(askedAt),
          refused: (status, body) => this.#refused.push(`${status} ${body}`),
        }),
    );
  }

  #recovered(askedAt: number): void {
    if (this.#killedAt === undefined || askedAt < this.#killedAt) return;
    this.#recovery.push(performance.now() - this.#killedAt);
    this.#killedAt = undefined;
  }

  /** In every house one on the floor and one at the grill. */
  async #openScreens(): Promise<WatchingScreen[]> {
    const person = await this.#tokens.person('server');
    const screens: WatchingScreen[] = [];
    for (const house of this.#houses) {
      screens.push(watch(this.#port, house, 'floor', person, this.#random));
      screens.push(watch(this.#port, house, 'grill', await this.#tokens.screen(house, STATIONS.indexOf('grill')), this.#random));
    }
    return screens;
  }

  async #astray(screens: readonly WatchingScreen[]): Promise<string[]> {
    const equal = await Promise.all(screens.map((screen) => isLikeFreshRead(this.#port, screen)));
    return screens.filter((_, at) => !equal[at]).map(({ name }) => name);
  }

  async #ledger(writers: readonly Writer[]): Promise<LedgerFindings> {
    const all: LedgerFindings[] = [];
    for (const house of this.#houses) {
      const sent = writers.flatMap((writer) => writer.sent).filter((order) => order.house === house);
      all.push(await checkLedger(this.#database.superuserUrl, house, sent));
    }
    const join = (name: keyof LedgerFindings): string[] => all.flatMap((findings) => findings[name]);
    return { lost: join('lost'), doubled: join('doubled'), strange: join('strange'), torn: join('torn'), chain: join('chain') };
  }
}

const told = (
  writers: readonly Writer[],
  screens: readonly WatchingScreen[],
): Pick<KillFindings, 'orders' | 'retried' | 'reconnects' | 'gaps'> => ({
  orders: writers.flatMap(({ sent }) => sent).filter(({ seq }) => seq !== undefined).length,
  retried: writers.flatMap(({ sent }) => sent).filter(({ tries }) => tries > 1).length,
  reconnects: screens.reduce((sum, { screen }) => sum + screen.reconnects, 0),
  gaps: screens.reduce((sum, { screen }) => sum + screen.gaps, 0),
});
