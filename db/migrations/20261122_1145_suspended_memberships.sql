-- A membership suspended for a time: the organisation stays a member, keeps what it has, and has no voice meanwhile. Why is written elsewhere, or nowhere.
create table members.membership_suspension (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  membership_id uuid not null,
  from_day date not null,
  -- The first day it votes again; null: until it is lifted.
  until_day date,
  lifted_on date,
  ends_day date generated always as (least(until_day, lifted_on)) stored,
  primary key (hub_id, id),
  foreign key (hub_id, membership_id) references members.membership (hub_id, id),
  constraint suspension_lasts check (until_day > from_day),
  constraint lifted_once_begun check (lifted_on >= from_day),
  constraint one_suspension_at_a_time exclude using gist (hub_id with =, membership_id with =, daterange(from_day, least(until_day, lifted_on)) with &&)
);
create index suspension_of_membership on members.membership_suspension (hub_id, membership_id, from_day);
alter table members.membership_suspension enable row level security;
alter table members.membership_suspension force row level security;
create policy hub on members.membership_suspension using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
alter table members.membership_suspension alter column hub_id set (n_distinct = 20);
grant select, insert, update (lifted_on) on members.membership_suspension to cordee_app;
