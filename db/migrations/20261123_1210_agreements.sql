-- What a funder has promised in writing, how it is paid, and what came. Who pays and whose money it is are two facts: a region pays European money.

create table funding.agreement (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  action_id uuid not null,
  -- The line of the budget it is granted for: the lasting one, the same from one version to the next.
  line_id uuid,
  payer_id uuid not null,
  -- Whose money: the payer’s own, or of somebody who gives through it.
  origin_id uuid not null,
  -- The funder’s own reference, and the State’s number of commitment (engagement juridique), by which a payment is traced.
  reference text not null default '' check (length(reference) <= 80),
  commitment_no text not null default '' check (length(commitment_no) <= 40),
  cents bigint not null check (cents between 1 and 100000000000),
  notified_on date not null,
  -- Some are signed before they are notified, some after.
  signed_on date,
  -- First and last day of what it may pay for.
  starts_on date not null,
  ends_on date not null,
  -- The most of the costs it pays, in ten-thousandths; null: not said.
  most_rate int check (most_rate between 1 and 10000),
  -- Whether what is not spent may be kept (law 2021-875, article 1); null: not said.
  keeps_unused boolean,
  -- The agreement this one changes.
  amends_id uuid,
  -- Why more is granted than was asked for; said where it is.
  why_more text not null default '' check (length(why_more) <= 500),
  closed_on date,
  -- Noted by mistake: it counts nowhere, and is put back in one press.
  gone boolean not null default false,
  primary key (hub_id, id),
  foreign key (hub_id, action_id) references funding.action (hub_id, id),
  foreign key (hub_id, payer_id) references funding.funder (hub_id, id),
  foreign key (hub_id, origin_id) references funding.funder (hub_id, id),
  foreign key (hub_id, amends_id) references funding.agreement (hub_id, id),
  constraint a_period check (starts_on <= ends_on)
);
create index agreement_of_action on funding.agreement (hub_id, action_id);
create index agreement_payer on funding.agreement (hub_id, payer_id);
create index agreement_origin on funding.agreement (hub_id, origin_id);
create index agreement_amends on funding.agreement (hub_id, amends_id);

-- How it is split over years; the parts are the whole.
create table funding.agreement_year (
  hub_id uuid not null references platform.hub (id),
  agreement_id uuid not null,
  year int not null check (year between 1900 and 9999),
  cents bigint not null check (cents between 1 and 100000000000),
  primary key (hub_id, agreement_id, year),
  foreign key (hub_id, agreement_id) references funding.agreement (hub_id, id)
);

-- An advance, a part payment, the balance: what opens it, and when it is expected. The instalments are the agreement.
create table funding.instalment (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  agreement_id uuid not null,
  rank int not null check (rank between 1 and 99),
  kind text not null check (kind in ('advance', 'interim', 'balance', 'single')),
  cents bigint not null check (cents between 1 and 100000000000),
  -- What opens it: the decision alone, a day the agreement names, the signature, the proof that work began, a report, a share of the costs spent.
  opens_by text not null check (opens_by in ('notification', 'day', 'signature', 'start', 'report', 'spending')),
  expected_on date,
  -- The day it was asked for.
  claimed_on date,
  primary key (hub_id, id),
  unique (hub_id, agreement_id, rank),
  foreign key (hub_id, agreement_id) references funding.agreement (hub_id, id)
);

-- Money that came: it fills the instalments in their order. `gone`: noted by mistake.
create table funding.receipt (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  agreement_id uuid not null,
  received_on date not null,
  cents bigint not null check (cents between 1 and 100000000000),
  label text not null default '' check (length(label) <= 200),
  gone boolean not null default false,
  primary key (hub_id, id),
  foreign key (hub_id, agreement_id) references funding.agreement (hub_id, id)
);
create index receipt_of_agreement on funding.receipt (hub_id, agreement_id);

do $$
declare t text;
begin
  foreach t in array array['agreement', 'agreement_year', 'instalment', 'receipt'] loop
    execute format('alter table funding.%I enable row level security', t);
    execute format('alter table funding.%I force row level security', t);
    execute format('create policy hub on funding.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('alter table funding.%I alter column hub_id set (n_distinct = 20)', t);
    execute format('grant select, insert, update on funding.%I to cordee_app', t);
  end loop;
end $$;
-- Before anything came, the split and the instalments are written anew.
grant delete on funding.agreement_year, funding.instalment to cordee_app;
