-- Election of persons with candidates: seats of a body, or a charge; candidacies until the ballot opens; at most as many names on a ballot as seats.
-- The vote itself is governance.vote: its electorate, its secrecy, who has voted. What a ballot holds are names, kept here.

alter table governance.agenda_item drop constraint agenda_item_kind_check,
  add constraint agenda_item_kind_check check (kind in ('information', 'agreement', 'consent', 'vote', 'election', 'candidates'));

-- What a point elects. One a point.
create table governance.slate (
  hub_id uuid not null references platform.hub (id),
  agenda_item_id uuid not null,
  -- The body whose seats are elected; null: a charge, named by the title of the point.
  body_id uuid,
  seats int not null check (seats between 1 and 100),
  -- The last day of the mandate; null: none is said.
  until_day date,
  -- A voter asked for a confidential ballot. Who did is not kept.
  hidden boolean not null default false,
  -- The first day of the seats that were given to the elected; null: not yet.
  given_from date,
  primary key (hub_id, agenda_item_id),
  foreign key (hub_id, agenda_item_id) references governance.agenda_item (hub_id, id) on delete cascade,
  foreign key (hub_id, body_id) references governance.body (hub_id, id),
  constraint seats_of_a_body check (given_from is null or body_id is not null)
);
create index slate_of_body on governance.slate (hub_id, body_id) where body_id is not null;

create table governance.candidacy (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  agenda_item_id uuid not null,
  -- An organisation, with who would sit for it where that is said; or a person, alone in her own name.
  organisation_id uuid,
  person_id uuid,
  -- Who said it, and who wrote it down where somebody else did.
  said_by uuid,
  noted_by uuid,
  at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid,
  withdrawn_at timestamptz,
  primary key (hub_id, id),
  foreign key (hub_id, agenda_item_id) references governance.slate (hub_id, agenda_item_id) on delete cascade,
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, said_by) references members.person (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id),
  foreign key (hub_id, accepted_by) references members.person (hub_id, id),
  constraint somebody_stands check (organisation_id is not null or person_id is not null)
);
create index candidacy_of_slate on governance.candidacy (hub_id, agenda_item_id);
create index candidacy_of_person on governance.candidacy (hub_id, person_id) where person_id is not null;
create index candidacy_of_organisation on governance.candidacy (hub_id, organisation_id) where organisation_id is not null;

-- What a vote on names asks, frozen as it opens.
create table governance.name_vote (
  hub_id uuid not null references platform.hub (id),
  decision_id uuid not null,
  n int not null,
  kind text not null check (kind in ('first', 'second', 'tie')),
  seats int not null check (seats > 0),
  majority text not null check (majority in ('relative', 'absolute')),
  charge boolean not null,
  -- In the order of the ballot paper.
  candidates uuid[] not null check (cardinality(candidates) > 0),
  primary key (hub_id, decision_id, n),
  foreign key (hub_id, decision_id, n) references governance.vote (hub_id, decision_id, n)
);

-- Names said aloud: changed until the close, the last ones count. There are none in a confidential vote.
create table governance.open_names (
  hub_id uuid not null references platform.hub (id),
  decision_id uuid not null,
  n int not null,
  secrecy text not null default 'open' check (secrecy = 'open'),
  organisation_id uuid not null,
  names uuid[] not null,
  person_id uuid not null,
  noted_by uuid,
  at timestamptz not null,
  primary key (hub_id, decision_id, n, organisation_id),
  foreign key (hub_id, decision_id, n) references governance.name_vote (hub_id, decision_id, n),
  foreign key (hub_id, decision_id, n, secrecy) references governance.vote (hub_id, decision_id, n, secrecy),
  foreign key (hub_id, decision_id, n, organisation_id) references governance.vote_entry (hub_id, decision_id, n, organisation_id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id)
);
create index open_names_of_person on governance.open_names (hub_id, person_id);

-- A confidential ballot of names: no voter, no time, an id that tells no time either; written anew in random order as the vote closes. Names stand
-- in the order of the ballot paper, so that the order in which they were ticked marks no ballot.
create table governance.sealed_names (
  hub_id uuid not null references platform.hub (id),
  id uuid not null constraint id_tells_no_time check (substr(id::text, 15, 1) = '4'),
  decision_id uuid not null,
  n int not null,
  secrecy text not null default 'confidential' check (secrecy = 'confidential'),
  names uuid[] not null,
  primary key (hub_id, id),
  foreign key (hub_id, decision_id, n) references governance.name_vote (hub_id, decision_id, n),
  foreign key (hub_id, decision_id, n, secrecy) references governance.vote (hub_id, decision_id, n, secrecy)
);
create index sealed_names_of_vote on governance.sealed_names (hub_id, decision_id, n);

do $$
declare t text;
begin
  foreach t in array array['slate', 'candidacy', 'name_vote', 'open_names', 'sealed_names'] loop
    execute format('alter table governance.%I enable row level security', t);
    execute format('alter table governance.%I force row level security', t);
    execute format('create policy hub on governance.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('alter table governance.%I alter column hub_id set (n_distinct = 20)', t);
    execute format('grant select, insert on governance.%I to cordee_app', t);
  end loop;
end $$;

grant update (body_id, seats, until_day, hidden, given_from) on governance.slate to cordee_app;
grant update (accepted_at, accepted_by, withdrawn_at) on governance.candidacy to cordee_app;
grant update (names, person_id, noted_by, at) on governance.open_names to cordee_app;
-- Taken off with its point; a ballot written anew under another id.
grant delete on governance.slate, governance.candidacy, governance.sealed_names to cordee_app;
