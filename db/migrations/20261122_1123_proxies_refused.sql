-- A proxy may be refused by whoever would have carried it, until the session opens. `taken_back_by` is then who refused.
alter table governance.proxy
  add column refused boolean not null default false,
  add constraint refused_is_over check (not refused or taken_back_at is not null);
grant update (refused) on governance.proxy to cordee_app;
