-- Erasing asked for by somebody, and what became of it (RGPD, articles 12 and 17).

create schema privacy;
grant usage on schema privacy to cordee_app;

create table privacy.erasure (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  -- Whose data; once it is done the card has no name any more.
  person_id uuid not null,
  -- null: nobody asked for it here.
  asked_at timestamptz,
  -- The mails that told the coordination: they name the person, and are emptied with the rest.
  mails uuid[] not null default '{}',
  withdrawn_at timestamptz,
  done_at timestamptz,
  -- Where the person was still named that day: [{ table, column, rows, ids, lawful }]. No word of theirs.
  residues jsonb not null default '[]',
  primary key (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  check (asked_at is not null or done_at is not null),
  check (withdrawn_at is null or done_at is null)
);
create index erasure_of_person on privacy.erasure (hub_id, person_id, id desc);

alter table privacy.erasure enable row level security;
alter table privacy.erasure force row level security;
create policy hub on privacy.erasure using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
grant select, insert, update on privacy.erasure to cordee_app;
