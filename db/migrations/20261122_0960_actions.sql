-- What a meeting leads to: who does what, by when, and what became of it.

create table governance.action (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  -- The point it comes from, and through it the decision, the meeting and the body.
  agenda_item_id uuid not null,
  what text not null check (length(btrim(what)) between 1 and 500),
  organisation_id uuid,
  person_id uuid,
  due date not null,
  -- The day the meeting gave it: the PV says that one, whatever happened to it since.
  due_first date not null,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  became text not null default '' check (length(became) <= 2000),
  closed_at timestamptz,
  closed_by uuid,
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (hub_id, id),
  foreign key (hub_id, agenda_item_id) references governance.agenda_item (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, closed_by) references members.person (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id),
  constraint somebody_does_it check (num_nonnulls(organisation_id, person_id) > 0),
  constraint closed_by_somebody check ((state = 'open') = (closed_at is null) and (closed_at is null) = (closed_by is null)),
  constraint dropped_for_a_reason check (state <> 'dropped' or btrim(became) <> '')
);
create index action_of_point on governance.action (hub_id, agenda_item_id);
create index action_by_day on governance.action (hub_id, due, id);
create index action_of_person on governance.action (hub_id, person_id);
create index action_of_organisation on governance.action (hub_id, organisation_id);

alter table governance.action enable row level security;
alter table governance.action force row level security;
create policy hub on governance.action using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
grant select, insert on governance.action to cordee_app;
grant update on governance.action to cordee_app;
-- Noted by mistake: taken back until the PV is sealed.
grant delete on governance.action to cordee_app;
