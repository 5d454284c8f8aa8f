-- What arrears of dues mean for a vote, in the rules of a body. Nothing written: who is behind votes like the others.
alter table governance.body_rules
  -- noVote: who is not up to date and was told so has no vote; it is heard like the others.
  add column arrears_effect text check (arrears_effect in ('noVote')),
  -- Whether it still counts for the quorum.
  add column arrears_counted boolean,
  add constraint arrears_whole check ((arrears_effect is null) = (arrears_counted is null));
grant update (arrears_effect, arrears_counted) on governance.body_rules to cordee_app;
