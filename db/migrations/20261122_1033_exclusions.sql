-- Leaving against one's will: an exclusion goes through its grounds, a summons and a hearing (or its waiver) before any body may decide it.
-- Read by those who were named when it was opened, and by nobody else.

-- Where a hub has turned its sensitive procedures on; no row: nothing of them shows.
create table members.sensitive_procedures (
  hub_id uuid not null references platform.hub (id),
  turned_on_at timestamptz not null,
  turned_on_by uuid not null,
  primary key (hub_id),
  foreign key (hub_id, turned_on_by) references members.person (hub_id, id)
);
alter table members.sensitive_procedures enable row level security;
alter table members.sensitive_procedures force row level security;
create policy hub on members.sensitive_procedures using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
alter table members.sensitive_procedures alter column hub_id set (n_distinct = 20);
grant select, insert, delete on members.sensitive_procedures to cordee_app;

create table governance.exclusion (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  organisation_id uuid not null,
  opened_on date not null,
  opened_by uuid not null,
  -- Days between the summons and the hearing, at least.
  notice_days int not null check (notice_days between 1 and 90),
  summoned_on date,
  hearing_on date,
  hearing_time text not null default '' check (hearing_time = '' or hearing_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  hearing_place text not null default '' check (length(hearing_place) <= 500),
  -- How many people got the summons by mail; 0: it is printed and posted.
  summons_mails int not null default 0,
  -- held; absent: it did not come though summoned; renounced: it gave it up in writing.
  hearing text check (hearing in ('held', 'absent', 'renounced')),
  heard_on date,
  agenda_item_id uuid,
  outcome text check (outcome in ('excluded', 'kept')),
  decided_on date,
  decision_id uuid,
  notified_on date,
  -- First day without the membership.
  until_day date,
  appeal_until date,
  closed_on date,
  primary key (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, opened_by) references members.person (hub_id, id),
  foreign key (hub_id, agenda_item_id) references governance.agenda_item (hub_id, id) on delete set null (agenda_item_id),
  foreign key (hub_id, decision_id) references governance.decision (hub_id, id),
  constraint summoned_whole check ((summoned_on is null) = (hearing_on is null)),
  constraint time_to_prepare check (hearing_on >= summoned_on + notice_days),
  constraint heard_whole check ((hearing is null) = (heard_on is null)),
  constraint no_hearing_without_summons check (hearing is null or summoned_on is not null),
  constraint heard_on_the_day check (hearing is null or hearing = 'renounced' or heard_on >= hearing_on),
  constraint no_agenda_without_hearing check (agenda_item_id is null or hearing is not null),
  constraint decided_whole check (num_nulls(outcome, decided_on, decision_id) in (0, 3)),
  constraint no_decision_without_hearing check (outcome is null or hearing is not null),
  constraint notified_of_a_decision check (notified_on is null or (outcome = 'excluded' and outcome is not null)),
  constraint notified_whole check ((notified_on is null) = (until_day is null)),
  constraint ends_once check (closed_on is null or (notified_on is null and outcome is distinct from 'excluded'))
);
-- One at a time about an organisation.
create unique index exclusion_open on governance.exclusion (hub_id, organisation_id) where notified_on is null and closed_on is null;
create unique index exclusion_of_point on governance.exclusion (hub_id, agenda_item_id) where agenda_item_id is not null;
create index exclusion_of_organisation on governance.exclusion (hub_id, organisation_id);
create index exclusion_of_decision on governance.exclusion (hub_id, decision_id) where decision_id is not null;

-- Those who read it, named when it was opened.
create table governance.exclusion_team (
  hub_id uuid not null references platform.hub (id),
  exclusion_id uuid not null,
  person_id uuid not null,
  primary key (hub_id, exclusion_id, person_id),
  foreign key (hub_id, exclusion_id) references governance.exclusion (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id)
);
create index exclusion_team_of_person on governance.exclusion_team (hub_id, person_id);

-- Its words, apart: emptied once it is over, and they are nowhere else.
create table governance.exclusion_words (
  hub_id uuid not null references platform.hub (id),
  exclusion_id uuid not null,
  kind text not null check (kind in ('grounds', 'hearing', 'reasons', 'appeal')),
  text text not null check (length(text) <= 8000),
  erased_on date,
  primary key (hub_id, exclusion_id, kind),
  foreign key (hub_id, exclusion_id) references governance.exclusion (hub_id, id),
  constraint erased_is_empty check (erased_on is null or text = '')
);

-- A summons says why: without grounds there is none.
create function governance.summons_has_grounds() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.summoned_on is not null and old.summoned_on is null and not exists (select from governance.exclusion_words w
    where w.hub_id = new.hub_id and w.exclusion_id = new.id and w.kind = 'grounds' and btrim(w.text) <> '') then
    raise exception 'A summons without grounds is void.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger summons_has_grounds before update on governance.exclusion for each row execute function governance.summons_has_grounds();

do $$
declare t text;
begin
  foreach t in array array['exclusion', 'exclusion_team', 'exclusion_words'] loop
    execute format('alter table governance.%I enable row level security', t);
    execute format('alter table governance.%I force row level security', t);
    execute format('create policy hub on governance.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('alter table governance.%I alter column hub_id set (n_distinct = 20)', t);
    execute format('grant select, insert on governance.%I to cordee_app', t);
  end loop;
end $$;
grant update on governance.exclusion, governance.exclusion_words to cordee_app;
