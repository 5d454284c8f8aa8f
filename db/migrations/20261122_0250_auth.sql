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

-- A mail code: 8 characters, 10 minutes, once, for the browser that asked. Only hashes are kept.
create table auth.code (
  id uuid primary key,
  email text not null,
  code_hash bytea not null,
  browser_hash bytea not null unique,
  tries int not null default 0,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index code_of_email on auth.code (email, asked_at);

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

-- Two board members may lift a lost second factor together: the first asks, the second confirms (another organisation's representative).
create table auth.recovery (
  id uuid primary key,
  email text not null,
  hub_id uuid not null,
  asked_by text not null,
  asked_at timestamptz not null,
  confirmed_by text,
  confirmed_at timestamptz,
  check (confirmed_by <> asked_by and confirmed_by <> email and asked_by <> email)
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
    where x.token_hash = token and x.expires_at > at;
  return jsonb_build_object(
    'hub', case when h.id is null then null else jsonb_build_object('id', h.id, 'slug', h.slug, 'name', h.name, 'zone', h.zone, 'demo', h.demo) end,
    'session', case when s.id is null then null else jsonb_build_object('account', s.id, 'email', s.email, 'enrolled', s.enrolled,
      'full', s.demo or s.second_factor_at is not null) end,
    'actor', case when s.id is null or h.id is null then null else members.actor(s.email, (at at time zone h.zone)::date) end);
end $$;
revoke all on function platform.enter from public;
grant execute on function platform.enter to cordee_app;
