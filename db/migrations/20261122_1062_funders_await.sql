-- Which funders await what after a general meeting, typed in once for the hub, and when it was sent after each.

create table governance.funder_awaits (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  funder text not null check (btrim(funder) <> '' and length(funder) <= 120),
  awaits text[] not null check (cardinality(awaits) > 0 and awaits <@ array['accounts', 'minutes', 'activityReport']),
  -- By when: days after the assembly.
  days int not null check (days between 1 and 366),
  noted_by uuid not null,
  noted_at timestamptz not null,
  -- It awaits nothing any more; what was sent stays.
  ended_at timestamptz,
  primary key (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id)
);
create index funder_awaits_noted_by on governance.funder_awaits (hub_id, noted_by);

create table governance.funder_sent (
  hub_id uuid not null references platform.hub (id),
  funder_id uuid not null,
  meeting_id uuid not null,
  sent_on date not null,
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (hub_id, funder_id, meeting_id),
  foreign key (hub_id, funder_id) references governance.funder_awaits (hub_id, id),
  foreign key (hub_id, meeting_id) references governance.meeting (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id)
);
create index funder_sent_of_meeting on governance.funder_sent (hub_id, meeting_id);
create index funder_sent_noted_by on governance.funder_sent (hub_id, noted_by);

do $$
declare t text;
begin
  foreach t in array array['funder_awaits', 'funder_sent'] loop
    execute format('alter table governance.%I enable row level security', t);
    execute format('alter table governance.%I force row level security', t);
    execute format('alter table governance.%I alter column hub_id set (n_distinct = 20)', t);
    execute format('create policy hub on governance.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
  end loop;
end $$;
grant select, insert, update on governance.funder_awaits to cordee_app;
-- Ticked by a slip of the finger, it is taken back.
grant select, insert, update, delete on governance.funder_sent to cordee_app;
