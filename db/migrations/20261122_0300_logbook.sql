-- The spine: dated facts in an unbroken chain, erasable words beside them, activities and who took part.

-- The end of a hub's chain; its row is locked to take the next number, last thing before the commit.
create table logbook.head (
  hub_id uuid primary key references platform.hub (id),
  no bigint not null default 0,
  hash bytea not null default decode(repeat('00', 32), 'hex')
);

create table logbook.fact (
  hub_id uuid not null references platform.hub (id),
  no bigint not null check (no > 0),
  at timestamptz not null,
  "on" date not null,
  name text not null,
  actor uuid,
  subject_type text not null,
  subject uuid not null,
  data jsonb not null,
  prev bytea not null,
  hash bytea not null,
  primary key (hub_id, no)
);
create index fact_of_subject on logbook.fact (hub_id, subject, no);
create index fact_by_name on logbook.fact (hub_id, name, no);

-- Whether a fact's data holds anything but ids, codes, amounts, dates and hashes: any text with a space, an accent or a length is somebody's words.
create function logbook.is_bare(data jsonb) returns boolean
language sql immutable strict set search_path = '' as $$
  select not exists (
    select from jsonb_path_query(data, 'strict $.** ? (@.type() == "string")') as t (v)
    where (v #>> '{}') !~ '^[A-Za-z0-9_.:+/-]{0,80}$')
$$;
alter table logbook.fact add constraint no_personal_text check (logbook.is_bare(data));

create function logbook.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'facts are never changed: record a new one' using errcode = 'restrict_violation';
end $$;
create trigger fact_is_for_good before update or delete on logbook.fact for each row execute function logbook.refuse_change();
create trigger facts_are_for_good before truncate on logbook.fact for each statement execute function logbook.refuse_change();

-- Words people wrote. A fact holds only their salted hash, so that erasing them leaves the chain whole.
create table logbook.words (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  salt bytea not null,
  content text not null,
  kept_at timestamptz not null,
  primary key (hub_id, id)
);

create table logbook.activity (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  kind text not null,
  title text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text not null default '',
  subject_type text,
  subject uuid,
  primary key (hub_id, id)
);
create index activity_by_start on logbook.activity (hub_id, starts_at, id);
create index activity_of_subject on logbook.activity (hub_id, subject);

-- One person in one activity: invited, came or not, how long, in what capacity.
create table logbook.participation (
  hub_id uuid not null references platform.hub (id),
  activity_id uuid not null,
  person_id uuid not null,
  organisation_id uuid,
  capacity text not null check (capacity in ('staff', 'volunteer', 'inKind', 'guest')),
  invited boolean not null default false,
  attended text check (attended in ('yes', 'no', 'partly')),
  minutes int check (minutes >= 0),
  primary key (hub_id, activity_id, person_id),
  foreign key (hub_id, activity_id) references logbook.activity (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id)
);
create index participation_of_person on logbook.participation (hub_id, person_id, activity_id);

do $$
declare t text;
begin
  foreach t in array array['head', 'fact', 'words', 'activity', 'participation'] loop
    execute format('alter table logbook.%I enable row level security', t);
    execute format('alter table logbook.%I force row level security', t);
    execute format('create policy hub on logbook.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
  end loop;
end $$;
grant select, insert, update (no, hash) on logbook.head to cordee_app;
grant select, insert on logbook.fact to cordee_app;
grant select, insert, delete on logbook.words to cordee_app;
grant select, insert, update on logbook.activity, logbook.participation to cordee_app;
