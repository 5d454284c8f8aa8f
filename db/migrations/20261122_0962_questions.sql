-- Questions raised by members: asked of a body, oriented, followed to what became of them.

create table governance.question (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  -- Of which body it is asked; the one that takes it up, once it is oriented.
  body_id uuid not null,
  person_id uuid not null,
  organisation_id uuid,
  title text not null check (length(btrim(title)) between 1 and 200),
  words text not null default '' check (length(words) <= 5000),
  asked_at timestamptz not null,
  -- agenda: for an agenda of its body. group: a working group prepares it. answered: in words. kept: not taken up now, and why.
  state text not null default 'asked' check (state in ('asked', 'agenda', 'group', 'answered', 'kept')),
  group_id uuid,
  answer text not null default '' check (length(answer) <= 5000),
  oriented_by uuid,
  oriented_at timestamptz,
  primary key (hub_id, id),
  foreign key (hub_id, body_id) references governance.body (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, group_id) references members.group (hub_id, id),
  foreign key (hub_id, oriented_by) references members.person (hub_id, id),
  constraint oriented_by_somebody check ((state = 'asked') = (oriented_at is null) and (oriented_at is null) = (oriented_by is null)),
  constraint to_a_group check ((state = 'group') = (group_id is not null)),
  constraint answered_in_words check (state not in ('answered', 'kept') or btrim(answer) <> '')
);
create index question_latest on governance.question (hub_id, asked_at, id);
create index question_of_body on governance.question (hub_id, body_id, state);

alter table governance.agenda_source
  add column question_id uuid,
  add foreign key (hub_id, question_id) references governance.question (hub_id, id) on delete cascade,
  drop constraint one_thing,
  add constraint one_thing check (num_nonnulls(action_id, review_id, promise_id, question_id) = 1),
  drop constraint agenda_source_hub_id_agenda_item_id_action_id_review_id_pro_key,
  add unique nulls not distinct (hub_id, agenda_item_id, action_id, review_id, promise_id, question_id);
create index agenda_source_of_question on governance.agenda_source (hub_id, question_id);

alter table governance.question enable row level security;
alter table governance.question force row level security;
create policy hub on governance.question using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
grant select, insert on governance.question to cordee_app;
grant update (body_id, state, group_id, answer, oriented_by, oriented_at) on governance.question to cordee_app;
