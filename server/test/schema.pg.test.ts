import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '@heard/shared/live/kind.ts';
import { KINDS } from '@heard/shared/live/kinds.ts';
import { expect, test } from 'vitest';
import { withClient } from '../src/platform/db/client.ts';
import { dumpSchema } from '../src/platform/db/dump/dump-schema.ts';
import { supabaseFolder } from '../src/platform/db/supabase-folder.ts';
import { COLUMN_TYPE, columnOf } from '../src/platform/log/kind-sql.ts';
import { freshDatabase } from './database.ts';

const { ownerUrl } = await freshDatabase();

test('supabase/schema.sql is what the migrations make (npm run db -- dump writes it)', async () => {
  expect(await dumpSchema(ownerUrl)).toBe(readFileSync(join(supabaseFolder(), 'schema.sql'), 'utf8'));
});

const ALIAS: Readonly<Record<string, string>> = { 'timestamp with time zone': 'timestamptz' };

const kinds = Object.values(KINDS).map((kind) => [kind.table, kind as Kind] as const);
test.each(kinds)('%s: the kind and the table name the same columns, types and nulls', async (table, kind) => {
  const columns = await withClient(ownerUrl, async (owner) => {
    const text = `select column_name as name, data_type as type, is_nullable = 'YES' as nullable from information_schema.columns
      where table_schema = 'app' and table_name = $1 and column_name <> 'restaurant_id' order by 1`;
    return (await owner.query<{ name: string; type: string; nullable: boolean }>(text, [table])).rows;
  });
  const declared = Object.entries(kind.fields).map(([name, field]) => ({
    name: columnOf(name),
    type: COLUMN_TYPE[field.type],
    nullable: field.nullable === true,
  }));
  expect(columns.map((column) => ({ ...column, type: ALIAS[column.type] ?? column.type }))).toEqual(
    declared.sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
});

const closedLists = kinds.flatMap(([table, kind]) =>
  Object.entries(kind.fields).flatMap(([name, field]) =>
    field.type === 'oneOf' ? [[table, columnOf(name), field.values ?? []] as const] : [],
  ),
);
test.each(closedLists)('%s.%s: the database knows the same words as the rules', async (table, column, values) => {
  const [check] = await withClient(ownerUrl, async (owner) => {
    const text = `select pg_get_constraintdef(oid) as is from pg_constraint where conrelid = $1::regclass and contype = 'c' and conname = $2`;
    return (await owner.query<{ is: string }>(text, [`app.${table}`, `${table}_${column}_check`])).rows;
  });
  const words = [...(check?.is ?? '').matchAll(/'([^']+)'::text/g)].map(([, word]) => word);
  expect(words).toEqual([...values]);
});
