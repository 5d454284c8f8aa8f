-- What a point, or a meeting as a whole, is prepared with: files and links (field notes, governance 2: useful documents).

create table governance.enclosure (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  meeting_id uuid not null,
  -- Empty: for the meeting as a whole.
  agenda_item_id uuid,
  title text not null check (length(btrim(title)) between 1 and 200),
  document_id uuid,
  link text check (link ~ '^https://' and length(link) <= 2000),
  joined_by uuid not null,
  joined_at timestamptz not null,
  -- After the notice nothing is taken away: another takes its place, both stay.
  replaced_by uuid,
  replaced_at timestamptz,
  sought text not null generated always as (members.sought(title)) stored,
  primary key (hub_id, id),
  foreign key (hub_id, meeting_id) references governance.meeting (hub_id, id),
  foreign key (hub_id, agenda_item_id) references governance.agenda_item (hub_id, id) on delete cascade,
  foreign key (hub_id, document_id) references platform.document (hub_id, id),
  foreign key (hub_id, joined_by) references members.person (hub_id, id),
  foreign key (hub_id, replaced_by) references governance.enclosure (hub_id, id),
  constraint a_file_or_a_link check (num_nonnulls(document_id, link) = 1),
  constraint replaced_by_another check ((replaced_by is null) = (replaced_at is null) and replaced_by <> id)
);
create index enclosure_of_meeting on governance.enclosure (hub_id, meeting_id, joined_at, id);
create index enclosure_of_point on governance.enclosure (hub_id, agenda_item_id);
create index enclosure_of_document on governance.enclosure (hub_id, document_id);
create index enclosure_of_person on governance.enclosure (hub_id, joined_by);

alter table governance.enclosure enable row level security;
alter table governance.enclosure force row level security;
alter table governance.enclosure alter column hub_id set (n_distinct = 20);
create policy hub on governance.enclosure using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
grant select, insert, delete on governance.enclosure to cordee_app;
grant update (title, replaced_by, replaced_at) on governance.enclosure to cordee_app;
