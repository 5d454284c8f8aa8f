-- What an organisation is (legal form, numbers, place, sectors, consent to be published), what is looked for, and acts on many at once.

-- A name as it is looked for: without accents, elisions, hyphens or plurals, « st » said in full, each word between spaces.
-- The same as soughtText in base/search.ts; a test holds them together.
create function members.sought(typed text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select case when btrim(w) = '' then '' else ' ' || btrim(w) || ' ' end
  from (select
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
      members.name_key(typed),
      '(?<![a-z0-9])(?:l|d|j|n|s|c|m|t|qu)''', '', 'g'),
      '[\s!"#$%&''()*+,./:;<=>?@\[\\\]^_`{|}~«»…·•“”-]+', ' ', 'g'),
      '(?<![^ ])(?:st|ste|sts|sainte|saints|saintes)(?![^ ])', 'saint', 'g'),
      '([a-z])eaux(?![^ ])', '\1eau', 'g'),
      '([a-z][a-df-z])aux(?![^ ])', '\1al', 'g'),
      '([a-z0-9]{3})[sx](?![^ ])', '\1', 'g') as w) as words
$$;
grant execute on function members.sought to cordee_app;

alter table members.organisation
  add column legal_form text check (legal_form in (
    'association', 'publicUtilityAssociation', 'localLawAssociation', 'scop', 'scic', 'cae', 'cooperative', 'mutual', 'foundation', 'socialCompany',
    'company', 'localAuthority', 'publicBody', 'informal', 'other')),
  add column siren text check (siren ~ '^[0-9]{9}$'),
  add column siret text check (siret ~ '^[0-9]{14}$'),
  add column rna text check (rna ~ '^W[0-9][A-Z0-9][0-9]{7}$'),
  -- Why there is no number at all: a legal answer (Alsace-Moselle keeps its own register; a collective is no legal person).
  add column no_number text check (no_number in ('localLaw', 'informal', 'beingCreated', 'abroad')),
  -- How far the numbers were checked. The last three ask Sirene, which nothing here does yet.
  add column id_status text not null default 'unverified' check (id_status in ('unverified', 'formatOk', 'inSirene', 'closed', 'nonDiffusible')),
  add column id_status_on date,
  add column commune_code text check (commune_code ~ '^([013-9][0-9]|2[AB1-9])[0-9]{3}$'),
  add column address text not null default '' check (length(address) <= 300),
  add column sectors text[] not null default '{}',
  add column website text not null default '' check (length(website) <= 500),
  add column email text check (email = lower(email) and length(email) <= 254),
  add column phone text not null default '' check (length(phone) <= 40),
  -- The organisation agrees to be shown to the public: since when, by whom it was said. Unsaid: no.
  add column published_on date,
  add column published_by uuid,
  add column sought text not null generated always as (members.sought(name || ' ' || commune)) stored,
  add foreign key (hub_id, published_by) references members.person (hub_id, id),
  add constraint number_of_its_own unique (hub_id, siret),
  add constraint siret_begins_with_siren check (siret is null or left(siret, 9) = siren),
  add constraint number_or_reason check (no_number is null or (siren is null and rna is null)),
  add constraint published_whole check ((published_on is null) = (published_by is null));
create index organisation_by_siren on members.organisation (hub_id, siren) where siren is not null;

alter table members.person
  add column sought text not null generated always as (members.sought(name)) stored;

-- One act on many organisations, with what was there before: it is undone as long as nobody changed it since.
create table members.bulk_change (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  kind text not null check (kind in ('sector', 'since')),
  -- The code of the sector, or the day.
  value text not null,
  -- One for each organisation changed: { organisation, membership, before }. Ids, codes and days.
  changes jsonb not null,
  done_at timestamptz not null,
  undone_at timestamptz,
  primary key (hub_id, id)
);
alter table members.bulk_change enable row level security;
alter table members.bulk_change force row level security;
create policy hub on members.bulk_change using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
grant select, insert, update on members.bulk_change to cordee_app;
