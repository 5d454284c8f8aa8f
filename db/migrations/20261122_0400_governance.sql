-- Bodies, meetings, decisions, minutes and the register. What is still being typed is not checked here; what was decided is.

create schema governance;
grant usage on schema governance to cordee_app;

create table governance.body (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  kind text not null check (kind in ('board', 'assembly', 'committee', 'group')),
  form text not null default 'collegial' check (form in ('collegial', 'chaired')),
  name text collate "fr-x-icu" not null check (length(btrim(name)) between 1 and 200),
  prefix text not null check (prefix ~ '^[A-Z][A-Z0-9]{1,5}$'),
  rules_source text not null check (rules_source in ('statutes', 'internalRules', 'usage')),
  rules_reference text not null default '',
  -- No quorum: both null. French law asks for none unless the statutes do.
  quorum_num int check (quorum_num > 0),
  quorum_den int check (quorum_den > 0),
  max_rounds int not null check (max_rounds between 1 and 5),
  notice_days int not null check (notice_days between 0 and 90),
  agenda_lock boolean not null,
  -- « Le deuxième jeudi »: rank 1 to 4, 5 for the last; weekday 1 (Monday) to 7. Both null: no habit.
  monthly_rank int check (monthly_rank between 1 and 5),
  monthly_weekday int check (monthly_weekday between 1 and 7),
  created_at timestamptz not null,
  primary key (hub_id, id),
  unique (hub_id, prefix),
  constraint quorum_whole check ((quorum_num is null) = (quorum_den is null) and (quorum_num is null or quorum_num <= quorum_den)),
  constraint monthly_whole check ((monthly_rank is null) = (monthly_weekday is null))
);

create table governance.seat (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  body_id uuid not null,
  organisation_id uuid not null,
  from_day date not null,
  until_day date check (until_day > from_day),
  primary key (hub_id, id),
  unique (hub_id, body_id, organisation_id, from_day),
  foreign key (hub_id, body_id) references governance.body (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id)
);
-- An organisation holds one running seat of a body; past seats are compared by the rule `seat.heldAlready`.
create unique index seat_running on governance.seat (hub_id, body_id, organisation_id) where until_day is null;
create index seat_of_organisation on governance.seat (hub_id, organisation_id);

