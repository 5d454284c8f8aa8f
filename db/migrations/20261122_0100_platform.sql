-- The ground every hub stands on: three roles, the hubs, the mail that goes out, what was already answered, the door to the job queue.

do $$
begin
  -- app: what requests run as; owns nothing, cannot bypass row-level security. auth: the log-in tables only.
  if not exists (select from pg_roles where rolname = 'cordee_app') then create role cordee_app nologin nobypassrls; end if;
  if not exists (select from pg_roles where rolname = 'cordee_auth') then create role cordee_auth nologin nobypassrls; end if;
  execute format('grant cordee_app, cordee_auth to %I', current_user);
end $$;

revoke create on schema public from public;

create schema platform;
create schema auth;
create schema logbook;
create schema members;
grant usage on schema platform, logbook, members to cordee_app;
grant usage on schema auth to cordee_auth;

-- Which hub an address belongs to. No tenant data: an address is public (it stands in the URL), and it must be read before a hub is known.
create table platform.hub_address (
  slug text primary key check (slug ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
  hub_id uuid not null unique
);
grant select, insert on platform.hub_address to cordee_app;

create table platform.hub (
  id uuid primary key,
  slug text not null unique references platform.hub_address (slug),
  name text not null check (length(name) between 1 and 200),
  zone text not null default 'Europe/Paris',
  presentation text not null default '',
  demo boolean not null default false,
  created_at timestamptz not null
);
alter table platform.hub enable row level security;
alter table platform.hub force row level security;
create policy hub on platform.hub using (id = nullif(current_setting('app.hub', true), '')::uuid);
grant select, insert, update (name, zone, presentation) on platform.hub to cordee_app;

-- The same key and body get the same answer, whatever happened to the first one (lost reply, double click).
create table platform.answered (
  hub_id uuid not null,
  key uuid not null,
  use_case text not null,
  person_id uuid,
  body_hash bytea not null,
  value jsonb,
  at timestamptz not null,
  primary key (hub_id, key)
);
alter table platform.answered enable row level security;
alter table platform.answered force row level security;
create policy hub on platform.answered using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
grant select, insert, update (value) on platform.answered to cordee_app;

create table platform.mail (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  to_address text not null,
  to_name text not null default '',
  subject text not null,
  body text not null,
  attachments jsonb not null default '[]',
  about text,
  state text not null default 'queued' check (state in ('queued', 'sent', 'kept', 'failed')),
  attempts int not null default 0,
  problem text,
  written_at timestamptz not null,
  sent_at timestamptz,
  primary key (hub_id, id)
);
create index mail_latest on platform.mail (hub_id, written_at desc, id desc);
alter table platform.mail enable row level security;
alter table platform.mail force row level security;
create policy hub on platform.mail using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
grant select, insert, update (state, attempts, problem, sent_at) on platform.mail to cordee_app;

-- Files kept under the data folder by their hash; the row says which hub may read which file, under what name.
create table platform.document (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  name text not null,
  media_type text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  kept_at timestamptz not null,
  primary key (hub_id, id)
);
alter table platform.document enable row level security;
alter table platform.document force row level security;
create policy hub on platform.document using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
grant select, insert on platform.document to cordee_app;

-- The door to the queue. graphile-worker's own tables have row-level security: as the app role one would enqueue nothing and hear nothing
-- of it. The job carries the hub of the transaction, never one of the caller's choosing.
create function platform.enqueue(task text, payload jsonb, run_at timestamptz, job_key text) returns void
language sql security definer set search_path = '' as $$
  select graphile_worker.add_job(
    task,
    json_build_object('hub', nullif(current_setting('app.hub', true), ''), 'input', payload),
    run_at => run_at, max_attempts => 12, job_key => job_key)
$$;
revoke all on function platform.enqueue from public;
grant execute on function platform.enqueue to cordee_app, cordee_auth;
