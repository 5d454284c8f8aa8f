-- A new member is welcomed in one act: what was done of it, part by part, and what was taken back. Or the hub wants no welcome for it.

create table members.welcome (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  organisation_id uuid not null,
  -- The membership it welcomes; null: that membership went with the decision it came from.
  membership_id uuid,
  -- The hub wants none: it is proposed no more.
  waived_at timestamptz,
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  foreign key (hub_id, membership_id) references members.membership (hub_id, id) on delete set null (membership_id),
  foreign key (hub_id, noted_by) references members.person (hub_id, id)
);
-- A membership is welcomed once; what was left out is done later in the same welcome.
create unique index welcome_of_membership on members.welcome (hub_id, membership_id);
create index welcome_of_organisation on members.welcome (hub_id, organisation_id);
create index welcome_noted_by on members.welcome (hub_id, noted_by);

create table members.welcome_part (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  welcome_id uuid not null,
  -- form: the membership form, joined to the mail or printed. calendar: how to have the meetings in one’s phone, said in the mail.
  part text not null check (part in ('form', 'dues', 'mail', 'calendar', 'buddy', 'group')),
  done_on date not null,
  done_by uuid not null,
  mail_id uuid,
  line_id uuid,
  -- Somebody of another member, to whom the new one may turn.
  person_id uuid,
  group_id uuid,
  -- Its line in the group; null: that line was taken away.
  group_member_id uuid,
  undone_at timestamptz,
  primary key (hub_id, id),
  foreign key (hub_id, welcome_id) references members.welcome (hub_id, id),
  foreign key (hub_id, done_by) references members.person (hub_id, id),
  foreign key (hub_id, mail_id) references platform.mail (hub_id, id),
  foreign key (hub_id, line_id) references members.due_line (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, group_id) references members.group (hub_id, id),
  foreign key (hub_id, group_member_id) references members.group_member (hub_id, id) on delete set null (group_member_id),
  constraint due_has_its_line check ((part = 'dues') = (line_id is not null)),
  constraint buddy_is_somebody check ((part = 'buddy') = (person_id is not null)),
  constraint group_is_named check ((part = 'group') = (group_id is not null)),
  constraint mail_is_written check (part <> 'mail' or mail_id is not null),
  constraint taken_back_can_be check (undone_at is null or part in ('buddy', 'group'))
);
create index welcome_part_of_welcome on members.welcome_part (hub_id, welcome_id);
-- One buddy at a time.
create unique index welcome_buddy on members.welcome_part (hub_id, welcome_id) where part = 'buddy' and undone_at is null;
create index welcome_part_of_person on members.welcome_part (hub_id, person_id);
create index welcome_part_done_by on members.welcome_part (hub_id, done_by);
create index welcome_part_of_line on members.welcome_part (hub_id, line_id);
create index welcome_part_of_group_line on members.welcome_part (hub_id, group_member_id);

do $$
declare t text;
begin
  foreach t in array array['welcome', 'welcome_part'] loop
    execute format('alter table members.%I enable row level security', t);
    execute format('alter table members.%I force row level security', t);
    execute format('create policy hub on members.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('alter table members.%I alter column hub_id set (n_distinct = 20)', t);
    execute format('grant select, insert on members.%I to cordee_app', t);
  end loop;
end $$;
grant update (waived_at) on members.welcome to cordee_app;
grant update (undone_at) on members.welcome_part to cordee_app;
