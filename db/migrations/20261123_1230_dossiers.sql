-- Dossiers of request: what is written once and asked again and again, what was sent, when, and what became of it.

-- The bank of texts. `topic`: what it tells. Of the hub, or of one action. `most`: written to fit so many characters.
create table funding.text (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  topic text not null check (topic ~ '^[a-zA-Z]{2,40}$'),
  action_id uuid,
  most int not null check (most in (250, 500, 1500, 3000)),
  body text not null check (length(btrim(body)) between 1 and most),
  primary key (hub_id, id),
  unique nulls not distinct (hub_id, action_id, topic, most),
  foreign key (hub_id, action_id) references funding.action (hub_id, id)
);

-- A request for money: one action, one year, one form, one funder. `filled`: what was sent, in canonical JSON (RFC 8785), with its SHA-256.
create table funding.dossier (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  action_id uuid not null,
  year int not null check (year between 1900 and 9999),
  form text not null check (form ~ '^[a-z0-9-]{2,40}$'),
  form_version text not null check (length(form_version) between 1 and 20),
  funder_id uuid not null,
  -- The line of the plan it asks for: the lasting one.
  line_id uuid not null,
  cents bigint not null check (cents between 1 and 100000000000),
  -- Minutes spent on it.
  minutes int not null default 0 check (minutes between 0 and 100000),
  begun_on date not null,
  filed_on date check (filed_on >= begun_on),
  budget_id uuid,
  filled text,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (hub_id, id),
  foreign key (hub_id, action_id) references funding.action (hub_id, id),
  foreign key (hub_id, funder_id) references funding.funder (hub_id, id),
  foreign key (hub_id, budget_id) references funding.budget (hub_id, id),
  constraint filed_whole check ((filed_on is null) = (filled is null) and (filed_on is null) = (sha256 is null) and (filed_on is null) = (budget_id is null))
);
create index dossier_of_action on funding.dossier (hub_id, action_id);
create index dossier_funder on funding.dossier (hub_id, funder_id);
create index dossier_budget on funding.dossier (hub_id, budget_id);

-- What was typed for a field no register knows: kept for the hub or the action, found by the next dossier. `dossier_id`: where it was typed.
create table funding.answer (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  key text not null check (key ~ '^[a-zA-Z0-9.]{2,40}$'),
  action_id uuid,
  dossier_id uuid not null,
  body text not null check (length(btrim(body)) between 1 and 3000),
  primary key (hub_id, id),
  unique nulls not distinct (hub_id, action_id, key),
  foreign key (hub_id, action_id) references funding.action (hub_id, id),
  foreign key (hub_id, dossier_id) references funding.dossier (hub_id, id)
);
create index answer_dossier on funding.answer (hub_id, dossier_id);
create index answer_action on funding.answer (hub_id, action_id);

-- What the funder made of it, each on its day.
create table funding.dossier_step (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  dossier_id uuid not null,
  rank int not null check (rank between 1 and 999),
  state text not null check (state in ('filed', 'incomplete', 'instruction', 'granted', 'refused', 'withdrawn')),
  on_day date not null,
  primary key (hub_id, id),
  unique (hub_id, dossier_id, rank),
  foreign key (hub_id, dossier_id) references funding.dossier (hub_id, id)
);

-- A piece to join: who brings it, by when, whether it is there.
create table funding.dossier_piece (
  hub_id uuid not null references platform.hub (id),
  dossier_id uuid not null,
  key text not null check (key ~ '^[a-zA-Z]{2,40}$'),
  owner text check (owner in ('coordination', 'treasury', 'board', 'accountant', 'bank', 'members')),
  by_day date,
  ready boolean not null default false,
  primary key (hub_id, dossier_id, key),
  foreign key (hub_id, dossier_id) references funding.dossier (hub_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['text', 'dossier', 'answer', 'dossier_step', 'dossier_piece'] loop
    execute format('alter table funding.%I enable row level security', t);
    execute format('alter table funding.%I force row level security', t);
    execute format('create policy hub on funding.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('alter table funding.%I alter column hub_id set (n_distinct = 20)', t);
    execute format('grant select, insert, update on funding.%I to cordee_app', t);
  end loop;
end $$;
grant delete on funding.text, funding.answer to cordee_app;

-- What was sent is what it was (field notes on money, 3.4, 17): only the time it took and what became of it are written on.
create function funding.filed_dossiers_stay() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.filed_on is not null and (tg_op = 'DELETE' or (to_jsonb(old) - 'minutes') is distinct from (to_jsonb(new) - 'minutes')) then
    raise exception 'A dossier that was sent never changes.' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger filed_dossiers_stay before update or delete on funding.dossier for each row execute function funding.filed_dossiers_stay();
