-- What a working group, a committee is asked to do, by whom it answers, and when it last did. One mandate a body; the facts tell the earlier ones.
create table governance.body_mandate (
  hub_id uuid not null references platform.hub (id),
  body_id uuid not null,
  scope text not null check (btrim(scope) <> ''),
  -- What it may decide by itself; empty: it proposes, another body decides.
  powers text not null default '',
  budget_cents bigint check (budget_cents > 0),
  reports_to uuid,
  report_by date,
  -- What it told last, and when.
  reported text not null default '',
  reported_on date,
  kept_at timestamptz not null,
  primary key (hub_id, body_id),
  foreign key (hub_id, body_id) references governance.body (hub_id, id),
  foreign key (hub_id, reports_to) references governance.body (hub_id, id),
  constraint answers_to_another check (reports_to <> body_id),
  constraint reported_whole check ((reported_on is null) = (reported = ''))
);
alter table governance.body_mandate enable row level security;
alter table governance.body_mandate force row level security;
create policy hub on governance.body_mandate using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
grant select, insert, update on governance.body_mandate to cordee_app;
