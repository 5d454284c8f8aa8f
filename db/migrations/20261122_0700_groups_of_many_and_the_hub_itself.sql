-- Many organisations join a group in one act, taken back in one press; what the hub itself is, for the head of its documents.

alter table members.bulk_change drop constraint bulk_change_kind_check,
  add constraint bulk_change_kind_check check (kind in ('sector', 'since', 'group'));
comment on column members.bulk_change.value is 'The code of the sector, the day, or the id of the group.';

-- Taking back such an act takes away the lines it wrote; leaving a group never deletes one.
grant delete on members.group_member to cordee_app;
create index group_member_of_organisation on members.group_member (hub_id, organisation_id) where organisation_id is not null;
create index group_member_of_person on members.group_member (hub_id, person_id) where person_id is not null;

-- What the hub is as a legal person: everything may be unknown, nothing of it is needed to hold a meeting. Its name stands in platform.hub.
create table members.hub_identity (
  hub_id uuid primary key references platform.hub (id),
  legal_form text check (legal_form in (
    'association', 'publicUtilityAssociation', 'localLawAssociation', 'scop', 'scic', 'cae', 'cooperative', 'mutual', 'foundation', 'socialCompany',
    'company', 'localAuthority', 'publicBody', 'informal', 'other')),
  siren text check (siren ~ '^[0-9]{9}$'),
  siret text check (siret ~ '^[0-9]{14}$'),
  rna text check (rna ~ '^W[0-9][A-Z0-9][0-9]{7}$'),
  address text not null default '' check (length(address) <= 300),
  postal_code text not null default '' check (postal_code ~ '^([0-9]{5})?$'),
  commune text not null default '' check (length(commune) <= 100),
  email text check (email = lower(email) and length(email) <= 254),
  phone text not null default '' check (length(phone) <= 40),
  website text not null default '' check (length(website) <= 500),
  changed_at timestamptz not null,
  constraint siret_begins_with_siren check (siret is null or left(siret, 9) = siren)
);
alter table members.hub_identity enable row level security;
alter table members.hub_identity force row level security;
create policy hub on members.hub_identity using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
grant select, insert, update on members.hub_identity to cordee_app;
