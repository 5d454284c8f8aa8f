-- Colleges counted with a pencil and on names.

-- How many hands were raised in each college, where they are counted without names: list of college, for, against, abstain. Their sums are beside.
alter table governance.vote add column hands_by_college jsonb,
  add constraint hands_of_colleges check (hands_by_college is null or (hands_for is not null and jsonb_typeof(hands_by_college) = 'array'));
grant update (hands_by_college) on governance.vote to cordee_app;

-- Of a confidential ballot of names the college is kept, and still nothing of its voter nor of its time; null: the vote is counted without.
alter table governance.sealed_names add column college_id uuid,
  add foreign key (hub_id, college_id) references governance.college (hub_id, id);
