-- Proxies given for a meeting: which organisation is carried by which. Never a blank one, never a chain; taken back, the row stays.
create table governance.proxy (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  meeting_id uuid not null,
  -- Whose voice it is.
  organisation_id uuid not null,
  holder_organisation_id uuid not null,
  -- Carries it while nobody of the holder is in the room.
  substitute_organisation_id uuid,
  -- Who gave it, where it is known; `noted_by`: who wrote a paper one down.
  person_id uuid,
  noted_by uuid,
  received_on date not null,
  noted_at timestamptz not null,
  -- How to vote, for whoever carries it; its fact holds the hash alone.
  instructions text check (btrim(instructions) <> '' and length(instructions) <= 1000),
  words_id uuid,
  taken_back_at timestamptz,
  taken_back_by uuid,
  primary key (hub_id, id),
  foreign key (hub_id, meeting_id) references governance.meeting (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, holder_organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, substitute_organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id),
  foreign key (hub_id, taken_back_by) references members.person (hub_id, id),
  constraint not_to_oneself check (organisation_id <> holder_organisation_id),
  constraint another_substitute check (substitute_organisation_id is null
    or substitute_organisation_id not in (organisation_id, holder_organisation_id)),
  constraint instructed_in_kept_words check ((instructions is null) = (words_id is null)),
  constraint taken_back_after check (taken_back_at >= noted_at)
);
-- One voice, one proxy.
create unique index proxy_standing on governance.proxy (hub_id, meeting_id, organisation_id) where taken_back_at is null;

alter table governance.proxy enable row level security;
alter table governance.proxy force row level security;
create policy hub on governance.proxy using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
alter table governance.proxy alter column hub_id set (n_distinct = 20);
grant select, insert on governance.proxy to cordee_app;
grant update (taken_back_at, taken_back_by) on governance.proxy to cordee_app;

-- Who carried the voice as the vote opened; null: nobody, or it was there itself.
alter table governance.vote_entry add column holder_organisation_id uuid,
  add foreign key (hub_id, holder_organisation_id) references members.organisation (hub_id, id),
  add constraint never_its_own_holder check (holder_organisation_id <> organisation_id);

-- Of the voices that took part in a decision, those carried by proxy: where only who is there counts, they are not in the quorum.
alter table governance.decision
  add outcome_represented uuid[],
  drop constraint decided_with_quorum,
  add constraint decided_with_quorum check (state not in ('adopted', 'rejected', 'notAdopted') or (quorum_counted >= quorum_needed
    and quorum_counted in (cardinality(outcome_present) + coalesce(cardinality(outcome_recused), 0),
      cardinality(outcome_present) + coalesce(cardinality(outcome_recused), 0) - coalesce(cardinality(outcome_represented), 0)))),
  add constraint represented_took_part check (outcome_represented is null or outcome_represented <@ outcome_present);
