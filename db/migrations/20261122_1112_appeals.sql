-- The appeal against an exclusion is followed to its answer; an exclusion that a case led to is led by those who followed that case.

alter table governance.exclusion
  add column by_its_team boolean not null default false,
  add column appeal_on date,
  add column appeal_answer text check (appeal_answer in ('confirmed', 'changed')),
  add column appeal_answered_on date,
  add constraint exclusion_appeal_of_a_notice check (appeal_on is null or (notified_on is not null and appeal_on >= notified_on)),
  add constraint exclusion_answer_whole check ((appeal_answer is null) = (appeal_answered_on is null)),
  add constraint exclusion_answer_of_an_appeal check (appeal_answer is null or (appeal_on is not null and appeal_answered_on >= appeal_on));

alter table governance.exclusion_words
  drop constraint exclusion_words_kind_check,
  add constraint exclusion_words_kind_check check (kind in ('grounds', 'hearing', 'reasons', 'appeal', 'appealed'));
