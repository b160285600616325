create schema if not exists auth;
create schema if not exists extensions;
grant usage on schema auth, extensions, public to anon, authenticated, service_role;

do $$
begin
  if exists (select from pg_available_extensions where name = 'pgcrypto') then
    create extension if not exists pgcrypto with schema extensions;
  end if;
  if exists (select from pg_roles where rolname = 'postgres' and not rolsuper) then
    grant all on schema auth, extensions, public to postgres with grant option;
  end if;
end $$;
