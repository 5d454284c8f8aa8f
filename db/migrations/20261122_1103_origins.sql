-- Where an organisation comes from, before it was one: the project it was born of.

create table members.origin (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  organisation_id uuid not null,
  project text not null check (length(btrim(project)) between 1 and 200),
  -- First and last year of the project before it became an organisation; the last may be unknown.
  from_year int not null check (from_year between 1900 and 2200),
  until_year int check (until_year between from_year and 2200),
  -- Where it was helped to grow.
  place text not null check (place in ('incubator', 'youth', 'elsewhere')),
  note text not null default '' check (length(note) <= 1000),
  -- The day the organisation itself was founded, where one knows.
  founded_on date,
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id)
);
create unique index origin_of_organisation on members.origin (hub_id, organisation_id);
create index origin_noted_by on members.origin (hub_id, noted_by);

alter table members.origin enable row level security;
alter table members.origin force row level security;
create policy hub on members.origin using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
alter table members.origin alter column hub_id set (n_distinct = 20);
grant select, insert, delete on members.origin to cordee_app;
grant update (project, from_year, until_year, place, note, founded_on, noted_by, noted_at) on members.origin to cordee_app;
