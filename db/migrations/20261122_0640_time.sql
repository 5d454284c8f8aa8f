-- Time: what somebody's days were made of, kept, signed and approved. Suggestions are computed from participations (logbook) and stand nowhere.
-- « time » is a word of SQL itself: the name of the schema stands in quotes.

create schema "time";
grant usage on schema "time" to cordee_app;

-- Whose time counts as work that is paid for: it is signed, it never overlaps itself, an absence excludes it.
create function "time".is_paid(capacity text) returns boolean language sql immutable set search_path = '' as $$
  select capacity in ('staff', 'intern', 'facilitator')
$$;
create function "time".month_of(day date) returns date language sql immutable set search_path = '' as $$
  select day - (extract(day from day)::int - 1)
$$;
-- One person's time changes one act at a time: the triggers below read other rows of the person.
create function "time".hold(hub uuid, person uuid) returns void language sql set search_path = '' as $$
  select pg_advisory_xact_lock(hashtextextended('time ' || hub || ' ' || person, 0))
$$;

create table "time".entry (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  person_id uuid not null,
  capacity text not null check (capacity in ('staff', 'volunteer', 'inKind', 'intern', 'facilitator')),
  activity_id uuid,
  organisation_id uuid,
  work_type text not null check (work_type ~ '^[a-z][A-Za-z]{1,30}$'),
  -- Words somebody wrote: they live here, never in a fact.
  title text not null check (length(title) between 1 and 200),
  on_day date not null,
  starts_at timestamptz,
  ends_at timestamptz,
  minutes int not null,
  travel_minutes int not null default 0,
  km_tenths int not null default 0,
  source text not null check (source in ('derived', 'typed', 'import')),
  -- What the activity said when the entry was kept, or when its owner last chose to keep her own figure: what differs from it is proposed.
  seen_minutes int,
  seen_travel int,
  seen_starts_at timestamptz,
  reverses uuid,
  reversed boolean not null default false,
  reason text not null default '' check (length(reason) <= 500),
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (hub_id, id),
  unique (hub_id, reverses),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, made_by) references members.person (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, activity_id) references logbook.activity (hub_id, id),
  foreign key (hub_id, reverses) references "time".entry (hub_id, id),
  check ((starts_at is null) = (ends_at is null) and ends_at > starts_at),
  check ((source = 'derived') = (seen_minutes is not null)),
  check (source <> 'derived' or activity_id is not null),
  constraint minutes_are_spent check (
    case when reverses is null then minutes >= 0 and travel_minutes >= 0 and km_tenths >= 0 and minutes + travel_minutes between 1 and 1440
      else minutes <= 0 and travel_minutes <= 0 and km_tenths <= 0 end),
  -- T1: who is paid does one thing at a time. Hours are half-open: one may end when the next begins.
  constraint one_thing_at_a_time exclude using gist (hub_id with =, person_id with =, tstzrange(starts_at, ends_at) with &&)
    where (capacity in ('staff', 'intern', 'facilitator') and starts_at is not null and reverses is null and not reversed)
);
create index entry_of_person on "time".entry (hub_id, person_id, on_day);
create index entry_by_day on "time".entry (hub_id, on_day);
-- An activity gives a person's time once.
create unique index entry_of_activity on "time".entry (hub_id, person_id, activity_id)
  where activity_id is not null and reverses is null and not reversed;

-- Suggestions somebody does not want; taking the row away brings the suggestion back.
create table "time".dropped (
  hub_id uuid not null references platform.hub (id),
  person_id uuid not null,
  activity_id uuid not null,
  dropped_at timestamptz not null,
  primary key (hub_id, person_id, activity_id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, activity_id) references logbook.activity (hub_id, id)
);

-- Days away. Why is nobody's business but the payroll's: leave, or an absence; a health reason is written nowhere.
create table "time".absence (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('leave', 'absence')),
  from_day date not null,
  -- The first day back.
  until_day date not null check (until_day > from_day),
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id),
  constraint one_absence_at_a_time exclude using gist (hub_id with =, person_id with =, daterange(from_day, until_day) with &&)
);

