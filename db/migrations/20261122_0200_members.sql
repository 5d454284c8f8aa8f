-- Who is who: organisations, people, who speaks for whom and since when.

-- Dated rows of one thing never overlap: the exclusion constraints below compare ids and days in one index. Trusted: a database's owner may create it.
create extension if not exists btree_gist;

-- A name as people recognise it: without case, accents, doubled spaces, and the typographer's apostrophes, dashes and ligatures.
-- The same as nameKey in members/name.ts; a test holds them together.
create function members.name_key(name text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select btrim(regexp_replace(regexp_replace(
    replace(replace(translate(normalize(lower(name collate "fr-x-icu"), nfd), '’‘ʼ‐‑–—', '''''''----'), 'œ', 'oe'), 'æ', 'ae'),
    '[\u0300-\u036f]', '', 'g'), '\s+', ' ', 'g'))
$$;

-- A list of organisations pasted from a spreadsheet or a mail: kept until it is confirmed, then the mark by which its adding is undone.
create table members.pasted_list (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  content text not null,
  source text not null default 'entered' check (source in ('entered', 'seed', 'illustrative')),
  pasted_at timestamptz not null,
  added_at timestamptz,
  undone_at timestamptz check (undone_at is null or added_at is not null),
  -- People who were there without an address of mail and got theirs from this list.
  mail_given_to uuid[] not null default '{}',
  primary key (hub_id, id)
);

create table members.organisation (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  name text collate "fr-x-icu" not null check (length(btrim(name)) between 1 and 200),
  commune text not null default '',
  about text not null default '',
  -- One organisation a key; searched within the hub, with which the index of the key begins.
  name_key text not null generated always as (members.name_key(name)) stored check (name_key <> ''),
  source text not null default 'entered' check (source in ('entered', 'seed', 'illustrative')),
  list_id uuid,
  created_at timestamptz not null,
  primary key (hub_id, id),
  unique (hub_id, name_key),
  foreign key (hub_id, list_id) references members.pasted_list (hub_id, id)
);
create index organisation_by_name on members.organisation (hub_id, name, id);

create table members.person (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  name text collate "fr-x-icu" not null check (length(btrim(name)) between 1 and 200),
  email text check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254),
  -- Homonyms are two people.
  name_key text not null generated always as (members.name_key(name)) stored check (name_key <> ''),
  source text not null default 'entered' check (source in ('entered', 'seed', 'illustrative')),
  list_id uuid,
  created_at timestamptz not null,
  primary key (hub_id, id),
  unique (hub_id, email),
  foreign key (hub_id, list_id) references members.pasted_list (hub_id, id)
);
create index person_by_name on members.person (hub_id, name, id);
create index person_by_key on members.person (hub_id, name_key);

-- Membership (adhésion): dated; whether dues are paid is another question (issue of the money, not of belonging).
create table members.membership (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  organisation_id uuid not null,
  founding boolean not null default false,
  from_day date not null,
  until_day date check (until_day >= from_day),
  list_id uuid,
  primary key (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, list_id) references members.pasted_list (hub_id, id),
  constraint one_membership_at_a_time exclude using gist (hub_id with =, organisation_id with =, daterange(from_day, until_day) with &&)
);

-- An organisation acts through people, for a time: its legal representative, its titulaire, its suppléant.
create table members.representation (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('legal', 'titulaire', 'suppleant')),
  from_day date not null,
  -- The first day it no longer holds. Begun and ended on one day (a change at noon), it holds on no whole day and stays written.
  until_day date check (until_day >= from_day),
  list_id uuid,
  primary key (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, list_id) references members.pasted_list (hub_id, id),
  constraint one_voice_a_person exclude using gist
    (hub_id with =, organisation_id with =, person_id with =, daterange(from_day, until_day) with &&)
);
create index representation_of_person on members.representation (hub_id, person_id);

-- What a person does for the hub itself, for a time.
create table members.role (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('coordinator', 'treasurer', 'projectLeader')),
  from_day date not null,
  until_day date check (until_day >= from_day),
  primary key (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  constraint one_role_at_a_time exclude using gist (hub_id with =, person_id with =, kind with =, daterange(from_day, until_day) with &&)
);

do $$
declare t text;
begin
  foreach t in array array['pasted_list', 'organisation', 'person', 'membership', 'representation', 'role'] loop
    execute format('alter table members.%I enable row level security', t);
    execute format('alter table members.%I force row level security', t);
    execute format('create policy hub on members.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('grant select, insert, update on members.%I to cordee_app', t);
  end loop;
end $$;

-- Undoing a pasted list takes away what it added, as long as nothing else refers to it; nothing else is ever deleted here.
grant delete on members.organisation, members.person, members.membership, members.representation to cordee_app;

-- Takes away everything a list added. False, and nothing changed, when something of it is already in use elsewhere.
create function members.undo_list(hub uuid, list uuid) returns boolean
language plpgsql set search_path = '' as $$
begin
  -- An address given by the list goes with it, unless a role needs it by now.
  update members.person p set email = null
    where p.hub_id = hub and p.id = any (select unnest(l.mail_given_to) from members.pasted_list l where l.hub_id = hub and l.id = list)
      and not exists (select from members.role r where r.hub_id = hub and r.person_id = p.id);
  delete from members.representation where hub_id = hub and list_id = list;
  delete from members.membership where hub_id = hub and list_id = list;
  delete from members.person where hub_id = hub and list_id = list;
  delete from members.organisation where hub_id = hub and list_id = list;
  return true;
exception when foreign_key_violation then
  return false;
end $$;
grant execute on function members.undo_list to cordee_app;

-- Who an address of mail is in the hub of the transaction, on a day: name, running roles, organisations represented. Null: nobody.
create function members.actor(address text, day date) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'person', p.id,
    'name', p.name,
    'roles', coalesce((select jsonb_agg(r.kind order by r.kind) from members.role r
      where r.hub_id = p.hub_id and r.person_id = p.id and r.from_day <= day and (r.until_day is null or day < r.until_day)), '[]'),
    'represents', coalesce((select jsonb_agg(jsonb_build_object('organisation', s.organisation_id, 'as', s.kind) order by s.organisation_id, s.kind)
      from members.representation s
      where s.hub_id = p.hub_id and s.person_id = p.id and s.from_day <= day and (s.until_day is null or day < s.until_day)), '[]'))
  from members.person p
  where p.email = address and p.hub_id = nullif(current_setting('app.hub', true), '')::uuid
$$;
grant execute on function members.actor to cordee_app;
