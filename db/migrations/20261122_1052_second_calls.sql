-- A second call: the meeting that a body holds again, some days later, because the first had no quorum.
alter table governance.meeting
  -- The meeting whose points it takes up.
  add column second_call_of uuid,
  add constraint calls_again_another check (second_call_of <> id),
  add foreign key (hub_id, second_call_of) references governance.meeting (hub_id, id);
-- One second call of a meeting, unless it is called off.
create unique index second_call_of_meeting on governance.meeting (hub_id, second_call_of) where second_call_of is not null and state <> 'cancelled';

alter table governance.body_rules
  -- null: the rules know no second call. Else at least so many days later, with that quorum; both shares null: with none.
  add column second_days int check (second_days between 1 and 90),
  add column second_num int check (second_num > 0),
  add column second_den int check (second_den > 0),
  add constraint second_call_whole check ((second_num is null) = (second_den is null) and (second_num is null or second_num <= second_den)
    and (second_num is null or second_days is not null)),
  add constraint second_call_for_want_of_quorum check (second_days is null or quorum_num is not null);
grant update (second_days, second_num, second_den) on governance.body_rules to cordee_app;
