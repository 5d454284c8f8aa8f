-- Colleges: where the rules of a body count votes by groups of voices, each with its exact weight.

-- What stays of a college from one version of the rules to the next; its name and its weight are in the version.
create table governance.college (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  body_id uuid not null,
  primary key (hub_id, id),
  unique (hub_id, body_id, id),
  foreign key (hub_id, body_id) references governance.body (hub_id, id)
);

-- In which college of a body an organisation is, from a day on. Never taken out: what another choice replaced has an end, on its first day where it
-- never held.
create table governance.college_membership (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  body_id uuid not null,
  organisation_id uuid not null,
  college_id uuid not null,
  from_day date not null,
  until_day date,
  primary key (hub_id, id),
  foreign key (hub_id, body_id, college_id) references governance.college (hub_id, body_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id),
  constraint ends_once_begun check (until_day >= from_day)
);
create unique index college_held on governance.college_membership (hub_id, body_id, organisation_id) where until_day is null;
create index college_members on governance.college_membership (hub_id, body_id, from_day);

alter table governance.body_rules
  -- null: votes are counted without. List of id, name and weight; how a college carries, and what becomes of an empty or a small one.
  add column colleges jsonb constraint colleges_known check (coalesce(colleges is null or (
    jsonb_typeof(colleges -> 'list') = 'array' and jsonb_array_length(colleges -> 'list') >= 2
    and colleges ->> 'carry' in ('proportional', 'majority') and colleges ->> 'empty' in ('drop', 'abstain')
    and colleges ->> 'small' in ('refuse', 'merge') and (colleges ->> 'floor')::int >= 3
    and jsonb_typeof(colleges -> 'scic') = 'boolean'), false));
grant update (colleges) on governance.body_rules to cordee_app;

-- The college of each voice, frozen with the electorate; null: the vote is counted without.
alter table governance.vote_entry add column college_id uuid,
  add foreign key (hub_id, college_id) references governance.college (hub_id, id);
-- Of a confidential ballot the college is kept, and still nothing of its voter nor of its time.
alter table governance.sealed_ballot add column college_id uuid,
  add foreign key (hub_id, college_id) references governance.college (hub_id, id);

do $$
declare t text;
begin
  foreach t in array array['college', 'college_membership'] loop
    execute format('alter table governance.%I enable row level security', t);
    execute format('alter table governance.%I force row level security', t);
    execute format('create policy hub on governance.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('alter table governance.%I alter column hub_id set (n_distinct = 20)', t);
    execute format('grant select, insert on governance.%I to cordee_app', t);
  end loop;
end $$;
grant update (until_day) on governance.college_membership to cordee_app;
