import { withClient } from '../client.ts';
import { dumpQueries } from './dump-queries.ts';

interface Piece {
  readonly object: string;
  readonly statement: string;
}

const heading = '-- Made by the dump command of the migration tool from a migrated database. Do not edit; change it with a migration.';

/**
 * The schema as readable SQL, the same text for the same schema on any server: no owners, no order of creation, no versions.
 * Read from the catalogs, because pg_dump refuses servers newer than itself and is not everywhere.
 */
export const dumpSchema = (url: string, schema = 'app'): Promise<string> =>
  withClient(url, async (client) => {
    // An empty search path makes Postgres write every name in full.
    await client.query(`begin transaction isolation level repeatable read read only; set local search_path = ''`);
    const parts = [heading];
    for (const query of dumpQueries) {
      const { rows } = await client.query<Piece>(query, [schema]);
      parts.push(...inParagraphs(rows));
    }
    await client.query('commit');
    return `${parts.join('\n')}\n`;
  });

/** What belongs to one object stands together, objects apart by a blank line. */
function inParagraphs(pieces: readonly Piece[]): string[] {
  return pieces.flatMap(({ object, statement }, index) => (pieces[index - 1]?.object === object ? [statement] : ['', statement]));
}
