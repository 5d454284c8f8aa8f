-- Proxies (pouvoirs) in the rules of a body. Nothing written: none is accepted and only who is there counts for the quorum, as before.
alter table governance.body_rules
  -- How many one organisation carries at most; null: none is accepted.
  add column proxies_most int check (proxies_most between 1 and 20),
  -- eve: received at the latest the day before; opening: before the session opens.
  add column proxies_by text check (proxies_by in ('eve', 'opening')),
  add column quorum_count text not null default 'present' check (quorum_count in ('present', 'present+represented')),
  add constraint proxies_whole check ((proxies_most is null) = (proxies_by is null)),
  add constraint represented_by_proxy check (quorum_count = 'present' or proxies_most is not null);
grant update (proxies_most, proxies_by, quorum_count) on governance.body_rules to cordee_app;
