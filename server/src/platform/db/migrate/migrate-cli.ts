import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bootstrap } from '../bootstrap.ts';
import type { DatabaseLog } from '../database-log.ts';
import { dumpSchema } from '../dump/dump-schema.ts';
import { startEmbedded } from '../embedded/embedded.ts';
import { supabaseFolder } from '../supabase-folder.ts';
import { migrateDown, migrateUp, migrationStatus } from './migrate.ts';

const usage = 'usage: migrate-cli up [version] | down [steps] | status | dump [file, - for the screen]';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const log: DatabaseLog = (_level, sentence) => say(sentence);

const commands: Record<string, (url: string, argument: string | undefined) => Promise<void>> = {
  async up(url, to) {
    const applied = await migrateUp(url, { ...(to && { to }), log });
    if (applied.length === 0) say('Nothing to apply.');
  },
  async down(url, steps = '1') {
    if (!/^\d+$/.test(steps)) throw new Error(usage);
    await migrateDown(url, { steps: Number(steps), log });
  },
  async status(url) {
    const { applied, pending } = await migrationStatus(url);
    for (const title of applied) say(`applied  ${title}`);
    for (const title of pending) say(`pending  ${title}`);
  },
  async dump(url, file = join(supabaseFolder(), 'schema.sql')) {
    const schema = await dumpSchema(url);
    if (file === '-') say(schema);
    else writeFileSync(file, schema);
  },
};

/** DATABASE_URL, or else the embedded database, which no server may be using meanwhile. */
async function withDatabase(task: (url: string) => Promise<void>): Promise<void> {
  const given = process.env.DATABASE_URL;
  if (given) {
    await bootstrap(given);
    return task(given);
  }
  const embedded = await startEmbedded({ dataDir: resolve(process.env.HEARD_DATA ?? '.heard', 'postgres'), log });
  try {
    await bootstrap(embedded.superuserUrl);
    await task(embedded.url);
  } finally {
    await embedded.stop();
  }
}

const [name = '', argument] = process.argv.slice(2);
try {
  const command = commands[name];
  if (!command) throw new Error(usage);
  await withDatabase((url) => command(url, argument));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
