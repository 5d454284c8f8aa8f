-- Election without candidate (élection sans candidat): a role is described, each organisation in the room nominates in writing, argues, may change;
-- then one of the nominated is proposed, and that proposal is decided by the rounds there are.

alter table governance.agenda_item drop constraint agenda_item_kind_check,
  add constraint agenda_item_kind_check check (kind in ('information', 'agreement', 'consent', 'vote', 'election'));

-- The role to give, and where its nominations stand. One a decision.
create table governance.election (
  hub_id uuid not null references platform.hub (id),
  decision_id uuid not null,
  asks text not null,
  -- The last day of the charge, as it was described; null: no end was said.
  until_day date,
  step text not null check (step in ('nominating', 'arguing', 'changing')),
  -- In the room as the nominations were shown, and without one: named, never counted as a nomination.
  silent uuid[] not null default '{}',
  opened_at timestamptz not null,
  revealed_at timestamptz,
  primary key (hub_id, decision_id),
  foreign key (hub_id, decision_id) references governance.decision (hub_id, id),
  constraint shown_once_revealed check ((step = 'nominating') = (revealed_at is null))
);

-- Whom an organisation nominates, in writing; `change`: after it heard the others. One an organisation and round.
create table governance.nomination (
  hub_id uuid not null references platform.hub (id),
  decision_id uuid not null,
  organisation_id uuid not null,
  change boolean not null,
  -- A person, with the organisation it comes for where it comes for one; or an organisation.
  nominee_person_id uuid,
  nominee_organisation_id uuid,
  reason text not null check (btrim(reason) <> ''),
  words_id uuid not null,
  -- Who says it, and who wrote it down where somebody else did.
  person_id uuid not null,
  noted_by uuid,
  at timestamptz not null,
  -- It has said why, in its turn.
  argued boolean not null default false,
  primary key (hub_id, decision_id, organisation_id, change),
  foreign key (hub_id, decision_id) references governance.election (hub_id, decision_id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, nominee_person_id) references members.person (hub_id, id),
  foreign key (hub_id, nominee_organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id),
  constraint somebody_nominated check (nominee_person_id is not null or nominee_organisation_id is not null)
);

-- Whom the facilitator proposes, with the version of the text that says so, and what the nominee answers.
create table governance.nominee (
  hub_id uuid not null references platform.hub (id),
  decision_id uuid not null,
  version int not null,
  nominee_person_id uuid,
  nominee_organisation_id uuid,
  until_day date,
  reason text not null check (btrim(reason) <> ''),
  words_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  answer text check (answer in ('accepted', 'declined')),
  answered_at timestamptz,
  answered_by uuid,
  noted_by uuid,
  primary key (hub_id, decision_id, version),
  foreign key (hub_id, decision_id) references governance.election (hub_id, decision_id),
  foreign key (hub_id, decision_id, version) references governance.proposal_version (hub_id, decision_id, n),
  foreign key (hub_id, nominee_person_id) references members.person (hub_id, id),
  foreign key (hub_id, nominee_organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, answered_by) references members.person (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id),
  constraint somebody_proposed check (nominee_person_id is not null or nominee_organisation_id is not null),
  constraint answered_by_somebody check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);

do $$
declare t text;
begin
  foreach t in array array['election', 'nomination', 'nominee'] loop
    execute format('alter table governance.%I enable row level security', t);
    execute format('alter table governance.%I force row level security', t);
    execute format('create policy hub on governance.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('alter table governance.%I alter column hub_id set (n_distinct = 20)', t);
    execute format('grant select, insert on governance.%I to cordee_app', t);
  end loop;
end $$;

grant update (step, silent, revealed_at) on governance.election to cordee_app;
grant update (nominee_person_id, nominee_organisation_id, reason, words_id, person_id, noted_by, at, argued) on governance.nomination to cordee_app;
grant update (answer, answered_at, answered_by, noted_by) on governance.nominee to cordee_app;