create table governance.meeting (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  body_id uuid not null,
  -- The logbook hears of a meeting when it is convened; a draft is nobody's business yet.
  activity_id uuid,
  title text not null,
  state text not null default 'draft' check (state in ('draft', 'convened', 'open', 'closed', 'sealed', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text not null default '',
  link text not null default '',
  convener_id uuid,
  facilitator_id uuid,
  secretary_id uuid,
  -- The point everybody's screen shows.
  current_point_id uuid,
  -- How often the notice was sent: the SEQUENCE of its calendar file.
  sequence int not null default 0 check (sequence >= 0),
  -- When place, time or agenda last changed: a notice sent before tells something else.
  changed_at timestamptz,
  convened_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz check (closed_at >= opened_at),
  sealed_at timestamptz check (sealed_at >= closed_at),
  cancelled_at timestamptz,
  created_at timestamptz not null,
  primary key (hub_id, id),
  unique (hub_id, activity_id),
  foreign key (hub_id, body_id) references governance.body (hub_id, id),
  foreign key (hub_id, activity_id) references logbook.activity (hub_id, id),
  foreign key (hub_id, convener_id) references members.person (hub_id, id),
  foreign key (hub_id, facilitator_id) references members.person (hub_id, id),
  foreign key (hub_id, secretary_id) references members.person (hub_id, id),
  constraint held_after_notice check (
    state not in ('convened', 'open', 'closed', 'sealed') or (convened_at is not null and activity_id is not null)),
  constraint open_since check ((state in ('open', 'closed', 'sealed')) = (opened_at is not null)),
  constraint closed_since check ((state in ('closed', 'sealed')) = (closed_at is not null)),
  constraint sealed_since check ((state = 'sealed') = (sealed_at is not null)),
  constraint cancelled_since check ((state = 'cancelled') = (cancelled_at is not null)),
  constraint sealed_with_signatories check (state <> 'sealed' or (facilitator_id is not null and secretary_id is not null))
);
create index meeting_by_start on governance.meeting (hub_id, starts_at, id);
create index meeting_of_body on governance.meeting (hub_id, body_id, starts_at);

create table governance.agenda_item (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  meeting_id uuid not null,
  position int not null check (position > 0),
  kind text not null check (kind in ('information', 'agreement', 'consent')),
  title text not null,
  minutes int not null check (minutes between 0 and 480),
  any_other boolean not null default false,
  added_after_notice boolean not null default false,
  approves_meeting_id uuid,
  carries_decision_id uuid,
  proposer_person_id uuid,
  proposer_organisation_id uuid,
  -- The text put to the body, as prepared; it becomes version 1 of a decision when it is put on the table.
  proposal text not null default '',
  notes text not null default '',
  began_at timestamptz,
  ended_at timestamptz check (ended_at >= began_at),
  primary key (hub_id, id),
  unique (hub_id, meeting_id, position) deferrable initially deferred,
  foreign key (hub_id, meeting_id) references governance.meeting (hub_id, id),
  foreign key (hub_id, approves_meeting_id) references governance.meeting (hub_id, id),
  foreign key (hub_id, proposer_person_id) references members.person (hub_id, id),
  foreign key (hub_id, proposer_organisation_id) references members.organisation (hub_id, id),
  -- Any other business decides nothing (rule 23).
  constraint any_other_decides_nothing check (not any_other or kind = 'information')
);

alter table governance.meeting add foreign key (hub_id, current_point_id) references governance.agenda_item (hub_id, id);

-- The proof that an organisation was convened. A second sending is a second row.
create table governance.notice (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  meeting_id uuid not null,
  organisation_id uuid not null,
  -- Who received it for the organisation, and the mail that carried it; null by post, by hand, by phone.
  person_id uuid,
  mail_id uuid,
  channel text not null check (channel in ('mail', 'post', 'hand', 'phone')),
  sequence int not null check (sequence >= 0),
  sent_at timestamptz not null,
  bounced_at timestamptz,
  primary key (hub_id, id),
  foreign key (hub_id, meeting_id) references governance.meeting (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, mail_id) references platform.mail (hub_id, id)
);
create index notice_of_meeting on governance.notice (hub_id, meeting_id, organisation_id);

create table governance.excuse (
  hub_id uuid not null references platform.hub (id),
  meeting_id uuid not null,
  organisation_id uuid not null,
  person_id uuid,
  at timestamptz not null,
  primary key (hub_id, meeting_id, organisation_id),
  foreign key (hub_id, meeting_id) references governance.meeting (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id)
);

-- Arrivals and departures, one row for each organisation represented. A slip of the finger is taken out again while the meeting is open.
create table governance.movement (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  -- null: somebody without a seat (the coordinator, a guest).
  organisation_id uuid,
  seated_as text check (seated_as in ('legal', 'titulaire', 'suppleant')),
  kind text not null check (kind in ('arrives', 'leaves')),
  at timestamptz not null,
  primary key (hub_id, id),
  unique (hub_id, meeting_id, person_id, organisation_id, kind, at),
  foreign key (hub_id, meeting_id) references governance.meeting (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  constraint seated_for_an_organisation check (organisation_id is not null or seated_as is null)
);
create index movement_of_meeting on governance.movement (hub_id, meeting_id, at);

create table governance.decision (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  agenda_item_id uuid not null,
  method text not null check (method in ('agreement', 'consent')),
  state text not null default 'proposed' check (
    state in ('proposed', 'clarification', 'reactions', 'objections', 'integrating', 'adopted', 'notAdopted', 'withdrawn', 'adjourned')),
  proposer_person_id uuid not null,
  proposer_organisation_id uuid,
  -- The organisation whose disagreement opened a consent round.
  disagreed_organisation_id uuid,
  -- The record the result rests on: when, on which version and round, how many organisations there, needed, seated.
  outcome_at timestamptz,
  outcome_version int,
  outcome_round int,
  outcome_present uuid[],
  quorum_counted int,
  quorum_needed int,
  quorum_of int,
  registered boolean not null default false,
  primary key (hub_id, id),
  unique (hub_id, agenda_item_id),
  foreign key (hub_id, agenda_item_id) references governance.agenda_item (hub_id, id),
  foreign key (hub_id, proposer_person_id) references members.person (hub_id, id),
  foreign key (hub_id, proposer_organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, disagreed_organisation_id) references members.organisation (hub_id, id),
  constraint ends_on_record check ((state in ('adopted', 'notAdopted', 'withdrawn', 'adjourned')) = (outcome_at is not null)),
  constraint record_whole check (num_nulls(outcome_at, outcome_version, outcome_round, outcome_present, quorum_counted, quorum_needed, quorum_of) in (0, 7)),
  -- No result without a quorum that held (invariant 8).
  constraint decided_with_quorum check (state not in ('adopted', 'notAdopted') or (quorum_counted >= quorum_needed and quorum_counted = cardinality(outcome_present))),
  constraint registered_when_adopted check (not registered or state = 'adopted'),
  constraint disagreement_opens_consent check (method = 'consent' or disagreed_organisation_id is null)
);
alter table governance.agenda_item add foreign key (hub_id, carries_decision_id) references governance.decision (hub_id, id);

-- A text as it was put to the body: never changed, an amendment is the next version.
create table governance.proposal_version (
  hub_id uuid not null references platform.hub (id),
  decision_id uuid not null,
  n int not null check (n > 0),
  text text not null check (btrim(text) <> ''),
  -- Salted hash of the text, as the facts hold it, and the row that keeps text and salt.
  words_id uuid not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  person_id uuid not null,
  at timestamptz not null,
  primary key (hub_id, decision_id, n),
  foreign key (hub_id, decision_id) references governance.decision (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id)
);

create table governance.round (
  hub_id uuid not null references platform.hub (id),
  decision_id uuid not null,
  k int not null check (k between 1 and 5),
  version int not null,
  opened_at timestamptz not null,
  closed_at timestamptz check (closed_at >= opened_at),
  primary key (hub_id, decision_id, k),
  -- A round is on a version of its own.
  unique (hub_id, decision_id, version),
  foreign key (hub_id, decision_id, version) references governance.proposal_version (hub_id, decision_id, n)
);
create unique index round_running on governance.round (hub_id, decision_id) where closed_at is null;

-- What an organisation says of a version: one thing, or nothing; silence is no row (invariant 22).
create table governance.stance (
  hub_id uuid not null references platform.hub (id),
  decision_id uuid not null,
  version int not null,
  organisation_id uuid not null,
  value text not null check (value in ('consent', 'concern', 'standAside', 'objection')),
  text text,
  -- Who said it; null: the agreement of all, noted at once.
  person_id uuid,
  -- Who wrote it down, where it was said aloud and not tapped by the voice itself.
  noted_by uuid,
  at timestamptz not null,
  primary key (hub_id, decision_id, version, organisation_id),
  foreign key (hub_id, decision_id, version) references governance.proposal_version (hub_id, decision_id, n),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id),
  constraint concern_in_words check ((value = 'concern') = (text is not null))
);

create table governance.objection (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  decision_id uuid not null,
  organisation_id uuid not null,
  version int not null,
  round int not null,
  grounds text not null check (grounds in ('harmsAim', 'exceedsLimits', 'legal')),
  text text not null check (btrim(text) <> ''),
  state text not null default 'raised' check (state in ('raised', 'maintained', 'integrated', 'reclassified', 'withdrawn')),
  integrated_in int,
  settled_at timestamptz,
  -- Who of the organisation spoke, who wrote it down where somebody else did; the same for what became of it.
  person_id uuid not null,
  noted_by uuid,
  settled_by uuid,
  settled_noted_by uuid,
  raised_at timestamptz not null,
  primary key (hub_id, id),
  foreign key (hub_id, decision_id, version) references governance.proposal_version (hub_id, decision_id, n),
  foreign key (hub_id, decision_id, integrated_in) references governance.proposal_version (hub_id, decision_id, n),
  foreign key (hub_id, decision_id, round) references governance.round (hub_id, decision_id, k),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id),
  foreign key (hub_id, settled_by) references members.person (hub_id, id),
  foreign key (hub_id, settled_noted_by) references members.person (hub_id, id),
  constraint integrated_somewhere check ((state = 'integrated') = (integrated_in is not null)),
  constraint integrated_later check (integrated_in > version),
  constraint settled_since check ((state in ('integrated', 'reclassified', 'withdrawn')) = (settled_at is not null))
);
-- One open objection an organisation has on a decision.
create unique index objection_open on governance.objection (hub_id, decision_id, organisation_id) where state in ('raised', 'maintained');

-- The sealed PV: the file, its hash, the fingerprint of what it says. Never changed: a correction is a new act.
create table governance.minutes (
  hub_id uuid not null references platform.hub (id),
  meeting_id uuid not null,
  document_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  facts_hash text not null check (facts_hash ~ '^[0-9a-f]{64}$'),
  -- What it says, and what printed it: the same three make the same bytes again.
  said jsonb not null,
  template text not null,
  compiler text not null,
  lang text not null check (lang in ('fr', 'en')),
  sealed_by uuid not null,
  sealed_at timestamptz not null,
  primary key (hub_id, meeting_id),
  foreign key (hub_id, meeting_id) references governance.meeting (hub_id, id),
  foreign key (hub_id, document_id) references platform.document (hub_id, id),
  foreign key (hub_id, sealed_by) references members.person (hub_id, id)
);

-- The last number of a body's register of a year; its row is locked to take the next one.
create table governance.register_head (
  hub_id uuid not null references platform.hub (id),
  body_id uuid not null,
  year int not null check (year between 1900 and 9999),
  number int not null check (number >= 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (hub_id, body_id, year),
  foreign key (hub_id, body_id) references governance.body (hub_id, id)
);

-- The register of deliberations: numbered without a gap, each line holding the hash of the one before.
create table governance.register_entry (
  hub_id uuid not null references platform.hub (id),
  body_id uuid not null,
  year int not null,
  number int not null check (number > 0),
  -- The number of the line before, null for the first: a gap has nothing to refer to.
  previous int constraint no_gap check (previous = number - 1),
  prefix text not null check (prefix ~ '^[A-Z][A-Z0-9]{1,5}$'),
  decision_id uuid not null,
  meeting_id uuid not null,
  method text not null check (method in ('agreement', 'consent')),
  version int not null,
  text_hash text not null check (text_hash ~ '^[0-9a-f]{64}$'),
  "on" date not null constraint line_of_its_year check (extract(year from "on") = year),
  prev text not null check (prev ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  entered_at timestamptz not null,
  primary key (hub_id, body_id, year, number),
  unique (hub_id, decision_id),
  unique (hub_id, body_id, year, prev),
  constraint first_is_one check ((previous is null) = (number = 1)),
  foreign key (hub_id, body_id, year) references governance.register_head (hub_id, body_id, year),
  foreign key (hub_id, body_id, year, previous) references governance.register_entry (hub_id, body_id, year, number),
  foreign key (hub_id, meeting_id) references governance.meeting (hub_id, id),
  foreign key (hub_id, decision_id, version) references governance.proposal_version (hub_id, decision_id, n)
);
create index register_latest on governance.register_entry (hub_id, entered_at, body_id, number);
create index register_of_meeting on governance.register_entry (hub_id, meeting_id);

do $$
declare t text;
begin
  foreach t in array array['body', 'seat', 'meeting', 'agenda_item', 'notice', 'excuse', 'movement', 'decision', 'proposal_version',
    'round', 'stance', 'objection', 'minutes', 'register_head', 'register_entry'] loop
    execute format('alter table governance.%I enable row level security', t);
    execute format('alter table governance.%I force row level security', t);
    execute format('create policy hub on governance.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('grant select, insert on governance.%I to cordee_app', t);
  end loop;
end $$;

grant update on governance.body, governance.seat, governance.meeting, governance.agenda_item, governance.decision, governance.stance to cordee_app;
grant update (bounced_at, mail_id) on governance.notice to cordee_app;
grant update (closed_at) on governance.round to cordee_app;
grant update (state, integrated_in, settled_at, settled_by, settled_noted_by) on governance.objection to cordee_app;
grant update (number, hash) on governance.register_head to cordee_app;
-- What the domain takes back: a point before the meeting, an excuse, a slip of the finger, an agreement somebody contradicts.
grant delete on governance.agenda_item, governance.excuse, governance.movement, governance.stance to cordee_app;
-- Never updated nor deleted: proposal_version, minutes, register_entry.
