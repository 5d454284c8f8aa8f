-- When the quorum of a body is asked for. Nothing written: at each decision, until the end, as before.
alter table governance.body_rules
  -- opening: once it was reached after the opening it holds until the end, whoever leaves.
  add column quorum_held text check (quorum_held in ('opening')),
  add constraint quorum_held_of_a_quorum check (quorum_held is null or quorum_num is not null);
grant update (quorum_held) on governance.body_rules to cordee_app;
