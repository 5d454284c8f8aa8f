-- Votes: where the rules of a body turn them on, after a last round that stays blocked or for a point that is to be voted.

-- Bodies that exist go on as they did: what the rounds do not settle is carried to the next meeting.
alter table governance.body
  add vote_rules jsonb not null default
    '{"fallback":"carry","majority":{"num":1,"den":2,"strict":true,"base":"exprimes"},"tie":"rejected","secrecy":"onRequest","recusedCount":true}',
  add constraint vote_rules_known check (coalesce(
    vote_rules ->> 'fallback' in ('carry', 'vote') and vote_rules ->> 'tie' in ('rejected', 'secondBallot', 'casting')
    and vote_rules ->> 'secrecy' in ('open', 'onRequest', 'always') and jsonb_typeof(vote_rules -> 'recusedCount') = 'boolean'
    and vote_rules -> 'majority' ->> 'base' in ('exprimes', 'presents', 'inscrits')
    and jsonb_typeof(vote_rules -> 'majority' -> 'strict') = 'boolean'
    and (vote_rules -> 'majority' ->> 'num')::int between 1 and (vote_rules -> 'majority' ->> 'den')::int, false));

alter table governance.agenda_item drop constraint agenda_item_kind_check,
  add constraint agenda_item_kind_check check (kind in ('information', 'agreement', 'consent', 'vote'));
alter table governance.register_entry drop constraint register_entry_method_check,
  add constraint register_entry_method_check check (method in ('agreement', 'consent', 'vote'));

alter table governance.decision
  -- The organisation that asked for a confidential ballot.
  add confidential_organisation_id uuid,
  -- In the room, counted for the quorum, and taking no part: an interest was declared. null: nobody.
  add outcome_recused uuid[],
  add foreign key (hub_id, confidential_organisation_id) references members.organisation (hub_id, id),
  drop constraint decision_method_check,
  add constraint decision_method_check check (method in ('agreement', 'consent', 'vote')),
  drop constraint decision_state_check,
  add constraint decision_state_check check (state in ('proposed', 'clarification', 'reactions', 'objections', 'integrating', 'voting', 'tied',
    'adopted', 'rejected', 'notAdopted', 'withdrawn', 'adjourned')),
  drop constraint ends_on_record,
  add constraint ends_on_record
    check ((state in ('adopted', 'rejected', 'notAdopted', 'withdrawn', 'adjourned')) = (outcome_at is not null)),
  drop constraint decided_with_quorum,
  add constraint decided_with_quorum check (state not in ('adopted', 'rejected', 'notAdopted')
    or (quorum_counted >= quorum_needed and quorum_counted = cardinality(outcome_present) + coalesce(cardinality(outcome_recused), 0))),
  drop constraint disagreement_opens_consent,
  add constraint disagreement_opens_consent check (method in ('consent', 'vote') or disagreed_organisation_id is null),
  add constraint voted_by_vote check (state not in ('voting', 'tied', 'rejected') or method = 'vote');

-- An organisation that takes no part in a decision, because of an interest.
create table governance.recusal (
  hub_id uuid not null references platform.hub (id),
  decision_id uuid not null,
  organisation_id uuid not null,
  reason text not null check (btrim(reason) <> ''),
  words_id uuid not null,
  -- Who said it, and who wrote it down where somebody else did.
  person_id uuid not null,
  noted_by uuid,
  at timestamptz not null,
  primary key (hub_id, decision_id, organisation_id),
  foreign key (hub_id, decision_id) references governance.decision (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id)
);

