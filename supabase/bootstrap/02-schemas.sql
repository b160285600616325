create schema if not exists auth;
create schema if not exists extensions;
grant usage on schema auth, extensions, public to anon, authenticated, service_role;

do $$
declare
  owner name := (select rolname from pg_roles join pg_database on datdba = pg_roles.oid
                  where datname = current_database() and not rolsuper);
begin
  if exists (select from pg_available_extensions where name = 'pgcrypto') then
    create extension if not exists pgcrypto with schema extensions;
  end if;
  if owner is not null then
    execute format('grant all on schema auth, extensions, public to %I with grant option', owner);
  end if;
end $$;