-- A week, or the part of it that lies in a month, said to be complete. A week between two months is affirmed in each.
create table "time".week (
  hub_id uuid not null references platform.hub (id),
  person_id uuid not null,
  month date not null check (extract(day from month) = 1),
  monday date not null check (extract(isodow from monday) = 1),
  -- « Rien à déclarer »: said of a week without an entry.
  nothing boolean not null default false,
  -- Why more was worked than ten hours a day or than the contract.
  reason text not null default '' check (length(reason) <= 500),
  affirmed_at timestamptz not null,
  affirmed_by uuid not null,
  primary key (hub_id, person_id, month, monday),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, affirmed_by) references members.person (hub_id, id),
  check (monday > month - 7 and "time".month_of(greatest(monday, month)) = month)
);

-- A month signed by who worked it, then approved by the employer's side. A later version needs both signatures again.
create table "time".sheet (
  hub_id uuid not null references platform.hub (id),
  person_id uuid not null,
  month date not null check (extract(day from month) = 1),
  version int not null check (version > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  minutes int not null check (minutes >= 0),
  signed_at timestamptz not null,
  approved_at timestamptz check (approved_at >= signed_at),
  approved_by uuid,
  reopened_at timestamptz check (reopened_at >= signed_at),
  reopened_by uuid,
  reason text not null default '' check (length(reason) <= 500),
  primary key (hub_id, person_id, month, version),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, approved_by) references members.person (hub_id, id),
  foreign key (hub_id, reopened_by) references members.person (hub_id, id),
  check ((approved_at is null) = (approved_by is null)),
  check ((reopened_at is null) = (reopened_by is null)),
  constraint nobody_approves_oneself check (approved_by <> person_id)
);
create unique index one_sheet_stands on "time".sheet (hub_id, person_id, month) where reopened_at is null;
create index sheet_to_approve on "time".sheet (hub_id, month) where reopened_at is null;

-- What of an entry stands on which line of a budget (lines belong to funding). Eligible: charged there, and nowhere else; else it only illustrates.
create table "time".allocation (
  hub_id uuid not null references platform.hub (id),
  entry_id uuid not null,
  line_type text not null check (line_type ~ '^[a-z][A-Za-z]{1,30}$'),
  line_id uuid not null,
  minutes int not null check (minutes > 0),
  eligible boolean not null,
  primary key (hub_id, entry_id, line_type, line_id),
  foreign key (hub_id, entry_id) references "time".entry (hub_id, id)
);

