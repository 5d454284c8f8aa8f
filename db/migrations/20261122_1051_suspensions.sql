-- A session that pauses: since when, until when. Nothing is said nor decided in between; who comes and goes is noted.
create table governance.suspension (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  meeting_id uuid not null,
  from_at timestamptz not null,
  -- null: it still pauses.
  until_at timestamptz,
  primary key (hub_id, id),
  foreign key (hub_id, meeting_id) references governance.meeting (hub_id, id),
  constraint resumes_after_it_paused check (until_at >= from_at)
);
-- A session pauses once at a time.
create unique index paused_now on governance.suspension (hub_id, meeting_id) where until_at is null;
create index suspension_of_meeting on governance.suspension (hub_id, meeting_id, from_at);
alter table governance.suspension enable row level security;
alter table governance.suspension force row level security;
create policy hub on governance.suspension using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
alter table governance.suspension alter column hub_id set (n_distinct = 20);
grant select, insert, update (until_at) on governance.suspension to cordee_app;
