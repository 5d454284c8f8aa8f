-- A date is made known long before its notice: who sits sees when and where, the agenda follows with the notice.
alter table governance.meeting
  add column announced_at timestamptz,
  -- When it was to begin, before it was moved after its date was made known; null: it was not.
  add column moved_from timestamptz,
  -- Those prepared together have the same one: they are taken back together as long as nobody touched them.
  add column year_id uuid,
  -- An announced date has its line in the logbook, which counts its changes for calendars.
  add constraint announced_in_the_logbook check (announced_at is null or activity_id is not null),
  add constraint moved_once_announced check (moved_from is null or announced_at is not null);
create index meeting_of_year on governance.meeting (hub_id, year_id) where year_id is not null;

-- Only what nobody was called to may be taken back; all else is called off, and stays.
create function governance.only_drafts_go() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state <> 'draft' or old.convened_at is not null then
    raise exception 'A meeting that was convened is never deleted.' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger only_drafts_go before delete on governance.meeting for each row execute function governance.only_drafts_go();
grant delete on governance.meeting to cordee_app;
