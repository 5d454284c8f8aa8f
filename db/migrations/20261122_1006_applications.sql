-- An organisation asks to be a member: who asked, who sponsors it, what became of it.

create table members.application (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  organisation_id uuid not null,
  received_on date not null,
  -- Through whom it asks.
  contact_id uuid,
  motivation text not null default '' check (length(motivation) <= 4000),
  -- The commitments of the charter were read.
  charter_read boolean not null default false,
  noted_by uuid not null,
  noted_at timestamptz not null,
  -- Its first day as a member, where it is to be later than the day of the decision.
  from_day date,
  -- Day of the meeting on whose agenda it stands.
  placed_on date,
  withdrawn_on date,
  outcome text check (outcome in ('admitted', 'refused')),
  decided_on date,
  -- What decided it, as the room that decides names it.
  decision_id uuid,
  -- Why it was refused, as it is told.
  reason text not null default '' check (length(reason) <= 1000),
  -- The membership it led to; none where the organisation had become a member meanwhile.
  membership_id uuid,
  primary key (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, contact_id) references members.person (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id),
  foreign key (hub_id, membership_id) references members.membership (hub_id, id),
  constraint decided_whole check (num_nulls(outcome, decided_on, decision_id) in (0, 3)),
  constraint ends_once check (outcome is null or withdrawn_on is null),
  constraint waits_or_is_over check (placed_on is null or (outcome is null and withdrawn_on is null)),
  constraint membership_of_an_admission check (membership_id is null or outcome = 'admitted')
);
-- An organisation asks once at a time.
create unique index application_open on members.application (hub_id, organisation_id) where outcome is null and withdrawn_on is null;
create index application_latest on members.application (hub_id, received_on, id);
create index application_of_organisation on members.application (hub_id, organisation_id);
create index application_of_contact on members.application (hub_id, contact_id);

-- Member organisations that speak for who asks; each says so itself, or somebody noted that it did.
create table members.application_sponsor (
  hub_id uuid not null references platform.hub (id),
  application_id uuid not null,
  organisation_id uuid not null,
  confirmed_on date,
  confirmed_by uuid,
  primary key (hub_id, application_id, organisation_id),
  foreign key (hub_id, application_id) references members.application (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, confirmed_by) references members.person (hub_id, id),
  constraint confirmed_whole check ((confirmed_on is null) = (confirmed_by is null))
);
create index sponsored_by on members.application_sponsor (hub_id, organisation_id);

do $$
declare t text;
begin
  foreach t in array array['application', 'application_sponsor'] loop
    execute format('alter table members.%I enable row level security', t);
    execute format('alter table members.%I force row level security', t);
    execute format('create policy hub on members.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('alter table members.%I alter column hub_id set (n_distinct = 20)', t);
    execute format('grant select, insert, update on members.%I to cordee_app', t);
  end loop;
end $$;
-- A sponsor noted by mistake is taken away while the application is open.
grant delete on members.application_sponsor to cordee_app;
