-- What was spent, for which actions, and who finances which part of it: no cent is financed twice.

-- How costs that several actions share are split: exact weights, and why.
create table funding.share_key (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  name text collate "fr-x-icu" not null check (length(btrim(name)) between 1 and 120),
  basis text not null check (basis in ('hours', 'budget', 'headcount', 'surface', 'manual')),
  why text not null check (length(btrim(why)) between 1 and 1000),
  starts_on date not null,
  ends_on date not null,
  -- A key that was put right is replaced, never written anew: what was claimed by it stays as it was shared.
  next_id uuid,
  primary key (hub_id, id),
  foreign key (hub_id, next_id) references funding.share_key (hub_id, id) deferrable initially deferred,
  constraint a_period check (starts_on <= ends_on)
);
create index share_key_replaced on funding.share_key (hub_id, next_id);
create table funding.share_key_weight (
  hub_id uuid not null references platform.hub (id),
  key_id uuid not null,
  action_id uuid not null,
  weight bigint not null check (weight between 0 and 1000000000000),
  primary key (hub_id, key_id, action_id),
  foreign key (hub_id, key_id) references funding.share_key (hub_id, id),
  foreign key (hub_id, action_id) references funding.action (hub_id, id)
);
create index share_key_weight_action on funding.share_key_weight (hub_id, action_id);

-- A cost: an invoice, a salary, a mission. `code`: the line of the unified form it is of. In kind: nobody paid, and it is never claimed.
create table funding.cost (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  dated_on date not null,
  paid_on date,
  supplier text not null default '' check (length(supplier) <= 160),
  what text not null check (length(btrim(what)) between 1 and 200),
  code text not null check (code ~ '^[a-z0-9]{2,24}$'),
  cents bigint not null check (cents between 1 and 100000000000),
  key_id uuid,
  -- Taken away: noted by mistake.
  gone boolean not null default false,
  primary key (hub_id, id),
  foreign key (hub_id, key_id) references funding.share_key (hub_id, id)
);
create index cost_by_day on funding.cost (hub_id, dated_on, id);
create index cost_key on funding.cost (hub_id, key_id);

-- Which action bears which part; the parts are the cost.
create table funding.cost_share (
  hub_id uuid not null references platform.hub (id),
  cost_id uuid not null,
  action_id uuid not null,
  cents bigint not null check (cents between 1 and 100000000000),
  primary key (hub_id, cost_id, action_id),
  foreign key (hub_id, cost_id) references funding.cost (hub_id, id),
  foreign key (hub_id, action_id) references funding.action (hub_id, id)
);
create index cost_share_action on funding.cost_share (hub_id, action_id);

-- The proof: an invoice, a receipt, a pay slip, as it was sent in.
create table funding.cost_piece (
  hub_id uuid not null references platform.hub (id),
  cost_id uuid not null,
  document_id uuid not null,
  -- Taken off: joined by mistake.
  gone boolean not null default false,
  primary key (hub_id, cost_id, document_id),
  foreign key (hub_id, cost_id) references funding.cost (hub_id, id),
  foreign key (hub_id, document_id) references platform.document (hub_id, id)
);
create index cost_piece_document on funding.cost_piece (hub_id, document_id);

-- What a funder is asked to pay of an agreement, with the costs that prove it.
create table funding.claim (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  agreement_id uuid not null,
  instalment_id uuid,
  starts_on date not null,
  ends_on date not null,
  filed_on date,
  primary key (hub_id, id),
  foreign key (hub_id, agreement_id) references funding.agreement (hub_id, id),
  foreign key (hub_id, instalment_id) references funding.instalment (hub_id, id),
  constraint a_period check (starts_on <= ends_on)
);
create index claim_of_agreement on funding.claim (hub_id, agreement_id);
create index claim_of_instalment on funding.claim (hub_id, instalment_id);

create table funding.claim_line (
  hub_id uuid not null references platform.hub (id),
  claim_id uuid not null,
  cost_id uuid not null,
  action_id uuid not null,
  cents bigint not null check (cents between 1 and 100000000000),
  primary key (hub_id, claim_id, cost_id, action_id),
  foreign key (hub_id, claim_id) references funding.claim (hub_id, id),
  foreign key (hub_id, cost_id, action_id) references funding.cost_share (hub_id, cost_id, action_id)
);
create index claim_line_cost on funding.claim_line (hub_id, cost_id, action_id);

do $$
declare t text;
begin
  foreach t in array array['share_key', 'share_key_weight', 'cost', 'cost_share', 'cost_piece', 'claim', 'claim_line'] loop
    execute format('alter table funding.%I enable row level security', t);
    execute format('alter table funding.%I force row level security', t);
    execute format('create policy hub on funding.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('alter table funding.%I alter column hub_id set (n_distinct = 20)', t);
    execute format('grant select, insert, update on funding.%I to cordee_app', t);
  end loop;
end $$;
grant delete on funding.cost_share, funding.claim_line to cordee_app;

-- What was sent to a funder is what it was.
create function funding.filed_claims_stay() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.filed_on is not null then
    raise exception 'A claim that was sent never changes.' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger filed_claims_stay before update or delete on funding.claim for each row execute function funding.filed_claims_stay();

create function funding.filed_lines_stay() returns trigger language plpgsql set search_path = '' as $$
declare
  line funding.claim_line := case when tg_op = 'DELETE' then old else new end;
begin
  if exists (select from funding.claim c where c.hub_id = line.hub_id and c.id = line.claim_id and c.filed_on is not null) then
    raise exception 'A claim that was sent never changes.' using errcode = 'restrict_violation';
  end if;
  return line;
end $$;
create trigger filed_lines_stay before insert or update or delete on funding.claim_line for each row execute function funding.filed_lines_stay();
