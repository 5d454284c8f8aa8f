-- A name as it is said in a contact: without case, accents, hyphens; of an organisation, without the article it begins with. Kept with the name and found
-- by index: reading every name of the hub for each contact noted cost 2 ms with thirty-three organisations *(measured)*, and more with each.
create function members.called(name text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select replace(members.name_key(name), '-', ' ')
$$;
grant execute on function members.called to cordee_app;

alter table members.organisation
  add column called text not null generated always as (regexp_replace(members.called(name), '^(la |le |les |l'')', '')) stored;
create index organisation_called on members.organisation (hub_id, called);

alter table members.person
  add column called text not null generated always as (members.called(name)) stored;
create index person_called on members.person (hub_id, called);
