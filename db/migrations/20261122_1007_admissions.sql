-- A point of an agenda that decides an application for membership.

create table governance.admission (
  hub_id uuid not null references platform.hub (id),
  agenda_item_id uuid not null,
  application_id uuid not null,
  primary key (hub_id, agenda_item_id),
  -- A point taken off the agenda decides nothing any more.
  foreign key (hub_id, agenda_item_id) references governance.agenda_item (hub_id, id) on delete cascade,
  foreign key (hub_id, application_id) references members.application (hub_id, id)
);
create index admission_of_application on governance.admission (hub_id, application_id);

alter table governance.admission enable row level security;
alter table governance.admission force row level security;
create policy hub on governance.admission using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
alter table governance.admission alter column hub_id set (n_distinct = 20);
grant select, insert, delete on governance.admission to cordee_app;

-- Which body decides admissions; while none says so, the board does.
alter table governance.body add column admits boolean not null default false;
create unique index one_body_admits on governance.body (hub_id) where admits;
