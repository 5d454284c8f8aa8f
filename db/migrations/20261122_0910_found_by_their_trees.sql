-- Rows are found by their b-trees. Measured in PostgreSQL 18 with three hundred hubs, one of them of ten thousand organisations.

-- The gist indexes of the exclusion constraints look cheapest to the planner and are ten times slower to read (0.05 ms a look-up against 0.005). A row
-- that begins and ends on one day holds on no day and meets nothing: left out, the constraints refuse what they refused, and nobody reads by them.
alter table members.membership drop constraint one_membership_at_a_time, add constraint one_membership_at_a_time
  exclude using gist (hub_id with =, organisation_id with =, daterange(from_day, until_day) with &&) where (until_day is null or until_day > from_day);
alter table members.representation drop constraint one_voice_a_person, add constraint one_voice_a_person
  exclude using gist (hub_id with =, organisation_id with =, person_id with =, daterange(from_day, until_day) with &&)
  where (until_day is null or until_day > from_day);
alter table members.role drop constraint one_role_at_a_time, add constraint one_role_at_a_time
  exclude using gist (hub_id with =, person_id with =, kind with =, daterange(from_day, until_day) with &&)
  where (until_day is null or until_day > from_day);
alter table members.group_member drop constraint organisation_once, drop constraint person_once,
  add constraint organisation_once exclude using gist (hub_id with =, group_id with =, organisation_id with =, daterange(from_day, until_day) with &&)
  where (until_day is null or until_day > from_day),
  add constraint person_once exclude using gist (hub_id with =, group_id with =, person_id with =, daterange(from_day, until_day) with &&)
  where (until_day is null or until_day > from_day);
alter table "time".absence drop constraint one_absence_at_a_time, add constraint one_absence_at_a_time
  exclude using gist (hub_id with =, person_id with =, daterange(from_day, until_day) with &&) where (until_day > from_day);
alter table "time".contract drop constraint one_contract_at_a_time, add constraint one_contract_at_a_time
  exclude using gist (hub_id with =, person_id with =, daterange(from_day, until_day) with &&) where (until_day is null or until_day > from_day);
alter table "time".valuation drop constraint one_rate_at_a_time, add constraint one_rate_at_a_time
  exclude using gist (hub_id with =, capacity with =, daterange(from_day, until_day) with &&) where (until_day is null or until_day > from_day);

-- What was only to be found by them.
create index group_member_of_group on members.group_member (hub_id, group_id, from_day);
create index absence_of_person on "time".absence (hub_id, person_id, from_day);
create index contract_of_person on "time".contract (hub_id, person_id, from_day);
create index valuation_of_capacity on "time".valuation (hub_id, capacity, from_day);

-- The same index twice.
drop index members.group_member_of_organisation, members.group_member_of_person;

-- How many mails wait, went or failed, without reading a mail.
create index mail_by_state on platform.mail (hub_id, state);

-- Who is a member today, counted; what an organisation's people gave: both without reading the rows themselves, or those of others.
create index membership_by_day on members.membership (hub_id, from_day, until_day);
create index entry_of_organisation on "time".entry (hub_id, organisation_id, on_day) where organisation_id is not null;
