-- As on Supabase: row level security without policies keeps every application role out; the database's owner needs bypassrls.
do $$
declare
  auth_table regclass;
  owner name := (select rolname from pg_roles join pg_database on datdba = pg_roles.oid
                  where datname = current_database() and not rolsuper);
begin
  for auth_table in select oid from pg_class where relnamespace = 'auth'::regnamespace and relkind = 'r' loop
    execute format('alter table %s enable row level security', auth_table);
  end loop;
  if owner is not null then
    execute format('grant all on all tables in schema auth to %I with grant option', owner);
    execute format('grant all on all sequences in schema auth to %I with grant option', owner);
    execute format('grant all on all functions in schema auth to %I with grant option', owner);
  end if;
end $$;
