-- As on Supabase: row level security without policies keeps every application role out; the owner of migrations passes it by.
do $$
declare
  auth_table regclass;
begin
  for auth_table in select oid from pg_class where relnamespace = 'auth'::regnamespace and relkind = 'r' loop
    execute format('alter table %s enable row level security', auth_table);
  end loop;
  if exists (select from pg_roles where rolname = 'postgres' and not rolsuper) then
    grant all on all tables in schema auth to postgres with grant option;
    grant all on all sequences in schema auth to postgres with grant option;
    grant all on all functions in schema auth to postgres with grant option;
  end if;
end $$;
