-- The rules of a body by version, each from a day on; the texts they come from; and on each meeting the version that judges its notice and the one its
-- session is held under.

-- The statutes, the internal rules and the charter of the hub. A version is never taken out: rules refer to it.
create table governance.rule_text (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  kind text not null check (kind in ('statutes', 'internalRules', 'charter')),
  n int not null check (n > 0),
  title text collate "fr-x-icu" not null check (length(btrim(title)) between 1 and 200),
  adopted_on date not null,
  from_day date not null constraint in_force_once_adopted check (from_day >= adopted_on),
  -- The day the changed statutes were declared (loi du 1er juillet 1901, article 5).
  declared_on date constraint declared_once_adopted check (declared_on >= adopted_on),
  -- The line of the register that adopted it; null: adopted before the hub kept one here.
  decision_id uuid,
  -- The text itself; null: it is kept elsewhere.
  document_id uuid,
  kept_at timestamptz not null,
  primary key (hub_id, id),
  unique (hub_id, kind, n),
  foreign key (hub_id, decision_id) references governance.register_entry (hub_id, decision_id),
  foreign key (hub_id, document_id) references platform.document (hub_id, id),
  constraint only_statutes_are_declared check (kind = 'statutes' or declared_on is null)
);

create table governance.body_rules (
  hub_id uuid not null references platform.hub (id),
  body_id uuid not null,
  n int not null check (n > 0),
  -- In force from this day until the next version begins; of two that begin on one day, the later number.
  from_day date not null,
  source text not null check (source in ('statutes', 'internalRules', 'charter', 'usage')),
  text_id uuid,
  reference text not null default '',
  form text not null check (form in ('collegial', 'chaired')),
  -- No quorum: both null. French law asks for none unless the statutes do.
  quorum_num int check (quorum_num > 0),
  quorum_den int check (quorum_den > 0),
  max_rounds int not null check (max_rounds between 1 and 5),
  notice_days int not null check (notice_days between 0 and 90),
  agenda_lock boolean not null,
  who_sits text not null check (who_sits in ('organisations', 'organisationsAndPersons')),
  vote_rules jsonb not null,
  -- Why they changed, in a few words.
  reason text not null default '',
  kept_at timestamptz not null,
  primary key (hub_id, body_id, n),
  foreign key (hub_id, body_id) references governance.body (hub_id, id),
  foreign key (hub_id, text_id) references governance.rule_text (hub_id, id),
  constraint text_has_its_source check (text_id is null or source <> 'usage'),
  constraint quorum_whole check ((quorum_num is null) = (quorum_den is null) and (quorum_num is null or quorum_num <= quorum_den)),
  constraint vote_rules_known check (coalesce(
    vote_rules ->> 'fallback' in ('carry', 'vote') and vote_rules ->> 'tie' in ('rejected', 'secondBallot', 'casting')
    and vote_rules ->> 'secrecy' in ('open', 'onRequest', 'always') and jsonb_typeof(vote_rules -> 'recusedCount') = 'boolean'
    and vote_rules -> 'majority' ->> 'base' in ('exprimes', 'presents', 'inscrits')
    and jsonb_typeof(vote_rules -> 'majority' -> 'strict') = 'boolean'
    and (vote_rules -> 'majority' ->> 'num')::int between 1 and (vote_rules -> 'majority' ->> 'den')::int, false))
);
create index rules_of_text on governance.body_rules (hub_id, text_id) where text_id is not null;

-- What a body has today is its first version.
insert into governance.body_rules (hub_id, body_id, n, from_day, source, reference, form, quorum_num, quorum_den, max_rounds, notice_days,
    agenda_lock, who_sits, vote_rules, kept_at)
  select b.hub_id, b.id, 1, (b.created_at at time zone h.zone)::date, b.rules_source, b.rules_reference, b.form, b.quorum_num, b.quorum_den,
    b.max_rounds, b.notice_days, b.agenda_lock, b.who_sits, b.vote_rules, now()
  from governance.body b join platform.hub h on h.id = b.hub_id;

alter table governance.body
  drop column form, drop column rules_source, drop column rules_reference, drop column quorum_num, drop column quorum_den,
  drop column max_rounds, drop column notice_days, drop column agenda_lock, drop column who_sits, drop column vote_rules;

alter table governance.meeting
  -- Judges the notice and what may be decided that it did not announce: in force on the day it was first sent.
  add noticed_rules int,
  -- Quorum, rounds, votes: in force on the day of the meeting, set as the session opens.
  add held_rules int,
  add foreign key (hub_id, body_id, noticed_rules) references governance.body_rules (hub_id, body_id, n),
  add foreign key (hub_id, body_id, held_rules) references governance.body_rules (hub_id, body_id, n);
update governance.meeting set noticed_rules = 1 where convened_at is not null;
update governance.meeting set held_rules = 1 where opened_at is not null;
alter table governance.meeting
  add constraint noticed_under_rules check (convened_at is null or noticed_rules is not null),
  add constraint held_under_rules check (opened_at is null or held_rules is not null);

-- Rules that judged a notice or a session stay as they were.
create function governance.keep_rules_that_governed() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (select from governance.meeting m where m.hub_id = old.hub_id and m.body_id = old.body_id
      and old.n in (m.noticed_rules, m.held_rules)) then
    raise exception 'version % of the rules has governed a meeting', old.n using errcode = 'check_violation', constraint = 'rules_that_governed';
  end if;
  return new;
end $$;
create trigger rules_that_governed before update on governance.body_rules
  for each row execute function governance.keep_rules_that_governed();

do $$
declare t text;
begin
  foreach t in array array['rule_text', 'body_rules'] loop
    execute format('alter table governance.%I enable row level security', t);
    execute format('alter table governance.%I force row level security', t);
    execute format('create policy hub on governance.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('alter table governance.%I alter column hub_id set (n_distinct = 20)', t);
    execute format('grant select, insert on governance.%I to cordee_app', t);
    execute format('analyze governance.%I', t);
  end loop;
end $$;
grant update (title, adopted_on, from_day, declared_on, decision_id, document_id, kept_at) on governance.rule_text to cordee_app;
grant update (from_day, source, text_id, reference, form, quorum_num, quorum_den, max_rounds, notice_days, agenda_lock, who_sits, vote_rules, reason,
  kept_at) on governance.body_rules to cordee_app;
