-- What was said to the registry of associations, or why nothing had to be: changes of who is charged with the administration, and of the statutes,
-- are declared within three months (loi du 1er juillet 1901, article 5). What is to be declared is derived and stands nowhere.

create table governance.declaration (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  -- The day of the changes it tells.
  change_day date not null,
  -- Which changes: « seat:<id>:began », « statutes:<id> »… One noted later for the same day is to be declared again.
  covers text[] not null check (cardinality(covers) > 0),
  outcome text not null check (outcome in ('declared', 'nothing')),
  on_day date not null check (on_day >= change_day),
  -- Number of the receipt, as it is written there.
  receipt text not null default '' check (length(receipt) <= 60),
  reason text not null default '' check (length(reason) <= 500),
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id),
  constraint nothing_for_a_reason check ((outcome = 'nothing') = (btrim(reason) <> '')),
  constraint receipt_of_what_was_declared check (outcome = 'declared' or receipt = '')
);
create index declaration_by_day on governance.declaration (hub_id, change_day);
create index declaration_of_person on governance.declaration (hub_id, noted_by);

alter table governance.declaration enable row level security;
alter table governance.declaration force row level security;
alter table governance.declaration alter column hub_id set (n_distinct = 20);
create policy hub on governance.declaration using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
grant select, insert, delete on governance.declaration to cordee_app;
