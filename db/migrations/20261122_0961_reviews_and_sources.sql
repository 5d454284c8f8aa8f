-- A decision looked at again on a day, and what the body made of it; what a point was put on an agenda for.

create table governance.review (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  decision_id uuid not null,
  on_day date not null,
  set_by uuid not null,
  set_at timestamptz not null,
  -- Renewed: it stands. Replaced: another one stands. Repealed: none does. At which point it was said.
  became text check (became in ('renewed', 'replaced', 'repealed')),
  agenda_item_id uuid,
  noted_by uuid,
  noted_at timestamptz,
  primary key (hub_id, id),
  foreign key (hub_id, decision_id) references governance.decision (hub_id, id),
  foreign key (hub_id, agenda_item_id) references governance.agenda_item (hub_id, id),
  foreign key (hub_id, set_by) references members.person (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id),
  constraint noted_whole check (num_nulls(became, agenda_item_id, noted_by, noted_at) in (0, 4))
);
-- A decision waits for one review at a time.
create unique index review_waiting on governance.review (hub_id, decision_id) where became is null;
create index review_of_decision on governance.review (hub_id, decision_id);
create index review_of_point on governance.review (hub_id, agenda_item_id);

-- What a point was put on the agenda for: what was pending is proposed until it is on one.
create table governance.agenda_source (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  agenda_item_id uuid not null,
  action_id uuid,
  review_id uuid,
  promise_id uuid,
  primary key (hub_id, id),
  unique nulls not distinct (hub_id, agenda_item_id, action_id, review_id, promise_id),
  -- A point taken off the agenda, an action or a promise taken back: nothing is said of it any more.
  foreign key (hub_id, agenda_item_id) references governance.agenda_item (hub_id, id) on delete cascade,
  foreign key (hub_id, action_id) references governance.action (hub_id, id) on delete cascade,
  foreign key (hub_id, review_id) references governance.review (hub_id, id) on delete cascade,
  foreign key (hub_id, promise_id) references contacts.promise (hub_id, id) on delete cascade,
  constraint one_thing check (num_nonnulls(action_id, review_id, promise_id) = 1)
);
create index agenda_source_of_action on governance.agenda_source (hub_id, action_id);
create index agenda_source_of_review on governance.agenda_source (hub_id, review_id);
create index agenda_source_of_promise on governance.agenda_source (hub_id, promise_id);

do $$
declare t text;
begin
  foreach t in array array['review', 'agenda_source'] loop
    execute format('alter table governance.%I enable row level security', t);
    execute format('alter table governance.%I force row level security', t);
    execute format('create policy hub on governance.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('grant select, insert on governance.%I to cordee_app', t);
  end loop;
end $$;

grant update on governance.review to cordee_app;
-- Another day is another row; one that is no longer wanted is taken back while nothing was said of it.
grant delete on governance.review, governance.agenda_source to cordee_app;
