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

-- The database's owner runs the migrations and hands these on to app_api. On Supabase it is called postgres and is no superuser.
do $$
declare
  owner name := (select rolname from pg_roles join pg_database on datdba = pg_roles.oid
                  where datname = current_database() and not rolsuper);
begin
  if owner is not null then
    execute format('grant anon, authenticated, service_role, authenticator to %I with admin option', owner);
    execute format('grant pg_monitor, pg_signal_backend, pg_read_all_data to %I', owner);
  end if;
end $$;
