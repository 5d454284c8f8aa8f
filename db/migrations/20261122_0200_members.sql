-- Who is who: organisations, people, who speaks for whom and since when.

create table members.organisation (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  name text collate "fr-x-icu" not null check (length(btrim(name)) between 1 and 200),
  commune text not null default '',
  about text not null default '',
  source text not null default 'entered' check (source in ('entered', 'seed', 'illustrative')),
  created_at timestamptz not null,
  primary key (hub_id, id)
);
create unique index organisation_name on members.organisation (hub_id, lower(name));

create table members.person (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  name text collate "fr-x-icu" not null check (length(btrim(name)) between 1 and 200),
  email text check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254),
  source text not null default 'entered' check (source in ('entered', 'seed', 'illustrative')),
  created_at timestamptz not null,
  primary key (hub_id, id),
  unique (hub_id, email)
);

-- Membership (adhésion): dated; whether dues are paid is another question (issue of the money, not of belonging).
create table members.membership (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  organisation_id uuid not null,
  founding boolean not null default false,
  from_day date not null,
  until_day date check (until_day > from_day),
  primary key (hub_id, id),
  unique (hub_id, organisation_id, from_day),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id)
);
create unique index membership_running on members.membership (hub_id, organisation_id) where until_day is null;

-- An organisation acts through people, for a time: its legal representative, its titulaire, its suppléant.
create table members.representation (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('legal', 'titulaire', 'suppleant')),
  from_day date not null,
  until_day date check (until_day > from_day),
  primary key (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id)
);
create unique index representation_running on members.representation (hub_id, organisation_id, person_id) where until_day is null;
create index representation_of_person on members.representation (hub_id, person_id);

-- What a person does for the hub itself, for a time.
create table members.role (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('coordinator', 'treasurer', 'projectLeader')),
  from_day date not null,
  until_day date check (until_day > from_day),
  primary key (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id)
);
create unique index role_running on members.role (hub_id, person_id, kind) where until_day is null;

do $$
declare t text;
begin
  foreach t in array array['organisation', 'person', 'membership', 'representation', 'role'] loop
    execute format('alter table members.%I enable row level security', t);
    execute format('alter table members.%I force row level security', t);
    execute format('create policy hub on members.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('grant select, insert, update on members.%I to cordee_app', t);
  end loop;
end $$;

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
