-- What the charter of a hub asks of who signs it, version by version, and who signed which version.

create table governance.commitment (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  text_id uuid not null,
  position int not null check (position between 1 and 50),
  title text not null check (length(btrim(title)) between 1 and 120),
  sentence text not null default '' check (length(sentence) <= 1000),
  kept_at timestamptz not null,
  primary key (hub_id, id),
  unique (hub_id, text_id, position),
  foreign key (hub_id, text_id) references governance.rule_text (hub_id, id)
);

create table governance.charter_signature (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  -- The version that was signed.
  text_id uuid not null,
  organisation_id uuid not null,
  signed_on date not null,
  -- screen: by whoever speaks for it; paper: noted by the coordination that has the sheet.
  way text not null check (way in ('screen', 'paper')),
  -- Who signed for it; null: the sheet does not say, or it is nobody the hub knows.
  signer_id uuid,
  -- The sheet, scanned.
  document_id uuid,
  noted_by uuid not null,
  noted_at timestamptz not null,
  -- First day on which it is bound no more.
  withdrawn_on date,
  primary key (hub_id, id),
  foreign key (hub_id, text_id) references governance.rule_text (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, signer_id) references members.person (hub_id, id),
  foreign key (hub_id, document_id) references platform.document (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id),
  constraint signed_by_somebody check (way = 'paper' or signer_id is not null),
  constraint scan_of_paper check (document_id is null or way = 'paper'),
  constraint withdrawn_afterwards check (withdrawn_on is null or withdrawn_on >= signed_on)
);
-- A version is signed once.
create unique index charter_signature_standing on governance.charter_signature (hub_id, organisation_id, text_id) where withdrawn_on is null;
create index charter_signature_of_text on governance.charter_signature (hub_id, text_id, organisation_id);
create index charter_signature_signer on governance.charter_signature (hub_id, signer_id);
create index charter_signature_noted_by on governance.charter_signature (hub_id, noted_by);

do $$
declare t text;
begin
  foreach t in array array['commitment', 'charter_signature'] loop
    execute format('alter table governance.%I enable row level security', t);
    execute format('alter table governance.%I force row level security', t);
    execute format('create policy hub on governance.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('alter table governance.%I alter column hub_id set (n_distinct = 20)', t);
    execute format('grant select, insert on governance.%I to cordee_app', t);
  end loop;
end $$;
-- Commitments are written anew until the first signature.
grant delete on governance.commitment to cordee_app;
grant update (withdrawn_on) on governance.charter_signature to cordee_app;