-- The hours of a contract.
create table "time".contract (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  person_id uuid not null,
  weekly_minutes int not null check (weekly_minutes between 1 and 2880),
  from_day date not null,
  until_day date check (until_day > from_day),
  primary key (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  constraint one_contract_at_a_time exclude using gist (hub_id with =, person_id with =, daterange(from_day, until_day) with &&)
);

-- A letter of engagement: a fixed share of somebody's time given to an action, which then needs no hours.
create table "time".engagement (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  person_id uuid not null,
  action text not null check (length(btrim(action)) between 1 and 200),
  permille int not null check (permille between 1 and 1000),
  from_day date not null,
  until_day date check (until_day > from_day),
  primary key (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id)
);
create index engagement_of_person on "time".engagement (hub_id, person_id);

-- What an hour given is worth in the accounts (ANC 2018-06), by capacity and date; never written on an entry.
create table "time".valuation (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  capacity text not null check (capacity in ('volunteer', 'inKind')),
  method text not null check (method in ('minimumWage', 'loadedMinimumWage', 'replacement')),
  rate_cents int not null check (rate_cents > 0),
  from_day date not null,
  until_day date check (until_day > from_day),
  primary key (hub_id, id),
  constraint one_rate_at_a_time exclude using gist (hub_id with =, capacity with =, daterange(from_day, until_day) with &&)
);

create function "time".is_signed(hub uuid, person uuid, from_day date, until_day date) returns boolean
language sql stable set search_path = '' as $$
  select exists (select from "time".sheet s where s.hub_id = hub and s.person_id = person and s.reopened_at is null
    and s.month < until_day and s.month >= "time".month_of(from_day))
$$;

-- T5: nothing enters a signed month. T9: nobody works on a day away. A reversal takes back its row whole, once.
create function "time".check_entry() returns trigger language plpgsql set search_path = '' as $$
declare
  first "time".entry;
begin
  perform "time".hold(new.hub_id, new.person_id);
  if new.reverses is not null then
    select * into first from "time".entry e where e.hub_id = new.hub_id and e.id = new.reverses and e.person_id = new.person_id and e.reverses is null;
    if not found then
      raise exception 'a reversal takes back an entry of the same person' using errcode = 'check_violation', constraint = 'reverses_an_entry';
    end if;
    new.capacity := first.capacity;
    new.activity_id := first.activity_id;
    new.work_type := first.work_type;
    new.on_day := first.on_day;
    new.starts_at := null;
    new.ends_at := null;
    new.minutes := -first.minutes;
    new.travel_minutes := -first.travel_minutes;
    new.km_tenths := -first.km_tenths;
  end if;
  if "time".is_paid(new.capacity) and "time".is_signed(new.hub_id, new.person_id, new.on_day, new.on_day + 1) then
    raise exception 'the month is signed' using errcode = 'check_violation', constraint = 'month_is_open';
  end if;
  if new.reverses is not null then
    update "time".entry set reversed = true where hub_id = new.hub_id and id = new.reverses;
  elsif "time".is_paid(new.capacity) and exists (select from "time".absence a where a.hub_id = new.hub_id and a.person_id = new.person_id
      and a.from_day <= new.on_day and new.on_day < a.until_day) then
    raise exception 'away that day' using errcode = 'check_violation', constraint = 'not_away_that_day';
  end if;
  return new;
end $$;
create trigger entry_is_right before insert on "time".entry for each row execute function "time".check_entry();

-- T9 from the other side.
create function "time".check_absence() returns trigger language plpgsql set search_path = '' as $$
declare
  one "time".absence := coalesce(new, old);
begin
  perform "time".hold(one.hub_id, one.person_id);
  if "time".is_signed(one.hub_id, one.person_id, one.from_day, one.until_day) then
    raise exception 'the month is signed' using errcode = 'check_violation', constraint = 'month_is_open';
  end if;
  if tg_op = 'INSERT' and exists (select from "time".entry e where e.hub_id = one.hub_id and e.person_id = one.person_id and e.reverses is null
      and not e.reversed and "time".is_paid(e.capacity) and e.on_day >= one.from_day and e.on_day < one.until_day) then
    raise exception 'worked that day' using errcode = 'check_violation', constraint = 'not_away_that_day';
  end if;
  return one;
end $$;
create trigger absence_is_right before insert or delete on "time".absence for each row execute function "time".check_absence();

-- T5: what was affirmed of a signed month stays.
create function "time".check_week() returns trigger language plpgsql set search_path = '' as $$
declare
  one "time".week := coalesce(new, old);
begin
  perform "time".hold(one.hub_id, one.person_id);
  if "time".is_signed(one.hub_id, one.person_id, one.month, one.month + 1) then
    raise exception 'the month is signed' using errcode = 'check_violation', constraint = 'month_is_open';
  end if;
  return one;
end $$;
create trigger week_is_right before insert or update or delete on "time".week for each row execute function "time".check_week();

-- T4: every part of a week with a working day is affirmed before the month is signed.
create function "time".check_sheet() returns trigger language plpgsql set search_path = '' as $$
declare
  after date := (new.month + interval '1 month')::date;
begin
  perform "time".hold(new.hub_id, new.person_id);
  if exists (
    select from generate_series(0, 5) as n
    cross join lateral (select new.month - (extract(isodow from new.month)::int - 1) + n * 7 as monday) w
    where w.monday < after and w.monday + 5 > new.month
      and not exists (select from "time".week k where k.hub_id = new.hub_id and k.person_id = new.person_id
        and k.month = new.month and k.monday = w.monday)) then
    raise exception 'a week is not affirmed' using errcode = 'check_violation', constraint = 'every_week_is_affirmed';
  end if;
  return new;
end $$;
create trigger sheet_is_right before insert on "time".sheet for each row execute function "time".check_sheet();

-- T2: a minute is charged once. T10: hours are not charged for who is charged by a share.
create function "time".check_allocation() returns trigger language plpgsql set search_path = '' as $$
declare
  of "time".entry;
  given bigint;
begin
  select * into of from "time".entry e where e.hub_id = new.hub_id and e.id = new.entry_id;
  perform "time".hold(of.hub_id, of.person_id);
  select coalesce(sum(a.minutes), 0) into given from "time".allocation a where a.hub_id = new.hub_id and a.entry_id = new.entry_id and a.eligible;
  if given > of.minutes + of.travel_minutes or new.minutes > of.minutes + of.travel_minutes then
    raise exception 'more minutes charged than spent' using errcode = 'check_violation', constraint = 'a_minute_is_charged_once';
  end if;
  if new.eligible and exists (select from "time".engagement g where g.hub_id = of.hub_id and g.person_id = of.person_id
      and g.from_day <= of.on_day and (g.until_day is null or of.on_day < g.until_day)) then
    raise exception 'a share of this time is already charged' using errcode = 'check_violation', constraint = 'share_or_hours';
  end if;
  return null;
end $$;
create trigger allocation_is_right after insert or update on "time".allocation for each row execute function "time".check_allocation();

-- T10 from the other side; and nobody is engaged for more than the whole of their time.
create function "time".check_engagement() returns trigger language plpgsql set search_path = '' as $$
begin
  perform "time".hold(new.hub_id, new.person_id);
  if exists (select from "time".allocation a join "time".entry e on e.hub_id = a.hub_id and e.id = a.entry_id
      where e.hub_id = new.hub_id and e.person_id = new.person_id and a.eligible and not e.reversed
        and e.on_day >= new.from_day and (new.until_day is null or e.on_day < new.until_day)) then
    raise exception 'hours of this time are already charged' using errcode = 'check_violation', constraint = 'share_or_hours';
  end if;
  if exists (
    select from "time".engagement g
    where g.hub_id = new.hub_id and g.person_id = new.person_id and daterange(g.from_day, g.until_day) && daterange(new.from_day, new.until_day)
      and (select sum(h.permille) from "time".engagement h where h.hub_id = new.hub_id and h.person_id = new.person_id
        and daterange(h.from_day, h.until_day) @> greatest(g.from_day, new.from_day)) > 1000) then
    raise exception 'more than the whole of a person' using errcode = 'check_violation', constraint = 'one_person_is_one';
  end if;
  return null;
end $$;
create trigger engagement_is_right after insert or update on "time".engagement for each row execute function "time".check_engagement();

do $$
declare t text;
begin
  foreach t in array array['entry', 'dropped', 'absence', 'week', 'sheet', 'allocation', 'contract', 'engagement', 'valuation'] loop
    execute format('alter table "time".%I enable row level security', t);
    execute format('alter table "time".%I force row level security', t);
    execute format('create policy hub on "time".%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('grant select, insert on "time".%I to cordee_app', t);
  end loop;
end $$;
grant update (reversed, seen_minutes, seen_travel, seen_starts_at) on "time".entry to cordee_app;
grant delete on "time".dropped, "time".absence, "time".week, "time".allocation to cordee_app;
grant update (nothing, reason, affirmed_at, affirmed_by) on "time".week to cordee_app;
grant update (approved_at, approved_by, reopened_at, reopened_by, reason) on "time".sheet to cordee_app;
grant update (minutes, eligible) on "time".allocation to cordee_app;
grant update (until_day) on "time".contract, "time".engagement, "time".valuation to cordee_app;
