-- Who signs a PV, named by the meeting itself: a decision of order, noted with the quorum it rests on, not numbered in the register.
create table governance.signing (
  hub_id uuid not null references platform.hub (id),
  meeting_id uuid not null,
  named_at timestamptz not null,
  named_by uuid not null,
  quorum_counted int not null,
  quorum_needed int not null,
  quorum_of int not null,
  -- The PV signed on paper, scanned: what replaces signing on screen.
  paper_document_id uuid,
  paper_sha256 text check (paper_sha256 ~ '^[0-9a-f]{64}$'),
  paper_on date,
  paper_by uuid,
  primary key (hub_id, meeting_id),
  foreign key (hub_id, meeting_id) references governance.meeting (hub_id, id),
  foreign key (hub_id, named_by) references members.person (hub_id, id),
  foreign key (hub_id, paper_document_id) references platform.document (hub_id, id),
  foreign key (hub_id, paper_by) references members.person (hub_id, id),
  constraint named_with_quorum check (quorum_counted >= quorum_needed),
  constraint paper_whole check (num_nulls(paper_document_id, paper_sha256, paper_on, paper_by) in (0, 4))
);

create table governance.signatory (
  hub_id uuid not null references platform.hub (id),
  meeting_id uuid not null,
  position int not null check (position between 1 and 4),
  person_id uuid not null,
  -- For whom they were there; null: the coordination.
  organisation_id uuid,
  signed_at timestamptz,
  -- Fingerprint of what they had read as they signed: of another text the signature does not hold.
  signed_hash text check (signed_hash ~ '^[0-9a-f]{64}$'),
  primary key (hub_id, meeting_id, position),
  unique (hub_id, meeting_id, person_id),
  foreign key (hub_id, meeting_id) references governance.signing (hub_id, meeting_id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  constraint signed_whole check ((signed_at is null) = (signed_hash is null))
);

do $$
declare t text;
begin
  foreach t in array array['signing', 'signatory'] loop
    execute format('alter table governance.%I enable row level security', t);
    execute format('alter table governance.%I force row level security', t);
    execute format('create policy hub on governance.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    -- Named again while the session goes on.
    execute format('grant select, insert, delete on governance.%I to cordee_app', t);
    execute format('alter table governance.%I alter column hub_id set (n_distinct = 20)', t);
  end loop;
end $$;
grant update (paper_document_id, paper_sha256, paper_on, paper_by) on governance.signing to cordee_app;
grant update (signed_at, signed_hash) on governance.signatory to cordee_app;
