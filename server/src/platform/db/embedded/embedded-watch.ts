import type { DatabaseLog } from '../database-log.ts';
import { type House, launch } from './embedded-cluster.ts';
import { clearAfterCrash, isAlive, type Postmaster } from './embedded-postmaster.ts';
import { pause, signal, until } from './embedded-process.ts';

const lookEveryMs = 200;
/** Waits between attempts to start again; the last one repeats until it works. */
const backoffMs = [200, 500, 1_000, 2_000, 5_000];
const fastStopWithinMs = 20_000;

export interface Watch {
  stop(): Promise<void>;
}

/** Starts Postgres again whenever it dies, on the same port, so that pools find it where it was. */
export function watchOver(house: House, first: Postmaster, log: DatabaseLog): Watch {
  const state = { postmaster: first, isStopping: false, restarting: undefined as Promise<void> | undefined };

  const startAgain = async (): Promise<void> => {
    log('error', `Postgres (process ${state.postmaster.pid}) died; starting it again.`);
    for (let attempt = 1; !state.isStopping; attempt += 1) {
      try {
        await clearAfterCrash(house.folder);
        state.postmaster = await launch(house, state.postmaster.port);
        return log('warn', `Postgres runs again (process ${state.postmaster.pid}, attempt ${attempt}).`);
      } catch (error) {
        log('error', `Attempt ${attempt} to start Postgres again failed: ${(error as Error).message}`);
        await pause(backoffMs[Math.min(attempt, backoffMs.length) - 1] ?? 0);
      }
    }
  };

  const timer = setInterval(() => {
    if (state.restarting || isAlive(state.postmaster)) return;
    state.restarting = startAgain().finally(() => (state.restarting = undefined));
  }, lookEveryMs);
  timer.unref();

  return {
    async stop() {
      state.isStopping = true;
      clearInterval(timer);
      await state.restarting;
      await stopFast(state.postmaster);
    },
  };
}

/** SIGINT is what `pg_ctl stop -m fast` sends: sessions end, a checkpoint is written. SIGQUIT leaves recovery to the next start. */
async function stopFast(postmaster: Postmaster): Promise<void> {
  if (!isAlive(postmaster)) return;
  signal(postmaster.pid, 'SIGINT');
  if (await until(() => !isAlive(postmaster), fastStopWithinMs)) return;
  signal(postmaster.pid, 'SIGQUIT');
  await until(() => !isAlive(postmaster), fastStopWithinMs);
}
