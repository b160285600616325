import { houseId, STATIONS } from '../bench/stage/bench-house.ts';
import { benchTokens, type BenchTokens } from '../bench/stage/bench-tokens.ts';
import { foundHouses } from '../bench/stage/found-houses.ts';
import { openStage, type Stage, type StageDatabase } from '../bench/stage/stage.ts';
import { checkLedger, type LedgerFindings } from './check-ledger.ts';
import { seededRandom } from './random.ts';
import type { RushFindings } from './rush-findings.ts';
import { astrayOf, watch, type WatchingScreen } from './watching-screen.ts';
import { Writer } from './writer.ts';

export interface RushPlan {
  readonly seed: number;
  readonly writers: number;
  readonly houses: number;
  /** Between two orders of a writer, at random up to this. */
  readonly mostPauseMs?: number;
}

export interface RushAt {
  /** Where writers send and screens follow. */
  readonly url: string;
  /** Where screens follow, if that is elsewhere. */
  readonly screensAt?: string;
  readonly note?: string;
  /** Writers send again what left on a connection that was just closed, as browsers do. */
  readonly resends?: boolean;
}

/** Houses in which writers send orders and screens follow while something is done to what serves them. */
export class Rush {
  readonly plan: RushPlan;
  readonly stage: Stage;
  readonly database: StageDatabase;
  readonly tokens: BenchTokens;
  readonly random: () => number;
  screens: WatchingScreen[] = [];
  writers: Writer[] = [];
  /** Milliseconds that each answer without an acknowledgement took, by its status; 0: the connection broke or nobody answered. */
  readonly unwelcome = new Map<number, number[]>();
  /** Milliseconds that acknowledgements took. */
  readonly took: number[] = [];
  /** Requests that were sent once more because their connection had just been closed. */
  resent = 0;
  readonly #refused: string[] = [];
  #waiting: ((askedAt: number) => void)[] = [];
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(plan: RushPlan, stage: Stage, database: StageDatabase) {
    this.plan = plan;
    this.stage = stage;
    this.database = database;
    this.tokens = benchTokens(database.secret);
    this.random = seededRandom(plan.seed);
  }

  /** Founds the houses, lets `during` happen, and takes everything away again. */
  static async hold<T>(plan: RushPlan, during: (rush: Rush) => Promise<T>): Promise<T> {
    const stage = await openStage();
    try {
      const database = await stage.openDatabase('drill');
      const rush = new Rush(plan, stage, database);
      await foundHouses(database, { numbers: rush.houses, screens: STATIONS });
      return await during(rush);
    } finally {
      await stage.close();
    }
  }

  get houses(): number[] {
    return Array.from({ length: this.plan.houses }, (_, at) => at + 1);
  }

  /** In every house a screen on the floor and one at the grill, and writers among them. */
  async begin(at: RushAt): Promise<void> {
    const { url, screensAt = url } = at;
    const person = await this.tokens.person('server');
    for (const house of this.houses) {
      const deps = { restaurantId: houseId(house), random: this.random };
      const grill = await this.tokens.screen(house, STATIONS.indexOf('grill'));
      this.screens.push(watch(screensAt, `floor of house ${house}`, { ...deps, token: person }));
      this.screens.push(watch(screensAt, `grill of house ${house}`, { ...deps, token: grill }));
    }
    this.writers = Array.from({ length: this.plan.writers }, (_, number) => this.#writer(at, person, number));
    this.#writing = Promise.all(this.writers.map((writer) => writer.run()));
  }

  #writer({ url, note, resends }: RushAt, token: string, number: number): Writer {
    return new Writer({
      url,
      token,
      house: this.houses[number % this.plan.houses]!,
      random: this.random,
      acknowledged: (askedAt) => this.#acknowledged(askedAt),
      refused: (status, body) => this.#refused.push(`${status} ${body}`),
      answered: (status, ms) => this.#count(status, ms),
      ...(note !== undefined && { note }),
      ...(resends && { resent: () => void (this.resent += 1) }),
      ...(this.plan.mostPauseMs !== undefined && { mostPauseMs: this.plan.mostPauseMs }),
    });
  }

  /** Resolves with the milliseconds from now until an order that is sent after now is acknowledged. */
  recovery(): Promise<number> {
    const from = performance.now();
    return new Promise((resolve) => {
      const listen = (askedAt: number): void => {
        if (askedAt < from) return;
        this.#waiting = this.#waiting.filter((each) => each !== listen);
        resolve(performance.now() - from);
      };
      this.#waiting.push(listen);
    });
  }

  /** Every order is sent to its end; then all that was promised is held against what is there. */
  async finish(url: string): Promise<RushFindings> {
    for (const writer of this.writers) writer.finish();
    await this.#writing;
    const astray = await astrayOf(url, this.screens);
    for (const { screen } of this.screens) screen.stop();
    const sent = this.writers.flatMap((writer) => writer.sent);
    return {
      ...(await this.#ledger()),
      orders: sent.filter(({ seq }) => seq !== undefined).length,
      retried: sent.filter(({ tries }) => tries > 1).length,
      refused: this.#refused,
      reconnects: this.screens.reduce((sum, { screen }) => sum + screen.reconnects, 0),
      gaps: this.screens.reduce((sum, { screen }) => sum + screen.gaps, 0),
      astray,
    };
  }

  #acknowledged(askedAt: number): void {
    for (const listen of this.#waiting) listen(askedAt);
  }

  #count(status: number, ms: number): void {
    if (status === 200) this.took.push(ms);
    else this.unwelcome.set(status, [...(this.unwelcome.get(status) ?? []), ms]);
  }

  async #ledger(): Promise<LedgerFindings> {
    const all: LedgerFindings[] = [];
    for (const house of this.houses) {
      const sent = this.writers.flatMap((writer) => writer.sent).filter((order) => order.house === house);
      all.push(await checkLedger(this.database.superuserUrl, house, sent));
    }
    const join = (name: keyof LedgerFindings): string[] => all.flatMap((findings) => findings[name]);
    return { lost: join('lost'), doubled: join('doubled'), strange: join('strange'), torn: join('torn'), chain: join('chain') };
  }
}
