import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Migration {
  /** 14 digits, as Supabase names them: year to second. */
  readonly version: string;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
  readonly rollback: string | undefined;
}

export const titleOf = ({ version, name }: { version: string; name: string }): string => `${version}_${name}`;

/** In order of version. `folder` holds `migrations/` and `rollbacks/`. */
export function readMigrations(folder: string): Migration[] {
  const migrations = readdirSync(join(folder, 'migrations'))
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
    .map((file) => readMigration(folder, file));
  const twice = migrations.find(({ version }, index) => migrations[index - 1]?.version === version);
  if (twice) throw new Error(`Two migrations are called ${twice.version}: give one of them another second.`);
  return migrations;
}

function readMigration(folder: string, file: string): Migration {
  const [, version, name] = /^(\d{14})_(\w+)\.sql$/.exec(file) ?? [];
  if (version === undefined || name === undefined) throw new Error(`${file} is no migration's name: <14 digits>_<name>.sql`);
  const sql = readFileSync(join(folder, 'migrations', file), 'utf8');
  const rollback = join(folder, 'rollbacks', file);
  return {
    version,
    name,
    sql,
    sha256: createHash('sha256').update(sql).digest('hex'),
    rollback: existsSync(rollback) ? readFileSync(rollback, 'utf8') : undefined,
  };
}
