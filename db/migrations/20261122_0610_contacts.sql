-- Contacts (échanges): with whom, what was said, what was promised; and mandates of external representation with what is reported back.

create schema contacts;
grant usage on schema contacts to cordee_app;

create table contacts.contact (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  at timestamptz not null,
  -- Only the day was given: `at` stands at noon of it, and no hour is shown.
  timed boolean not null,
  channel text not null check (channel in ('phone', 'mail', 'meeting', 'video', 'message')),
  author_id uuid not null,
  -- Whom the hub does not know (yet), as it was typed: names apart by commas.
  with_names text collate "fr-x-icu" not null default '' check (length(with_names) <= 500),
  said text not null default '' check (length(said) <= 20000),
  -- Minutes of the author, who gave them; they stand in the logbook too, as an activity of the same id. Null: not counted.
  minutes int check (minutes between 1 and 1440),
  -- What it is about, where a later capability says so (a project, a grant).
  subject_type text,
  subject uuid,
  source text not null default 'entered' check (source in ('entered', 'mail', 'illustrative')),
  created_at timestamptz not null,
  -- Taken away, and put back by emptying it.
  removed_at timestamptz,
  primary key (hub_id, id),
  foreign key (hub_id, author_id) references members.person (hub_id, id),
  check ((subject_type is null) = (subject is null)),
  check (minutes is null or timed)
);
create index contact_latest on contacts.contact (hub_id, at desc, id desc) where removed_at is null;
create index contact_of_subject on contacts.contact (hub_id, subject) where subject is not null;

create table contacts.contact_person (
  hub_id uuid not null references platform.hub (id),
  contact_id uuid not null,
  person_id uuid not null,
  primary key (hub_id, contact_id, person_id),
  foreign key (hub_id, contact_id) references contacts.contact (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id)
);
create index contact_with_person on contacts.contact_person (hub_id, person_id, contact_id);

create table contacts.contact_organisation (
  hub_id uuid not null references platform.hub (id),
  contact_id uuid not null,
  organisation_id uuid not null,
  primary key (hub_id, contact_id, organisation_id),
  foreign key (hub_id, contact_id) references contacts.contact (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id)
);
create index contact_with_organisation on contacts.contact_organisation (hub_id, organisation_id, contact_id);

create table contacts.contact_document (
  hub_id uuid not null references platform.hub (id),
  contact_id uuid not null,
  document_id uuid not null,
  primary key (hub_id, contact_id, document_id),
  foreign key (hub_id, contact_id) references contacts.contact (hub_id, id),
  foreign key (hub_id, document_id) references platform.document (hub_id, id)
);

-- What was promised in a contact, by us or by them, and the next step one set oneself.
create table contacts.promise (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in ('ours', 'theirs', 'next')),
  text text not null check (length(btrim(text)) between 1 and 500),
  due date,
  done_on date,
  primary key (hub_id, id),
  foreign key (hub_id, contact_id) references contacts.contact (hub_id, id)
);
create index promise_of_contact on contacts.promise (hub_id, contact_id);
create index promise_due on contacts.promise (hub_id, due) where done_on is null;

-- Somebody speaks for the hub in a body outside it (CLEE, ACA 40, PETR…), from a day until a day.
create table contacts.mandate (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  body text collate "fr-x-icu" not null check (length(btrim(body)) between 1 and 200),
  person_id uuid not null,
  powers text not null default '' check (length(powers) <= 1000),
  from_day date not null,
  until_day date check (until_day >= from_day),
  -- The decision that gave it, where the register has it.
  decision_id uuid,
  -- How often what is said there is reported back; null: when there is something to say.
  rhythm_months int check (rhythm_months in (1, 2, 3, 6, 12)),
  source text not null default 'entered' check (source in ('entered', 'illustrative')),
  created_at timestamptz not null,
  primary key (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id)
);
create index mandate_of_person on contacts.mandate (hub_id, person_id);

create table contacts.report (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  mandate_id uuid not null,
  "on" date not null,
  said text not null check (length(btrim(said)) between 1 and 10000),
  author_id uuid not null,
  created_at timestamptz not null,
  -- The day the board heard of it.
  told_on date,
  primary key (hub_id, id),
  foreign key (hub_id, mandate_id) references contacts.mandate (hub_id, id),
  foreign key (hub_id, author_id) references members.person (hub_id, id)
);
create index report_of_mandate on contacts.report (hub_id, mandate_id, "on");
create index report_to_tell on contacts.report (hub_id, "on") where told_on is null;

do $$
declare t text;
begin
  foreach t in array array['contact', 'contact_person', 'contact_organisation', 'contact_document', 'promise', 'mandate', 'report'] loop
    execute format('alter table contacts.%I enable row level security', t);
    execute format('alter table contacts.%I force row level security', t);
    execute format('create policy hub on contacts.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('grant select, insert on contacts.%I to cordee_app', t);
  end loop;
end $$;
grant update on contacts.contact, contacts.promise, contacts.mandate to cordee_app;
grant update (told_on) on contacts.report to cordee_app;
-- With whom a contact was is corrected; a promise or a report noted by mistake is taken back.
grant delete on contacts.contact_person, contacts.contact_organisation, contacts.promise, contacts.report to cordee_app;

-- What is looked for in a contact: who, what was said, what was promised; without case, accents or hyphens.
create function contacts.sought(text text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select replace(members.name_key(text), '-', ' ')
$$;
grant execute on function contacts.sought to cordee_app;
