import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from '../../../server/src/platform/db/client.ts';
import { bootstrap } from '../../../server/src/platform/db/bootstrap.ts';
import { migrateUp } from '../../../server/src/platform/db/migrate/migrate.ts';
import { median } from '../measure.ts';
import { within, type Measured, type Pace, type Row } from '../row.ts';
import { startServer } from '../stage/server-process.ts';
import { inDatabase, type Stage } from '../stage/stage.ts';

/** P11: from the start of the process to "ready", with the embedded database and the demo, as `npm start` has them. */
export async function measureStart(stage: Stage, { rounds }: Pace): Promise<Measured> {
  const cold: number[] = [];
  const second: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'heard-bench-start-'));
    chmodSync(folder, 0o755);
    cold.push(await timeToReady(folder));
    second.push(await timeToReady(folder));
    rmSync(folder, { recursive: true, force: true });
  }
  const migrations: number[] = [];
  for (let round = 0; round < rounds; round += 1) migrations.push(await timeToMigrate(stage, `empty_${round}`));
  const row = (what: string, ms: readonly number[]): Omit<Row, 'budget'> => ({
    row: 'start',
    what,
    unit: 's',
    product: median(ms) / 1_000,
  });
  return {
    rows: [
      row('first start, from an empty folder to "ready"', cold),
      within(row('second start, to "ready"', second), 'P11', 3),
      within(row('migrations on an empty database', migrations), 'P11', 1),
    ],
  };
}

async function timeToReady(folder: string): Promise<number> {
  const server = await startServer({ env: { HEARD_DATA: folder, DEMO: '1' } });
  await server.stop();
  return server.readyMs;
}

async function timeToMigrate({ superuserUrl, ownerUrl }: Stage, name: string): Promise<number> {
  await withClient(superuserUrl, (client) => client.query(`create database ${name} owner postgres`));
  await bootstrap(inDatabase(superuserUrl, name));
  const started = performance.now();
  await migrateUp(inDatabase(ownerUrl, name), { log: () => undefined });
  return performance.now() - started;
}
