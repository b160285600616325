import type { DatabaseLog } from '../database-log.ts';
import { findBinaries } from './embedded-binaries.ts';
import { createCluster, type House, launch, superuser } from './embedded-cluster.ts';
import { choosePort, type Folder, hasCluster, openFolder, passwordFor } from './embedded-folder.ts';
import { claimFolder } from './embedded-lock.ts';
import { ensureOwner, owner } from './embedded-owner.ts';
import { findLeftRunning, type Postmaster } from './embedded-postmaster.ts';
import type { Settings } from './embedded-settings.ts';
import { chooseUser } from './embedded-user.ts';
import { watchOver } from './embedded-watch.ts';

export interface EmbeddedOptions {
  /** Everything is kept below this folder; it is created. One running server per folder. */
  readonly dataDir: string;
  readonly log: DatabaseLog;
  /** Postgres settings on top of the house's own. */
  readonly settings?: Settings;
}

export interface Embedded {
  /** The owner's: runs migrations, is no superuser, as on Supabase. */
  readonly url: string;
  /** For the bootstrap and for backups only. */
  readonly superuserUrl: string;
  /** Stops Postgres cleanly and frees the folder. */
  stop(): Promise<void>;
}

/** A real Postgres of our own on 127.0.0.1: created, re-attached to, or recovered, whatever the last run left behind. */
export async function startEmbedded({ dataDir, log, settings = {} }: EmbeddedOptions): Promise<Embedded> {
  const folder = openFolder(dataDir);
  const release = claimFolder(folder.lock, folder.root);
  try {
    const house = await prepare(folder, settings, log);
    const postmaster = (await reattach(folder, log)) ?? (await launchOnFreePort(house));
    const superuserUrl = urlFor(folder, postmaster.port, superuser);
    await ensureOwner(superuserUrl, folder);
    const watch = watchOver(house, postmaster, log);
    const stop = () => watch.stop().finally(release);
    return { url: urlFor(folder, postmaster.port, owner), superuserUrl, stop };
  } catch (error) {
    release();
    throw error;
  }
}

async function prepare(folder: Folder, settings: Settings, log: DatabaseLog): Promise<House> {
  const user = chooseUser(folder);
  const house: House = { folder, user, native: findBinaries(folder, user), settings };
  if (hasCluster(folder)) return house;
  log('info', `Creating a database in ${folder.root}; Postgres runs as ${user.name}.`);
  await createCluster(house);
  return house;
}

async function reattach(folder: Folder, log: DatabaseLog): Promise<Postmaster | undefined> {
  const postmaster = await findLeftRunning(folder);
  if (!postmaster) return undefined;
  log('info', `Postgres (process ${postmaster.pid}) was still running; using it.`);
  return postmaster;
}

/** The second try: someone took the port between our look at it and Postgres' own. */
const launchOnFreePort = async (house: House): Promise<Postmaster> =>
  launch(house, await choosePort(house.folder)).catch(async () => launch(house, await choosePort(house.folder)));

const urlFor = (folder: Folder, port: number, role: string): string =>
  `postgres://${role}:${passwordFor(folder, role)}@127.0.0.1:${port}/postgres`;
