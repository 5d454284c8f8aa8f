-- A seat that was left is filled by the board itself until the next assembly, which ratifies it or not.

create table governance.cooptation (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  body_id uuid not null,
  -- The seat that was left, and who left it.
  left_seat_id uuid not null,
  left_organisation_id uuid not null,
  -- The point of the board that fills it.
  agenda_item_id uuid not null,
  -- Whom it co-opts; null: nobody is named yet.
  organisation_id uuid,
  -- The seat it gave, from the day after the meeting: a meeting keeps its seats.
  seat_id uuid,
  from_day date,
  -- What the assembly made of it; null: it has not been asked yet.
  outcome text check (outcome in ('ratified', 'refused')),
  outcome_on date,
  primary key (hub_id, id),
  unique (hub_id, agenda_item_id),
  foreign key (hub_id, body_id) references governance.body (hub_id, id),
  foreign key (hub_id, left_organisation_id) references members.organisation (hub_id, id),
  -- A point taken off the agenda fills nothing any more.
  foreign key (hub_id, agenda_item_id) references governance.agenda_item (hub_id, id) on delete cascade,
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  constraint given_whole check ((seat_id is null) = (from_day is null)),
  constraint given_to_somebody check (seat_id is null or organisation_id is not null),
  constraint outcome_of_a_seat check (outcome is null or seat_id is not null),
  constraint outcome_whole check ((outcome is null) = (outcome_on is null))
);
-- A seat that was left is filled once; after a refusal it is vacant again.
create unique index seat_filled_once on governance.cooptation (hub_id, left_seat_id) where seat_id is not null and outcome is distinct from 'refused';
create index cooptation_of_body on governance.cooptation (hub_id, body_id);
create index cooptation_of_seat on governance.cooptation (hub_id, seat_id) where seat_id is not null;
create index cooptation_of_organisation on governance.cooptation (hub_id, organisation_id);
create index cooptation_of_left on governance.cooptation (hub_id, left_organisation_id);

-- The point of an assembly that ratifies it.
create table governance.ratification (
  hub_id uuid not null references platform.hub (id),
  agenda_item_id uuid not null,
  cooptation_id uuid not null,
  primary key (hub_id, agenda_item_id),
  foreign key (hub_id, agenda_item_id) references governance.agenda_item (hub_id, id) on delete cascade,
  foreign key (hub_id, cooptation_id) references governance.cooptation (hub_id, id) on delete cascade
);
create index ratification_of_cooptation on governance.ratification (hub_id, cooptation_id);

do $$
declare t text;
begin
  foreach t in array array['cooptation', 'ratification'] loop
    execute format('alter table governance.%I enable row level security', t);
    execute format('alter table governance.%I force row level security', t);
    execute format('create policy hub on governance.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('alter table governance.%I alter column hub_id set (n_distinct = 20)', t);
    execute format('grant select, insert, delete on governance.%I to cordee_app', t);
  end loop;
end $$;
grant update (organisation_id, seat_id, from_day, outcome, outcome_on) on governance.cooptation to cordee_app;
