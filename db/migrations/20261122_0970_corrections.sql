-- What those who were there would have corrected in a PV before it is sealed, and what was made of it.
create table governance.correction (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  meeting_id uuid not null,
  agenda_item_id uuid not null,
  person_id uuid not null,
  text text not null check (btrim(text) <> ''),
  at timestamptz not null,
  -- null: nobody has answered yet, and the PV cannot be sealed.
  answer text check (answer in ('made', 'declined', 'withdrawn')),
  why text not null default '',
  answered_by uuid,
  answered_at timestamptz check (answered_at >= at),
  primary key (hub_id, id),
  foreign key (hub_id, meeting_id) references governance.meeting (hub_id, id),
  foreign key (hub_id, agenda_item_id) references governance.agenda_item (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, answered_by) references members.person (hub_id, id),
  constraint answered_whole check (num_nulls(answer, answered_by, answered_at) in (0, 3)),
  constraint declined_with_reason check (answer is distinct from 'declined' or btrim(why) <> '')
);
create index correction_of_meeting on governance.correction (hub_id, meeting_id, at);

alter table governance.correction enable row level security;
alter table governance.correction force row level security;
create policy hub on governance.correction using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
grant select, insert, update (answer, why, answered_by, answered_at) on governance.correction to cordee_app;
