-- Calendars: the addresses people read their own agenda from, what they propose, what was chosen; and the feeds given out.

create schema calendars;
grant usage on schema calendars to cordee_app;

-- One calendar of one person, hers alone. The address is a secret: whoever has it reads her agenda.
create table calendars.calendar (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  person_id uuid not null,
  name text collate "fr-x-icu" not null check (length(btrim(name)) between 1 and 100),
  address text not null check (length(address) <= 2000),
  added_at timestamptz not null,
  -- What the other server said of its last answer, to ask only for what is new (RFC 9110, 13.1).
  etag text,
  last_modified text,
  -- The day up to which the last whole answer was followed: a new day brings occurrences nobody sent.
  read_on date,
  read_at timestamptz,
  tried_at timestamptz,
  failures int not null default 0 check (failures >= 0),
  problem text,
  -- Events of the last answer that could not be read, or rules not followed to their end.
  unread int not null default 0,
  primary key (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id)
);
create index calendar_of_person on calendars.calendar (hub_id, person_id, added_at);

-- One occurrence of a calendar, waiting to be kept or dropped. Read again, it is the same row: (calendar, uid, recurrence).
create table calendars.suggestion (
  hub_id uuid not null,
  id uuid not null,
  calendar_id uuid not null,
  uid text not null check (length(uid) <= 500),
  recurrence text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at >= starts_at),
  all_day boolean not null,
  title text not null,
  place text not null default '',
  description text not null default '',
  attendees jsonb not null default '[]',
  state text not null default 'waiting' check (state in ('waiting', 'kept', 'dropped')),
  activity_id uuid,
  decided_at timestamptz,
  -- The calendar says something else since it was kept.
  differs text check (differs in ('moved', 'cancelled')),
  primary key (hub_id, id),
  unique (hub_id, calendar_id, uid, recurrence),
  foreign key (hub_id, calendar_id) references calendars.calendar (hub_id, id) on delete cascade,
  foreign key (hub_id, activity_id) references logbook.activity (hub_id, id),
  check ((state = 'kept') = (activity_id is not null)),
  check ((state = 'waiting') = (decided_at is null))
);
create index suggestion_by_start on calendars.suggestion (hub_id, calendar_id, state, starts_at desc, id desc);
create index suggestion_of_activity on calendars.suggestion (hub_id, activity_id) where activity_id is not null;

-- « Toujours ignorer ce titre »: of one person, whatever the calendar.
create table calendars.ignored_title (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  person_id uuid not null,
  title_key text not null check (title_key <> '' and length(title_key) <= 200),
  title text not null,
  ignored_at timestamptz not null,
  primary key (hub_id, id),
  unique (hub_id, person_id, title_key),
  foreign key (hub_id, person_id) references members.person (hub_id, id)
);

-- What was chosen before, for the same event or the same title: proposed again.
create table calendars.habit (
  hub_id uuid not null references platform.hub (id),
  person_id uuid not null,
  about text not null check (length(about) <= 600),
  kind text not null check (kind in ('meeting', 'coaching', 'visit', 'training', 'travel')),
  people uuid[] not null default '{}',
  organisation_id uuid,
  travel_minutes int not null default 0 check (travel_minutes between 0 and 1440),
  chosen_at timestamptz not null,
  primary key (hub_id, person_id, about),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id)
);

-- The address from which a person's own calendar reads the hub's meetings. Only the hash of its secret is here.
create table calendars.feed (
  hub_id uuid not null references platform.hub (id),
  person_id uuid not null,
  id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  made_at timestamptz not null,
  primary key (hub_id, person_id),
  unique (hub_id, token_hash),
  foreign key (hub_id, person_id) references members.person (hub_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['calendar', 'suggestion', 'ignored_title', 'habit', 'feed'] loop
    execute format('alter table calendars.%I enable row level security', t);
    execute format('alter table calendars.%I force row level security', t);
    execute format('create policy hub on calendars.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('grant select, insert, update, delete on calendars.%I to cordee_app', t);
  end loop;
end $$;

-- What a subscribed calendar needs of an activity: whether it was called off, and how often it changed (SEQUENCE, RFC 5545, 3.8.7.4).
alter table logbook.activity
  add column cancelled boolean not null default false,
  add column sequence int not null default 0 check (sequence >= 0);

create function logbook.count_change() returns trigger language plpgsql set search_path = '' as $$
begin
  if (new.title, new.starts_at, new.ends_at, new.place, new.cancelled) is distinct from (old.title, old.starts_at, old.ends_at, old.place, old.cancelled) then
    new.sequence := old.sequence + 1;
  end if;
  return new;
end $$;
create trigger activity_counts_changes before update on logbook.activity for each row execute function logbook.count_change();

-- An activity kept by mistake is taken out again, as long as nobody's time stands on it. False, and nothing changed, when it does.
grant delete on logbook.activity, logbook.participation to cordee_app;
create function logbook.remove_activity(hub uuid, activity uuid) returns boolean
language plpgsql set search_path = '' as $$
begin
  delete from logbook.participation p where p.hub_id = hub and p.activity_id = activity;
  delete from logbook.activity a where a.hub_id = hub and a.id = activity;
  return true;
exception when foreign_key_violation then
  return false;
end $$;
revoke all on function logbook.remove_activity from public;
grant execute on function logbook.remove_activity to cordee_app;
