import { join, resolve } from 'node:path';
import { buildHouse, type House } from './app.ts';
import { ConfigRefused, readConfig, type Config } from './config.ts';
import { seedDemo } from './features/restaurants/demo/seed-demo.ts';
import { deriveApiPassword, keptSecret } from './platform/db/kept-secret.ts';
import { startEmbedded, type Embedded } from './platform/db/embedded/embedded.ts';
import { prepareDatabase } from './platform/db/prepare.ts';
import { makeLog, type Log } from './platform/telemetry/log.ts';

/** Reads the settings, brings the database up to date, opens the doors, and closes them again when told to. */
export async function runHouse(): Promise<void> {
  const started = performance.now();
  const config = settings();
  const log = makeLog(config.logLevel);
  process.on('unhandledRejection', (error) => dieOf(log, error));
  process.on('uncaughtException', (error) => dieOf(log, error));
  const tell = (level: 'info' | 'warn' | 'error', sentence: string): void => void log[level](sentence);
  let embedded: Embedded | undefined;
  try {
    embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: join(resolve(config.dataDir), 'postgres'), log: tell });
    const house = await openHouse(config, embedded, log);
    closeOnSignal(house, embedded, log);
    log.info('ready', { address: config.publicUrl, ms: Math.round(performance.now() - started) });
    if (process.send) process.send('ready');
  } catch (error) {
    log.error((error as Error).message, { error });
    await embedded?.stop();
    process.exit(1);
  }
}

function settings(): Config {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(78); // EX_CONFIG of sysexits.h: restarting does not help.
  }
}

async function openHouse(config: Config, embedded: Embedded | undefined, log: Log): Promise<House> {
  const ownerUrl = embedded?.url ?? config.databaseUrl!;
  const secret = config.secret ?? keptSecret(join(resolve(config.dataDir), 'secret'));
  const urls = embedded ? { url: embedded.url, superuserUrl: embedded.superuserUrl } : { url: ownerUrl };
  const apiUrl = await prepareDatabase(urls, deriveApiPassword(secret), (level, sentence) => void log[level](sentence));
  const house = await buildHouse({ config, apiUrl, ownerUrl, secret, isShared: !embedded, clock: Date.now, log });
  if (config.isDemo) await seedDemo({ ownerUrl, restaurants: house.restaurants, secret, clock: Date.now, log });
  await house.start();
  await new Promise<void>((open, fail) => house.server.once('error', fail).listen(config.port, () => open()));
  return house;
}

function closeOnSignal(house: House, embedded: Embedded | undefined, log: Log): void {
  let isClosing = false;
  const close = async (signal: string): Promise<void> => {
    if (isClosing) return;
    isClosing = true;
    log.info('closing', { signal });
    await house.stop();
    await embedded?.stop();
    log.info('closed');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void close(signal));
  // Whoever started us with a channel and is gone cannot stop us any more.
  process.on('disconnect', () => void close('disconnect'));
}

/** Nothing is known about a process in which something unforeseen broke: it says so and starts anew. */
function dieOf(log: Log, error: unknown): void {
  log.error('unforeseen failure, restarting', { error });
  setTimeout(() => process.exit(1), 100);
}
