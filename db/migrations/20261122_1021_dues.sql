-- A year's dues: what members are asked, by which formula, and what each has paid. Whether somebody is in order is never written: it is read from these rows.

create table members.dues (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  -- The year it begins in; its numbers bear it.
  year int not null check (year between 1900 and 9999),
  -- First and last day it pays for.
  starts_on date not null,
  ends_on date not null,
  due_on date not null,
  formula text not null check (formula in ('same', 'brackets', 'free')),
  -- What each is asked, or the least of it where the amount is free.
  amount_cents bigint check (amount_cents between 1 and 100000000),
  -- [{ name, cents }]
  brackets jsonb not null default '[]',
  called_on date,
  -- The last number given: two callers take theirs one after the other, and what is rolled back gives its own back.
  last_no int not null default 0,
  kept_by uuid not null,
  kept_at timestamptz not null,
  primary key (hub_id, id),
  unique (hub_id, year),
  foreign key (hub_id, kept_by) references members.person (hub_id, id),
  constraint a_period check (starts_on <= ends_on),
  constraint amount_of_the_formula check ((formula = 'brackets') = (amount_cents is null)),
  -- Nobody is asked twice for a day.
  constraint one_year_at_a_time exclude using gist (hub_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
create index dues_kept_by on members.dues (hub_id, kept_by);

-- What one member is asked. Without a number it is being prepared, or exempt from the start; two cards made one may leave two lines, each with its number.
create table members.due_line (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  dues_id uuid not null,
  organisation_id uuid not null,
  bracket text,
  amount_cents bigint check (amount_cents between 1 and 100000000),
  no int check (no > 0),
  called_on date,
  exempt_on date,
  exempt_by uuid,
  exempt_reason text not null default '' check (length(exempt_reason) <= 500),
  primary key (hub_id, id),
  unique (hub_id, dues_id, no),
  foreign key (hub_id, dues_id) references members.dues (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, exempt_by) references members.person (hub_id, id),
  constraint called_whole check ((no is null) = (called_on is null) and (no is null or amount_cents is not null)),
  constraint exempt_whole check ((exempt_on is null) = (exempt_by is null) and (exempt_on is null) = (exempt_reason = ''))
);
create index due_line_of_organisation on members.due_line (hub_id, organisation_id);
create index due_line_exempt_by on members.due_line (hub_id, exempt_by);

create table members.due_payment (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  line_id uuid not null,
  paid_on date not null,
  amount_cents bigint not null check (amount_cents between 1 and 100000000),
  means text not null check (means in ('transfer', 'cheque', 'cash')),
  noted_by uuid not null,
  noted_at timestamptz not null,
  -- From this day on it counts no more: its own day where it was a slip of the same day, the day it came back where a cheque bounced.
  gone_on date,
  gone_at timestamptz,
  primary key (hub_id, id),
  foreign key (hub_id, line_id) references members.due_line (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id),
  constraint gone_whole check ((gone_on is null) = (gone_at is null) and gone_on >= paid_on)
);
create index due_payment_of_line on members.due_payment (hub_id, line_id);
create index due_payment_noted_by on members.due_payment (hub_id, noted_by);

-- A call or a reminder: mailed to somebody, or printed for who has no address. It counts as told once the mail left or the paper was handed over.
create table members.due_letter (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  line_id uuid not null,
  kind text not null check (kind in ('call', 'reminder')),
  made_on date not null,
  person_id uuid,
  mail_id uuid,
  handed_on date,
  primary key (hub_id, id),
  foreign key (hub_id, line_id) references members.due_line (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, mail_id) references platform.mail (hub_id, id),
  constraint mailed_to_somebody check ((person_id is null) = (mail_id is null))
);
create index due_letter_of_line on members.due_letter (hub_id, line_id);
create index due_letter_to on members.due_letter (hub_id, person_id);
create index due_letter_mail on members.due_letter (hub_id, mail_id);

-- Where dues are paid to; printed on calls where it is known.
alter table members.hub_identity add column iban text check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$');

do $$
declare t text;
begin
  foreach t in array array['dues', 'due_line', 'due_payment', 'due_letter'] loop
    execute format('alter table members.%I enable row level security', t);
    execute format('alter table members.%I force row level security', t);
    execute format('create policy hub on members.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('alter table members.%I alter column hub_id set (n_distinct = 20)', t);
    execute format('grant select, insert, update on members.%I to cordee_app', t);
  end loop;
end $$;
-- While it is being prepared, a line goes with a member who leaves.
grant delete on members.due_line to cordee_app;

-- What was called stays: a number is never free again.
create function members.only_prepared_lines_go() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.no is not null then
    raise exception 'A line of dues that was called is never deleted.' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger only_prepared_lines_go before delete on members.due_line for each row execute function members.only_prepared_lines_go();
