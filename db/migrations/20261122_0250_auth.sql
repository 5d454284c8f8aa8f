-- Log-in: outside the hubs (one person, one address of mail, several hubs). Only the auth role reads these tables.

create table auth.account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  created_at timestamptz not null,
  -- Encrypted with the instance's key; confirmed once a first code was typed. The last used step forbids typing one code twice (RFC 6238, 5.2).
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint
);

-- A mail code: 8 characters, 10 minutes, once, for the browser that asked. Only hashes are kept. The row is there before its code: who asks
-- waits for nothing; a job makes the code and its mail.
create table auth.code (
  id uuid primary key,
  email text not null,
  browser_hash bytea not null unique,
  asked_at timestamptz not null,
  code_hash bytea,
  expires_at timestamptz,
  tries int not null default 0 check (tries between 0 and 5),
  used_at timestamptz,
  check ((code_hash is null) = (expires_at is null))
);

create table auth.session (
  token_hash bytea primary key,
  account_id uuid not null references auth.account (id) on delete cascade,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  second_factor_at timestamptz,
  -- One-click log-in of the demonstration, loopback only: counts as complete, and says so.
  demo boolean not null default false
);
create index session_of_account on auth.session (account_id);

-- What limits the guessing: one row an attempt, by what is counted (address, network), swept by a job.
create table auth.attempt (
  id uuid primary key,
  kind text not null,
  subject text not null,
  at timestamptz not null
);
create index attempt_counted on auth.attempt (kind, subject, at);

-- Log-in mail of an instance without SMTP: shown to the loopback only.
create table auth.outbox (
  id uuid primary key,
  email text not null,
  subject text not null,
  body text not null,
  written_at timestamptz not null
);

-- Two representatives of two organisations may lift a lost second factor together. It guards every hub where the person keeps accounts or
-- coordinates, so each of those hubs confirms: otherwise whoever founds a hub of their own could lift it for all.
create table auth.recovery (
  id uuid primary key,
  account_id uuid not null references auth.account (id) on delete cascade,
  email text not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  lifted_at timestamptz,
  unique (id, email)
);
create index recovery_of_account on auth.recovery (account_id);

create table auth.recovery_hub (
  recovery_id uuid not null references auth.recovery (id) on delete cascade,
  hub_id uuid not null,
  primary key (recovery_id, hub_id)
);
create index recovery_of_hub on auth.recovery_hub (hub_id);

create table auth.recovery_confirmation (
  recovery_id uuid not null,
  hub_id uuid not null,
  email text not null,
  organisation_id uuid not null,
  asker text not null,
  at timestamptz not null,
  primary key (recovery_id, hub_id, email),
  unique (recovery_id, hub_id, organisation_id),
  foreign key (recovery_id, hub_id) references auth.recovery_hub (recovery_id, hub_id) on delete cascade,
  foreign key (recovery_id, asker) references auth.recovery (id, email) on delete cascade,
  check (email <> asker)
);

grant select, insert, update, delete on all tables in schema auth to cordee_auth;

-- Opens a request in one message: finds the hub of the address, sets it for the transaction, says whose session it is and who that is in
-- the hub. Reads the log-in tables for the app role, which may not.
create function platform.enter(address text, token bytea, at timestamptz) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  found uuid;
  h platform.hub;
  s record;
begin
  select hub_id into found from platform.hub_address where slug = address;
  if found is null then
    perform set_config('app.hub', '', true);
  else
    perform set_config('app.hub', found::text, true);
    select * into h from platform.hub where id = found;
  end if;
  select a.id, a.email, a.totp_confirmed_at is not null as enrolled, x.second_factor_at, x.demo into s
    from auth.session x join auth.account a on a.id = x.account_id
    -- A one-click log-in of the demonstration opens demonstration hubs, never a real one that happens to know the same address.
    where x.token_hash = token and x.expires_at > at and (not x.demo or coalesce(h.demo, false));
  return jsonb_build_object(
    'hub', case when h.id is null then null else jsonb_build_object('id', h.id, 'slug', h.slug, 'name', h.name, 'zone', h.zone, 'demo', h.demo) end,
    'session', case when s.id is null then null else jsonb_build_object('account', s.id, 'email', s.email, 'enrolled', s.enrolled,
      'full', s.demo or s.second_factor_at is not null) end,
    'actor', case when s.id is null or h.id is null then null else members.actor(s.email, (at at time zone h.zone)::date) end);
end $$;
revoke all on function platform.enter from public;
grant execute on function platform.enter to cordee_app;
