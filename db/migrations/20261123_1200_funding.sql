-- What a hub does with money, as one graph: axes, their actions, the budgets of a year and where their money comes from. Every form is read from it.

create schema funding;
grant usage on schema funding to cordee_app;

-- A line of work of the hub, as its general meeting knows it. `transversal`: its costs may be carried by the others.
create table funding.axis (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  rank int not null check (rank between 1 and 999),
  name text collate "fr-x-icu" not null check (length(btrim(name)) between 1 and 120),
  transversal boolean not null default false,
  -- No new budget from this day on; what it holds stays.
  closed_on date,
  primary key (hub_id, id)
);

-- What is done in an axis, and asked money for. An axis has one from the start, of its own name.
create table funding.action (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  axis_id uuid not null,
  rank int not null check (rank between 1 and 999),
  name text collate "fr-x-icu" not null check (length(btrim(name)) between 1 and 160),
  -- First and last day; without, it is lasting work.
  starts_on date,
  ends_on date,
  -- What it is for, in a sentence or two.
  purpose text not null default '' check (length(purpose) <= 2000),
  primary key (hub_id, id),
  foreign key (hub_id, axis_id) references funding.axis (hub_id, id),
  constraint a_period check (starts_on <= ends_on)
);
create index action_of_axis on funding.action (hub_id, axis_id);

-- Who gives, or may. `counts_in_kind`: it counts voluntary work in the cost its rate applies to; null: not known.
create table funding.funder (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  name text collate "fr-x-icu" not null check (length(btrim(name)) between 1 and 160),
  kind text not null check (kind in ('state', 'region', 'department', 'grouping', 'town', 'social', 'european', 'paying', 'public', 'private', 'member')),
  siret text check (siret ~ '^[0-9]{14}$'),
  counts_in_kind boolean,
  primary key (hub_id, id),
  unique (hub_id, name)
);

-- One version of what an action costs in a year and how that is paid. `draft`: being written; the others never change again.
create table funding.budget (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  action_id uuid not null,
  year int not null check (year between 1900 and 9999),
  version int not null check (version between 1 and 999),
  state text not null check (state in ('draft', 'voted', 'filed')),
  based_on uuid,
  frozen_on date,
  primary key (hub_id, id),
  unique (hub_id, action_id, year, version),
  foreign key (hub_id, action_id) references funding.action (hub_id, id),
  foreign key (hub_id, based_on) references funding.budget (hub_id, id),
  constraint frozen_whole check ((state = 'draft') = (frozen_on is null))
);
create unique index one_draft on funding.budget (hub_id, action_id, year) where state = 'draft';
create index budget_of_year on funding.budget (hub_id, year);
create index budget_based_on on funding.budget (hub_id, based_on);

-- `lasting`: the same line from one version to the next. `code`: of the unified form (Cerfa 12156), or what is not detailed yet.
create table funding.budget_line (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  budget_id uuid not null,
  lasting uuid not null,
  side text not null check (side in ('charge', 'product')),
  code text not null check (code ~ '^[a-z0-9]{2,24}$'),
  name text collate "fr-x-icu" not null default '' check (length(name) <= 160),
  cents bigint not null check (cents between 1 and 100000000000),
  rank int not null check (rank between 1 and 9999),
  funder_id uuid,
  -- How sure money is: thought of, asked for, promised in writing, refused. Only of what others give.
  standing text check (standing in ('idea', 'asked', 'granted', 'refused')),
  -- Taken out of a draft, to be put back in one press; it counts no more, and is not in what is voted.
  gone boolean not null default false,
  primary key (hub_id, id),
  unique (hub_id, budget_id, lasting),
  foreign key (hub_id, budget_id) references funding.budget (hub_id, id),
  foreign key (hub_id, funder_id) references funding.funder (hub_id, id),
  constraint products_stand check ((side = 'product') = (standing is not null)),
  constraint products_have_givers check (side = 'product' or funder_id is null)
);
create index budget_line_of on funding.budget_line (hub_id, budget_id);
create index budget_line_funder on funding.budget_line (hub_id, funder_id);

-- In which months a line falls, where it was said; their sum is the line.
create table funding.line_month (
  hub_id uuid not null references platform.hub (id),
  line_id uuid not null,
  month date not null check (extract(day from month) = 1),
  cents bigint not null check (cents between 1 and 100000000000),
  primary key (hub_id, line_id, month),
  foreign key (hub_id, line_id) references funding.budget_line (hub_id, id) on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['axis', 'action', 'funder', 'budget', 'budget_line', 'line_month'] loop
    execute format('alter table funding.%I enable row level security', t);
    execute format('alter table funding.%I force row level security', t);
    execute format('create policy hub on funding.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('alter table funding.%I alter column hub_id set (n_distinct = 20)', t);
    execute format('grant select, insert, update on funding.%I to cordee_app', t);
  end loop;
end $$;
grant delete on funding.budget_line, funding.line_month to cordee_app;

-- What was voted or sent to a funder is what it was: the report is compared with it (Cerfa 15059).
create function funding.frozen_budgets_stay() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state <> 'draft' then
    raise exception 'A budget that was voted or filed never changes.' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger frozen_budgets_stay before update or delete on funding.budget for each row execute function funding.frozen_budgets_stay();

create function funding.frozen_lines_stay() returns trigger language plpgsql set search_path = '' as $$
declare
  line funding.budget_line := case when tg_op = 'DELETE' then old else new end;
begin
  if exists (select from funding.budget b where b.hub_id = line.hub_id and b.id = line.budget_id and b.state <> 'draft') then
    raise exception 'A budget that was voted or filed never changes.' using errcode = 'restrict_violation';
  end if;
  return line;
end $$;
create trigger frozen_lines_stay before insert or update or delete on funding.budget_line for each row execute function funding.frozen_lines_stay();
