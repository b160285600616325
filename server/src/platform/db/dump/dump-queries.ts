import { granteeName } from './dump-grantee.ts';
import { functions, types, views } from './dump-routines.ts';
import { tables } from './dump-tables.ts';

/** Each takes the schema's name as $1 and answers (object, statement) in the order of printing. */
export const dumpQueries = [
  `select object, statement
     from (select 'schema' as object, 0 as rank, format('create schema %I;', $1::text) as statement
           union all
           select 'schema', 1, format('grant %s on schema %I to %s;', string_agg(lower(privilege_type), ', ' order by privilege_type), nspname,
                                      ${granteeName})
             from pg_catalog.pg_namespace, pg_catalog.aclexplode(nspacl)
            where nspname = $1 and grantee <> nspowner
            group by nspname, grantee) as pieces
    order by rank, statement collate "C"`,
  types,
  tables,
  views,
  functions,
];
