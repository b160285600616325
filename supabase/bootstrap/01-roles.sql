-- What Supabase brings along and a bare Postgres lacks. Never run on Supabase itself; safe to run again.
do $$
declare
  wanted record;
begin
  for wanted in
    select *
      from (values ('anon', 'nologin noinherit'),
                   ('authenticated', 'nologin noinherit'),
                   ('service_role', 'nologin noinherit bypassrls'),
                   ('authenticator', 'nologin noinherit')) as roles (name, attributes)
  loop
    if not exists (select from pg_roles where rolname = wanted.name) then
      execute format('create role %I %s', wanted.name, wanted.attributes);
    end if;
  end loop;
end $$;

grant anon, authenticated, service_role to authenticator;

-- The role that migrations run as hands these on to app_api. On Supabase it is called postgres and is no superuser.
do $$
begin
  if exists (select from pg_roles where rolname = 'postgres' and not rolsuper) then
    grant anon, authenticated, service_role, authenticator to postgres with admin option;
  end if;
end $$;
