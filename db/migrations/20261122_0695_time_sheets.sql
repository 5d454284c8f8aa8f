-- The month's time sheet with both its signatures: the file, its hash, what it says, and what printed it: the same three make the same bytes
-- again. Never changed: a month that is reopened and signed again gets another version.
create table "time".sheet_file (
  hub_id uuid not null references platform.hub (id),
  person_id uuid not null,
  month date not null,
  version int not null,
  document_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Words somebody wrote stand in it, as in the entries.
  said jsonb not null,
  template text not null,
  compiler text not null,
  lang text not null check (lang in ('fr', 'en')),
  kept_at timestamptz not null,
  primary key (hub_id, person_id, month, version),
  foreign key (hub_id, person_id, month, version) references "time".sheet (hub_id, person_id, month, version),
  foreign key (hub_id, document_id) references platform.document (hub_id, id)
);
alter table "time".sheet_file enable row level security;
alter table "time".sheet_file force row level security;
create policy hub on "time".sheet_file using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
grant select, insert on "time".sheet_file to cordee_app;
