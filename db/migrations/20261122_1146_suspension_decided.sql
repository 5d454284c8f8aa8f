-- A confidential case may end in a suspension; a session leaves who is suspended out of its votes by the rows it has for arrears.
alter table governance.conflict
  drop constraint conflict_outcome_check,
  add constraint conflict_outcome_check check (outcome in ('nothing', 'reminder', 'commitments', 'suspension', 'exclusion')),
  add column suspension_id uuid,
  add foreign key (hub_id, suspension_id) references members.membership_suspension (hub_id, id),
  add constraint suspension_was_decided check (suspension_id is null or outcome = 'suspension');
create index conflict_of_suspension on governance.conflict (hub_id, suspension_id) where suspension_id is not null;

alter table governance.withheld_vote
  -- null: its dues.
  add column because text check (because in ('suspension'));
drop index governance.withheld_now;
create unique index withheld_now on governance.withheld_vote (hub_id, meeting_id, organisation_id, coalesce(because, '')) where until_at is null;

-- Who examines an exclusion is named again.
grant delete on governance.exclusion_team to cordee_app;
