-- Calls for projects a hub watches: noted by hand, or read from a file of Aides-territoires. What it cost to answer is weighed before it is begun.

create table funding.call (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  title text collate "fr-x-icu" not null check (length(btrim(title)) between 1 and 300),
  -- Who gives, as the call says it: a call that is only read makes no funder of the hub.
  funder_name text not null default '' check (length(funder_name) <= 200),
  -- Last day to send the application; null: open all year, or not known.
  deadline date,
  -- What the hub could ask for.
  cents bigint check (cents between 1 and 100000000000),
  link text not null default '' check (link = '' or link ~* '^https?://'),
  standing text not null default 'watched' check (standing in ('watched', 'worth', 'dropped', 'applied')),
  -- Why it was dropped.
  why text not null default '' check (length(why) <= 500),
  -- What was estimated, where it was: odds in ten-thousandths, minutes to apply and to report, cents an hour costs.
  chance int check (chance between 1 and 10000),
  apply_minutes int check (apply_minutes between 0 and 600000),
  report_minutes int check (report_minutes between 0 and 600000),
  hour_cents int check (hour_cents between 1 and 100000),
  source text not null default 'hand' check (source in ('hand', 'aides-territoires')),
  -- Its number there, by which it is known again.
  external_id text check (length(external_id) between 1 and 80),
  says text not null default '' check (length(says) <= 20000),
  eligibility text not null default '' check (length(eligibility) <= 20000),
  perimeter text not null default '' check (length(perimeter) <= 200),
  opens_on date,
  -- Last day of a first step, where there is one.
  predeposit_on date,
  -- The part of the costs it pays, in whole percents.
  rate_low int check (rate_low between 0 and 100),
  rate_high int check (rate_high between 0 and 100),
  -- A loan or an advance: to be paid back.
  repaid_cents bigint check (repaid_cents between 1 and 100000000000),
  -- The last time a file said this.
  read_on date,
  sought text not null generated always as (members.sought(title || ' ' || funder_name)) stored,
  primary key (hub_id, id),
  unique (hub_id, source, external_id),
  constraint whole_source check ((source = 'hand') = (external_id is null)),
  constraint dropped_with_why check (why = '' or standing = 'dropped')
);
create index call_soonest on funding.call (hub_id, coalesce(deadline, date '9999-12-31'), id);

alter table funding.call enable row level security;
alter table funding.call force row level security;
create policy hub on funding.call using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
alter table funding.call alter column hub_id set (n_distinct = 20);
grant select, insert, update on funding.call to cordee_app;
