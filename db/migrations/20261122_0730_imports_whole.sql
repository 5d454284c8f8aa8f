-- Imports: whole or not at all, both ways. Files of contacts and of time.

alter table imports.import
  drop constraint import_target_check,
  add constraint import_target_check check (target in ('structures', 'people', 'contacts', 'time')),
  drop constraint import_state_check,
  add constraint import_state_check check (state in ('read', 'checked', 'writing', 'done', 'undoing', 'undone')),
  -- How far the job is, out of how much: told as it goes, from outside its transaction.
  add column progress int not null default 0 check (progress >= 0),
  add column progress_of int not null default 0 check (progress_of >= 0),
  -- Why the last try came to nothing; nothing of it stayed.
  add column trouble text check (length(trouble) <= 60);

-- What stands on something an import added, beside what the same import added: its line in the file, its name, and the table that refers to it
-- (read from the catalog, so that a table added tomorrow counts too); or what became of it since.
create function imports.uses(hub uuid, import uuid, target text) returns table (line int, name text, place text)
language plpgsql stable set search_path = '' set enable_nestloop = off as $$
declare
  k record;
begin
  for k in
    select c.conrelid::regclass as refers_from, replace(c.conrelid::regclass::text, '"', '') as place, a.attname as refers, c.confrelid::regclass as made,
      c.confrelid in ('members.organisation'::regclass, 'members.person'::regclass) as named,
      exists (select from pg_catalog.pg_attribute l where l.attrelid = c.conrelid and l.attname = 'list_id' and not l.attisdropped) as listed
    from pg_catalog.pg_constraint c
    cross join lateral unnest(c.conkey, c.confkey) as u (own, other)
    join pg_catalog.pg_attribute f on f.attrelid = c.confrelid and f.attnum = u.other and f.attname = 'id'
    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = u.own
    where c.contype = 'f'
      and c.confrelid = any (case target when 'contacts' then array['contacts.contact'::regclass] when 'time' then array['"time".entry'::regclass]
        else array['members.organisation'::regclass, 'members.person'::regclass] end)
      -- With whom it was and what was promised go with a contact.
      and not (target = 'contacts'
        and c.conrelid = any (array['contacts.contact_person'::regclass, 'contacts.contact_organisation'::regclass, 'contacts.promise'::regclass]))
  loop
    return query execute format(
      'select r.line, %s, %L::text from imports.row r join %s m on m.hub_id = r.hub_id and m.id = r.made_id
         where r.hub_id = $1 and r.import_id = $2 and r.written = ''added''
           and exists (select from %s p where p.hub_id = $1 and p.%I = m.id %s) order by r.line limit 20',
      case when k.named then 'm.name::text' else '''''::text' end, k.place, k.made, k.refers_from, k.refers,
      case when k.listed then 'and p.list_id is distinct from $2' else '' end)
      using hub, import;
  end loop;
  if target = 'contacts' then
    return query select r.line, ''::text, 'changed'::text from imports.row r where r.hub_id = hub and r.import_id = import and r.written = 'added'
      and exists (select from logbook.fact f where f.hub_id = hub and f.subject = r.made_id and f.name <> 'contacts.contactNoted')
      order by r.line limit 20;
    return query select r.line, ''::text, 'signed'::text from imports.row r
      join "time".entry e on e.hub_id = r.hub_id and e.activity_id = r.made_id and e.reverses is null and not e.reversed
      where r.hub_id = hub and r.import_id = import and r.written = 'added' and "time".is_paid(e.capacity)
        and exists (select from "time".sheet s where s.hub_id = hub and s.person_id = e.person_id and s.month = "time".month_of(e.on_day))
      order by r.line limit 20;
  elsif target = 'time' then
    return query select r.line, ''::text, case when "time".is_signed(hub, e.person_id, e.on_day, e.on_day + 1) then 'signed' else 'changed' end
      from imports.row r join "time".entry e on e.hub_id = r.hub_id and e.id = r.made_id
      where r.hub_id = hub and r.import_id = import and r.written = 'added'
        and (e.reversed or ("time".is_paid(e.capacity) and "time".is_signed(hub, e.person_id, e.on_day, e.on_day + 1)))
      order by r.line limit 20;
  end if;
end $$;
grant execute on function imports.uses to cordee_app;

-- Time a file brought, taken back as if it had never been: only where no sheet was ever made of its month; what was is corrected by a line of its
-- own (G2). What is gone.
create function "time".take_back_imported(hub uuid, entries uuid[]) returns table (id uuid, person_id uuid, on_day date)
language plpgsql security definer set search_path = '' as $$
declare
  person uuid;
begin
  if hub is distinct from nullif(current_setting('app.hub', true), '')::uuid then
    return;
  end if;
  for person in select distinct e.person_id from "time".entry e where e.hub_id = hub and e.id = any (entries) order by 1 loop
    perform "time".hold(hub, person);
  end loop;
  return query delete from "time".entry e where e.hub_id = hub and e.id = any (entries) and e.source = 'import' and e.reverses is null
    and not ("time".is_paid(e.capacity) and exists (select from "time".sheet s where s.hub_id = hub and s.person_id = e.person_id
      and s.month = "time".month_of(e.on_day)))
    returning e.id, e.person_id, e.on_day;
end $$;
revoke all on function "time".take_back_imported from public;
grant execute on function "time".take_back_imported to cordee_app;

-- Contacts a file brought, with what belongs to them; what else refers to one refuses.
create function contacts.take_back_imported(hub uuid, ids uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
  id uuid;
begin
  if hub is distinct from nullif(current_setting('app.hub', true), '')::uuid then
    return;
  end if;
  delete from contacts.promise p where p.hub_id = hub and p.contact_id = any (ids);
  delete from contacts.contact_person p where p.hub_id = hub and p.contact_id = any (ids);
  delete from contacts.contact_organisation p where p.hub_id = hub and p.contact_id = any (ids);
  delete from contacts.contact c where c.hub_id = hub and c.id = any (ids);
  -- Their minutes stood in the logbook as activities of the same ids.
  delete from logbook.participation p where p.hub_id = hub and p.activity_id = any (ids);
  delete from logbook.activity a where a.hub_id = hub and a.id = any (ids);
end $$;
revoke all on function contacts.take_back_imported from public;
grant execute on function contacts.take_back_imported to cordee_app;
