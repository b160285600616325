-- Names and values as GoTrue has them, Supabase's auth server.
do $$
declare
  wanted record;
begin
  for wanted in
    select *
      from (values ('aal_level', '''aal1'', ''aal2'', ''aal3'''),
                   ('code_challenge_method', '''s256'', ''plain'''),
                   ('factor_status', '''unverified'', ''verified'''),
                   ('factor_type', '''totp'', ''webauthn'', ''phone'''),
                   ('one_time_token_type', '''confirmation_token'', ''reauthentication_token'', ''recovery_token'', '
                     || '''email_change_token_new'', ''email_change_token_current'', ''phone_change_token''')) as types (name, labels)
  loop
    if to_regtype('auth.' || wanted.name) is null then
      execute format('create type auth.%I as enum (%s)', wanted.name, wanted.labels);
    end if;
  end loop;
end $$;
