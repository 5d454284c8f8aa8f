-- All data of a hub taken away at once: asked for, made by a job, kept a week for who asked.

create schema exports;
grant usage on schema exports to cordee_app;

create table exports.export (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  -- Who asked: the file is theirs alone.
  person_id uuid not null,
  asked_at timestamptz not null,
  -- The languages of the hub's people: in which the mail that says it is ready is written.
  lang text not null check (lang in ('fr', 'en')),
  state text not null default 'making' check (state in ('making', 'ready', 'failed', 'stopped', 'over')),
  -- Thousandths done.
  progress int not null default 0 check (progress between 0 and 1000),
  -- Why it came to nothing, as a code.
  trouble text,
  made_at timestamptz,
  tables int,
  rows bigint,
  documents int,
  -- Documents whose file was not there.
  missing int,
  bytes bigint,
  -- Last taken away; null: not yet.
  taken_at timestamptz,
  primary key (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  check ((state in ('ready', 'over')) <= (made_at is not null))
);
-- One at a time.
create unique index export_under_way on exports.export (hub_id) where state = 'making';
create index export_of_person on exports.export (hub_id, person_id, id desc);

alter table exports.export enable row level security;
alter table exports.export force row level security;
create policy hub on exports.export using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
grant select, insert, update on exports.export to cordee_app;

-- When the second code of a session was last typed; a one-click log-in of the demonstration has none and counts as just now. null: no such session, or half of one.
create function platform.proven_at(token bytea, at timestamptz) returns timestamptz
language sql stable security definer set search_path = '' as $$
  select case when s.demo then at else s.second_factor_at end from auth.session s where s.token_hash = token and s.expires_at > at
$$;
revoke all on function platform.proven_at from public;
grant execute on function platform.proven_at to cordee_app;
