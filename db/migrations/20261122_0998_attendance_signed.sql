-- The attendance sheet, signed: on screen by each who was there, or on the paper that is scanned back. It proves the quorum.
create table governance.attendance_signature (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  meeting_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  -- own: pressed on her own phone, in her own account. pad: drawn on a screen of the room. typed: her name written there.
  way text not null check (way in ('own', 'pad', 'typed')),
  -- Path of an SVG, whole coordinates in 600 × 200.
  drawn text check (drawn ~ '^[ML0-9 ]+$' and length(drawn) <= 16000),
  typed text check (btrim(typed) <> '' and length(typed) <= 100),
  at timestamptz not null,
  -- Whose account the screen was in; null: her own.
  noted_by uuid,
  primary key (hub_id, id),
  unique (hub_id, meeting_id, organisation_id, person_id),
  foreign key (hub_id, meeting_id) references governance.meeting (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id),
  constraint signed_one_way check ((way = 'pad') = (drawn is not null) and (way = 'typed') = (typed is not null)),
  constraint own_is_her_own check (way <> 'own' or noted_by is null)
);

-- The signed sheet as it came back from the paper, a row a file. Replaced until the PV is sealed: it then says their fingerprints.
create table governance.attendance_scan (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  meeting_id uuid not null,
  document_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kept_by uuid not null,
  kept_at timestamptz not null,
  primary key (hub_id, id),
  unique (hub_id, meeting_id, sha256),
  foreign key (hub_id, meeting_id) references governance.meeting (hub_id, id),
  foreign key (hub_id, document_id) references platform.document (hub_id, id),
  foreign key (hub_id, kept_by) references members.person (hub_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['attendance_signature', 'attendance_scan'] loop
    execute format('alter table governance.%I enable row level security', t);
    execute format('alter table governance.%I force row level security', t);
    execute format('create policy hub on governance.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('grant select, insert, delete on governance.%I to cordee_app', t);
    execute format('alter table governance.%I alter column hub_id set (n_distinct = 20)', t);
  end loop;
end $$;

-- A scan that is taken away holds the handwriting of people: its document goes with it. What anything sealed refers to cannot go.
grant delete on platform.document to cordee_app;
