-- What somebody keeps herself with its minutes is her time at once; undone, its entry goes with it. And an activity says by what paper it is proved.

-- As the document names itself (« PV n° 3 du 12 mars 2026 »); empty: none.
alter table logbook.activity add column reference text not null default '' check (length(reference) <= 200);

-- An entry taken back with what gave it, as if it had never been kept. False, and nothing changed: a sheet was once made of its month, or it is
-- charged somewhere; then it is corrected, and both lines stay (G2, T5).
create function "time".undo_keeping(hub uuid, person uuid, activity uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  paid date[];
begin
  perform "time".hold(hub, person);
  select array_agg(e.on_day) into paid from "time".entry e
    where e.hub_id = hub and e.person_id = person and e.activity_id = activity and "time".is_paid(e.capacity);
  if exists (select from "time".sheet s where s.hub_id = hub and s.person_id = person
      and s.month in (select "time".month_of(d) from unnest(paid) as d)) then
    return false;
  end if;
  delete from "time".entry e where e.hub_id = hub and e.person_id = person and e.activity_id = activity;
  -- That their weeks are complete is to be said again.
  delete from "time".week w using unnest(paid) as d where w.hub_id = hub and w.person_id = person and w.monday <= d and d < w.monday + 7
    and w.month = "time".month_of(d);
  return true;
exception when foreign_key_violation then
  return false;
end $$;
revoke all on function "time".undo_keeping from public;
grant execute on function "time".undo_keeping to cordee_app;

-- An activity taken out of the logbook takes along the time of who kept it, and what was dropped of it; where several people's time stands on it,
-- or a month that was signed, it stays (the foreign key refuses).
create function "time".leave_with_activity() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  people uuid[];
begin
  select array_agg(distinct e.person_id) into people from "time".entry e where e.hub_id = old.hub_id and e.activity_id = old.id;
  if cardinality(people) > 1 then
    return old;
  end if;
  if people is null or "time".undo_keeping(old.hub_id, people[1], old.id) then
    delete from "time".dropped d where d.hub_id = old.hub_id and d.activity_id = old.id;
  end if;
  return old;
end $$;
revoke all on function "time".leave_with_activity from public;
create trigger activity_takes_its_time before delete on logbook.activity for each row execute function "time".leave_with_activity();
