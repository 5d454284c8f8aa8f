-- Time is also given by interns and facilitators, and on the way; some activities are the team's own business.

alter table logbook.activity add column visibility text not null default 'hub' check (visibility in ('hub', 'team'));

alter table logbook.participation
  add column travel_minutes int not null default 0 check (travel_minutes >= 0),
  drop constraint participation_capacity_check,
  add constraint participation_capacity_check check (capacity in ('staff', 'volunteer', 'inKind', 'intern', 'facilitator', 'guest'));

-- An organisation's life in the hub: what its people took part in for it.
create index participation_of_organisation on logbook.participation (hub_id, organisation_id, activity_id);
