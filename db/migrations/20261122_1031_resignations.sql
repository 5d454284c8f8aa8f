-- A resignation: received on a day, it ends the membership that day or on a later one it names. It is not retracted; a slip of the finger is undone.

create table members.resignation (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  organisation_id uuid not null,
  membership_id uuid not null,
  received_on date not null,
  -- How it came; online: whoever speaks for the organisation noted it.
  way text not null check (way in ('letter', 'mail', 'meeting', 'online')),
  -- First day without the membership.
  until_day date not null,
  -- What ended in the same act.
  end_id uuid not null,
  noted_by uuid not null,
  noted_at timestamptz not null,
  -- Noted by mistake, and undone within the hour.
  undone_at timestamptz,
  primary key (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, membership_id) references members.membership (hub_id, id),
  foreign key (hub_id, end_id) references members.membership_end (hub_id, id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id),
  constraint not_before_its_receipt check (until_day >= received_on),
  constraint undone_afterwards check (undone_at is null or undone_at >= noted_at)
);
-- One resigns once from a membership.
create unique index resignation_standing on members.resignation (hub_id, membership_id) where undone_at is null;
create index resignation_of_organisation on members.resignation (hub_id, organisation_id);
create index resignation_noted_by on members.resignation (hub_id, noted_by);

alter table members.resignation enable row level security;
alter table members.resignation force row level security;
create policy hub on members.resignation using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
alter table members.resignation alter column hub_id set (n_distinct = 20);
grant select, insert, update (undone_at) on members.resignation to cordee_app;
