import { granteeName } from './dump-grantee.ts';

export const types = `
  select oid::regtype::text collate "C" as object,
         case typtype
           when 'e' then format('create type %s as enum (%s);', oid::regtype,
             (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_catalog.pg_enum where enumtypid = pg_type.oid))
           when 'd' then concat_ws(' ', format('create domain %s as %s', oid::regtype, pg_catalog.format_type(typbasetype, typtypmod)),
             case when typnotnull then 'not null' end, 'default ' || typdefault,
             (select string_agg(pg_catalog.pg_get_constraintdef(oid), ' ' order by conname) from pg_catalog.pg_constraint
               where contypid = pg_type.oid and contype = 'c')) || ';'
           else format('create type %s as (%s);', oid::regtype,
             (select string_agg(format('%I %s', attname, pg_catalog.format_type(atttypid, atttypmod)), ', ' order by attnum)
                from pg_catalog.pg_attribute where attrelid = typrelid and attnum > 0 and not attisdropped))
         end as statement
    from pg_catalog.pg_type
   where typnamespace = pg_catalog.to_regnamespace($1)
     and (typtype in ('e', 'd') or typtype = 'c' and exists (select from pg_catalog.pg_class where oid = typrelid and relkind = 'c'))
   order by object`;

/** Views and sequences; an identity column's sequence is part of its column. */
export const views = `
  with own as (
    select oid, relkind, relowner, relacl, reloptions, relname
      from pg_catalog.pg_class where relnamespace = pg_catalog.to_regnamespace($1) and relkind in ('v', 'm', 'S')
       and not exists (select from pg_catalog.pg_depend where objid = pg_class.oid and classid = 'pg_catalog.pg_class'::regclass and deptype = 'i'))
  select object, statement
    from (select oid::regclass::text as object, 0 as rank,
                 case relkind
                   when 'S' then format('create sequence %s;', oid::regclass)
                   else concat_ws(' ', 'create', case relkind when 'm' then 'materialized' end, 'view', oid::regclass,
                          'with (' || array_to_string(reloptions, ', ') || ')', E'as\\n' || pg_catalog.pg_get_viewdef(oid)) end as statement
            from own
          union all
          select oid::regclass::text, 1, format('grant %s on %s%s to %s;', string_agg(lower(privilege_type), ', ' order by privilege_type),
                                                case relkind when 'S' then 'sequence ' end, oid::regclass, ${granteeName})
            from own, pg_catalog.aclexplode(relacl) where grantee <> relowner group by oid, relkind, grantee) as pieces
   order by object collate "C", rank, statement collate "C"`;

/** Functions are open to everyone unless revoked, so the default has to be printed too. */
export const functions = `
  with own as (
    select oid, prokind, proowner, proacl from pg_catalog.pg_proc
     where pronamespace = pg_catalog.to_regnamespace($1) and prokind in ('f', 'p'))
  select object, statement
    from (select oid::regprocedure::text as object, 0 as rank, rtrim(pg_catalog.pg_get_functiondef(oid), E'\\n') || ';' as statement from own
          union all
          select oid::regprocedure::text, 1, format('grant execute on %s %s to %s;', case prokind when 'p' then 'procedure' else 'function' end,
                                                    oid::regprocedure, ${granteeName})
            from own, pg_catalog.aclexplode(coalesce(proacl, pg_catalog.acldefault('f', proowner))) where grantee <> proowner) as pieces
   order by object collate "C", rank, statement collate "C"`;
