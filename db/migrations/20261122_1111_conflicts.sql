-- Differences between members, followed in confidence: mediation, then hearing, then decision.
-- Read by those who were named when the case was opened; each party reads what concerns it. Where sensitive procedures are turned on.

create table governance.conflict (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  opened_on date not null,
  opened_by uuid not null,
  happened_on date check (happened_on <= opened_on),
  mediation_on date,
  -- Days the mediators met the parties, or will.
  mediation_days date[] not null default '{}',
  mediation_ended text check (mediation_ended in ('agreed', 'failed', 'declined')),
  mediation_ended_on date,
  -- The party that declined it.
  declined_by uuid,
  outcome text check (outcome in ('nothing', 'reminder', 'commitments', 'exclusion')),
  -- The party it is about; none: all of them.
  outcome_about uuid,
  decided_on date,
  appeal_until date,
  appeal_on date,
  appeal_answer text check (appeal_answer in ('confirmed', 'changed')),
  appeal_answered_on date,
  exclusion_id uuid,
  closed_on date,
  closed_how text check (closed_how in ('settled', 'decided', 'withdrawn')),
  erased_on date,
  primary key (hub_id, id),
  foreign key (hub_id, opened_by) references members.person (hub_id, id),
  foreign key (hub_id, exclusion_id) references governance.exclusion (hub_id, id),
  constraint mediation_whole check ((mediation_ended is null) = (mediation_ended_on is null)),
  constraint mediation_begins check (mediation_ended is null or mediation_on is not null),
  constraint declined_by_a_party check ((mediation_ended is not distinct from 'declined') = (declined_by is not null) or erased_on is not null),
  constraint outcome_whole check ((outcome is null) = (decided_on is null)),
  constraint no_decision_before_mediation check (outcome is null or mediation_ended in ('failed', 'declined')),
  constraint appeal_of_a_decision check ((appeal_until is null and appeal_on is null) or outcome is not null),
  constraint answer_whole check ((appeal_answer is null) = (appeal_answered_on is null)),
  constraint answer_of_an_appeal check (appeal_answer is null or appeal_on is not null),
  constraint closing_whole check ((closed_on is null) = (closed_how is null)),
  constraint erased_once_over check (erased_on is null or closed_on is not null)
);
create index conflict_of_opener on governance.conflict (hub_id, opened_by);
create index conflict_of_exclusion on governance.conflict (hub_id, exclusion_id) where exclusion_id is not null;

-- Between whom: an organisation, or a person. Once the case is erased, nobody.
create table governance.conflict_party (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  conflict_id uuid not null,
  organisation_id uuid,
  person_id uuid,
  -- Since when it knows of the case.
  told_on date,
  signed boolean not null default false,
  summoned_on date,
  hearing_on date,
  hearing_time text not null default '' check (hearing_time = '' or hearing_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  hearing_place text not null default '' check (length(hearing_place) <= 500),
  hearing text check (hearing in ('held', 'absent', 'renounced')),
  heard_on date,
  erased boolean not null default false,
  primary key (hub_id, id),
  foreign key (hub_id, conflict_id) references governance.conflict (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  constraint somebody_until_erased check (num_nonnulls(organisation_id, person_id) = case when erased then 0 else 1 end),
  constraint party_summoned_whole check ((summoned_on is null) = (hearing_on is null)),
  constraint party_heard_whole check ((hearing is null) = (heard_on is null)),
  constraint party_summoned_first check (hearing is null or summoned_on is not null),
  constraint party_heard_on_the_day check (hearing is null or hearing = 'renounced' or heard_on >= hearing_on)
);
create index conflict_parties on governance.conflict_party (hub_id, conflict_id);
create index conflict_of_organisation on governance.conflict_party (hub_id, organisation_id) where organisation_id is not null;
create index conflict_of_party on governance.conflict_party (hub_id, person_id) where person_id is not null;
alter table governance.conflict
  add foreign key (hub_id, outcome_about) references governance.conflict_party (hub_id, id),
  add foreign key (hub_id, declined_by) references governance.conflict_party (hub_id, id);

-- Who follows it, and who mediates: nobody of the parties.
create table governance.conflict_person (
  hub_id uuid not null references platform.hub (id),
  conflict_id uuid not null,
  person_id uuid not null,
  is_a text not null check (is_a in ('team', 'mediator')),
  primary key (hub_id, conflict_id, person_id, is_a),
  foreign key (hub_id, conflict_id) references governance.conflict (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id)
);
create index conflict_of_person on governance.conflict_person (hub_id, person_id);

-- Its words, apart: emptied once it is over, and they are nowhere else. `about_id`: the party they are about, else the case itself.
create table governance.conflict_words (
  hub_id uuid not null references platform.hub (id),
  conflict_id uuid not null,
  kind text not null check (kind in ('complaint', 'mediation', 'grounds', 'hearing', 'decision', 'appealWay', 'appeal')),
  about_id uuid not null,
  text text not null check (length(text) <= 8000),
  primary key (hub_id, conflict_id, kind, about_id),
  foreign key (hub_id, conflict_id) references governance.conflict (hub_id, id)
);

-- Nothing is decided before each party was heard, or gave it up.
create function governance.each_party_heard() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.outcome is not null and old.outcome is null and exists (select from governance.conflict_party p
    where p.hub_id = new.hub_id and p.conflict_id = new.id and p.hearing is null) then
    raise exception 'No decision before each party was heard.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger each_party_heard before update on governance.conflict for each row execute function governance.each_party_heard();

-- No hearing before the mediation failed, or was declined.
create function governance.mediation_first() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.summoned_on is not null and old.summoned_on is null and not exists (select from governance.conflict c
    where c.hub_id = new.hub_id and c.id = new.conflict_id and c.mediation_ended in ('failed', 'declined')) then
    raise exception 'No hearing before mediation failed or was declined.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger mediation_first before update on governance.conflict_party for each row execute function governance.mediation_first();

-- Nobody follows their own case, nor mediates in it.
create function governance.nobody_of_the_parties() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (select from governance.conflict_party p join governance.conflict c on c.hub_id = p.hub_id and c.id = p.conflict_id
    where p.hub_id = new.hub_id and p.conflict_id = new.conflict_id and (p.person_id = new.person_id
      or exists (select from members.representation r where r.hub_id = p.hub_id and r.organisation_id = p.organisation_id
        and r.person_id = new.person_id and r.from_day <= c.opened_on and (r.until_day is null or c.opened_on < r.until_day)))) then
    raise exception 'Nobody of the parties follows the case.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger nobody_of_the_parties before insert on governance.conflict_person for each row execute function governance.nobody_of_the_parties();

do $$
declare t text;
begin
  foreach t in array array['conflict', 'conflict_party', 'conflict_person', 'conflict_words'] loop
    execute format('alter table governance.%I enable row level security', t);
    execute format('alter table governance.%I force row level security', t);
    execute format('create policy hub on governance.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('alter table governance.%I alter column hub_id set (n_distinct = 20)', t);
    execute format('grant select, insert, update on governance.%I to cordee_app', t);
  end loop;
end $$;
-- Mediators are named again, and forgotten with the rest.
grant delete on governance.conflict_person to cordee_app;

-- Whether the mails about one case left.
create index mail_by_subject on platform.mail (hub_id, about) where about is not null;
