-- Rules planned for a later day may be given up while they have governed nothing; they keep their number, and are read nowhere again.
alter table governance.body_rules add column withdrawn_at timestamptz;
grant update (withdrawn_at) on governance.body_rules to cordee_app;