-- A vote on one version. Never taken out: one that was voided stays, with its reason, and another may open.
create table governance.vote (
  hub_id uuid not null references platform.hub (id),
  decision_id uuid not null,
  n int not null check (n > 0),
  version int not null,
  -- The ballot that settles a tie, once.
  second boolean not null,
  secrecy text not null check (secrecy in ('open', 'confidential')),
  -- The rule as it stood at the opening: majority, tie, quorum, seats, recused organisations that count.
  terms jsonb not null,
  -- Whose voice settles a tie.
  casting_organisation_id uuid,
  electorate_hash text not null check (electorate_hash ~ '^[0-9a-f]{64}$'),
  opened_at timestamptz not null,
  closed_at timestamptz check (closed_at > opened_at),
  ended text check (ended in ('counted', 'inquorate', 'voided')),
  -- What the count says, kept to be compared with what a later count finds.
  result jsonb,
  void_reason text check (btrim(void_reason) <> ''),
  primary key (hub_id, decision_id, n),
  unique (hub_id, decision_id, n, secrecy),
  foreign key (hub_id, decision_id, version) references governance.proposal_version (hub_id, decision_id, n),
  foreign key (hub_id, casting_organisation_id) references members.organisation (hub_id, id),
  constraint closed_somehow check ((ended is null) = (closed_at is null)),
  constraint counted_with_result check (ended is distinct from 'counted' or result is not null),
  constraint voided_for_a_reason check ((ended is not distinct from 'voided') = (void_reason is not null)),
  -- A casting vote would say what a confidential ballot hides (invariant 16).
  constraint casting_in_the_open check (casting_organisation_id is null or secrecy = 'open')
);
create unique index vote_running on governance.vote (hub_id, decision_id) where closed_at is null;

-- Who may vote, frozen as the vote opens (invariant 6).
create table governance.vote_entry (
  hub_id uuid not null references platform.hub (id),
  decision_id uuid not null,
  n int not null,
  organisation_id uuid not null,
  position int not null check (position > 0),
  primary key (hub_id, decision_id, n, organisation_id),
  foreign key (hub_id, decision_id, n) references governance.vote (hub_id, decision_id, n),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id)
);

-- Said aloud: changed until the close, the last one counts. There is none in a confidential vote.
create table governance.open_ballot (
  hub_id uuid not null references platform.hub (id),
  decision_id uuid not null,
  n int not null,
  secrecy text not null default 'open' check (secrecy = 'open'),
  organisation_id uuid not null,
  choice text not null check (choice in ('for', 'against', 'abstain', 'blank')),
  person_id uuid not null,
  noted_by uuid,
  at timestamptz not null,
  primary key (hub_id, decision_id, n, organisation_id),
  foreign key (hub_id, decision_id, n, secrecy) references governance.vote (hub_id, decision_id, n, secrecy),
  foreign key (hub_id, decision_id, n, organisation_id) references governance.vote_entry (hub_id, decision_id, n, organisation_id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id)
);

-- Who has voted in a confidential vote: no choice, no time (invariant 31).
create table governance.vote_signature (
  hub_id uuid not null references platform.hub (id),
  decision_id uuid not null,
  n int not null,
  secrecy text not null default 'confidential' check (secrecy = 'confidential'),
  organisation_id uuid not null,
  person_id uuid not null,
  primary key (hub_id, decision_id, n, organisation_id),
  foreign key (hub_id, decision_id, n, secrecy) references governance.vote (hub_id, decision_id, n, secrecy),
  foreign key (hub_id, decision_id, n, organisation_id) references governance.vote_entry (hub_id, decision_id, n, organisation_id),
  foreign key (hub_id, person_id) references members.person (hub_id, id)
);

-- What was voted in a confidential vote: no voter, no time, an id that tells no time either. Written anew in random order as the vote closes,
-- for a row written together with its signature is joined to it by its transaction.
create table governance.sealed_ballot (
  hub_id uuid not null references platform.hub (id),
  id uuid not null constraint id_tells_no_time check (substr(id::text, 15, 1) = '4'),
  decision_id uuid not null,
  n int not null,
  secrecy text not null default 'confidential' check (secrecy = 'confidential'),
  choice text not null check (choice in ('for', 'against', 'abstain', 'blank')),
  primary key (hub_id, id),
  foreign key (hub_id, decision_id, n, secrecy) references governance.vote (hub_id, decision_id, n, secrecy)
);
create index sealed_ballot_of_vote on governance.sealed_ballot (hub_id, decision_id, n);

do $$
declare t text;
begin
  foreach t in array array['recusal', 'vote', 'vote_entry', 'open_ballot', 'vote_signature', 'sealed_ballot'] loop
    execute format('alter table governance.%I enable row level security', t);
    execute format('alter table governance.%I force row level security', t);
    execute format('create policy hub on governance.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('grant select, insert on governance.%I to cordee_app', t);
  end loop;
end $$;

grant update (closed_at, ended, result, void_reason) on governance.vote to cordee_app;
grant update (choice, person_id, noted_by, at) on governance.open_ballot to cordee_app;
-- A recusal noted by mistake; a ballot written anew under another id.
grant delete on governance.recusal, governance.sealed_ballot to cordee_app;
