-- The notice said to this organisation that it is not up to date, how much, by when, and what its rules make of it.
alter table governance.notice add column tells_arrears boolean not null default false;

-- Who had no vote in a session because of its arrears, from its opening or a payment taken back until it was up to date. Only of bodies whose rules say so.
create table governance.withheld_vote (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  meeting_id uuid not null,
  organisation_id uuid not null,
  from_at timestamptz not null,
  -- null: to the end of the session.
  until_at timestamptz,
  primary key (hub_id, id),
  foreign key (hub_id, meeting_id) references governance.meeting (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  constraint given_back_after check (until_at >= from_at)
);
create unique index withheld_now on governance.withheld_vote (hub_id, meeting_id, organisation_id) where until_at is null;
create index withheld_of_meeting on governance.withheld_vote (hub_id, meeting_id, from_at);
alter table governance.withheld_vote enable row level security;
alter table governance.withheld_vote force row level security;
create policy hub on governance.withheld_vote using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
alter table governance.withheld_vote alter column hub_id set (n_distinct = 20);
grant select, insert, update (until_at) on governance.withheld_vote to cordee_app;

-- Of the voices that were in the room as a decision ended, those without a vote: where the rules leave them out of the quorum, they are not counted.
alter table governance.decision
  add outcome_withheld uuid[],
  drop constraint decided_with_quorum,
  add constraint decided_with_quorum check (state not in ('adopted', 'rejected', 'notAdopted') or (quorum_counted >= quorum_needed
    and (quorum_counted in (cardinality(outcome_present) + coalesce(cardinality(outcome_recused), 0),
        cardinality(outcome_present) + coalesce(cardinality(outcome_recused), 0) - coalesce(cardinality(outcome_represented), 0))
      or (outcome_withheld is not null
        and quorum_counted <= cardinality(outcome_present) + coalesce(cardinality(outcome_recused), 0)
        and quorum_counted >= cardinality(outcome_present) - coalesce(cardinality(outcome_represented), 0) - cardinality(outcome_withheld))))),
  add constraint withheld_was_there check (outcome_withheld is null or outcome_withheld <@ outcome_present);
