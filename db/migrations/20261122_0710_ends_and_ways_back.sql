-- What the end of a membership takes with it, a way back of merges that lasts ninety days, cards made from a contact, promises put off.

-- What a merge moved is told after the rows kept for its undo are gone: tables and how many rows, nobody's name.
alter table members.merge
  add column moved jsonb,
  add column erased_at timestamptz,
  add constraint told_once_erased check ((erased_at is null) = (moved is null)),
  -- Without the rows there is no way back.
  add constraint no_way_back check (erased_at is null or undone_at is null or undone_at <= erased_at);
create index merge_to_erase on members.merge (done_at) where erased_at is null;

create function members.moved_by(steps jsonb) returns jsonb language sql immutable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('table', t, 'rows', n) order by n desc, t), '[]') from (
    select replace(s ->> 'table', '"', '') as t, count(*) as n from jsonb_array_elements(steps) s
    where s ->> 'table' not in ('members.organisation', 'members.person', 'logbook.alias') group by 1) x
$$;
grant execute on function members.moved_by to cordee_app;

-- What stays of the rows once there is no way back: which organisation an entry of time had. A signed month was hashed with it; it names nobody.
create function members.kept_of(steps jsonb) returns jsonb language sql immutable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('op', 'update', 'table', s -> 'table', 'key', s -> 'key',
      'back', jsonb_build_object('organisation_id', s -> 'back' -> 'organisation_id')) order by i), '[]')
  from jsonb_array_elements(steps) with ordinality e (s, i)
  where s ->> 'op' = 'update' and replace(s ->> 'table', '"', '') = 'time.entry' and s -> 'back' ? 'organisation_id'
$$;
grant execute on function members.kept_of to cordee_app;

-- Forgets the rows kept for the undo of merges done before an instant; the merge, its day and the alias stay. For the nightly sweep, as the owner.
create function members.forget_merges(before timestamptz, at timestamptz) returns void language sql set search_path = '' as $$
  update members.merge set moved = members.moved_by(steps), steps = members.kept_of(steps), erased_at = at where done_at < before and erased_at is null
$$;
revoke execute on function members.forget_merges from public;

-- A seat as it was before the end of a membership ended it: put back whole when that end is taken back.
create table governance.seat_end (
  hub_id uuid not null references platform.hub (id),
  membership_id uuid not null,
  seat_id uuid not null,
  body_id uuid not null,
  organisation_id uuid not null,
  was_from date not null,
  was_until date,
  -- The day it ends now; null: it was still to come, and is there no more.
  now_until date,
  primary key (hub_id, membership_id, seat_id),
  foreign key (hub_id, membership_id) references members.membership (hub_id, id),
  foreign key (hub_id, body_id) references governance.body (hub_id, id),
  foreign key (hub_id, organisation_id) references members.organisation (hub_id, id)
);

-- A card made because a name in a contact was nobody’s yet, so that it can be taken away again and the name put back.
create table contacts.card_made (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  contact_id uuid not null,
  name text not null check (length(btrim(name)) between 1 and 500),
  organisation_id uuid,
  person_id uuid,
  made_at timestamptz not null,
  undone_at timestamptz,
  primary key (hub_id, id),
  foreign key (hub_id, contact_id) references contacts.contact (hub_id, id),
  constraint one_card check (num_nonnulls(organisation_id, person_id) = 1)
);
create index card_of_contact on contacts.card_made (hub_id, contact_id);

do $$
declare t text;
begin
  foreach t in array array['governance.seat_end', 'contacts.card_made'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy hub on %s using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('grant select, insert on %s to cordee_app', t);
  end loop;
end $$;
grant delete on governance.seat_end to cordee_app;
-- A seat to come never begins once its organisation is no member.
grant delete on governance.seat to cordee_app;
grant update (undone_at) on contacts.card_made to cordee_app;

-- The day a promise was put off, and from which day: taken back in one press the same day.
alter table contacts.promise
  add column put_off_on date,
  add column due_before date,
  add constraint put_off_from check ((put_off_on is null) = (due_before is null));
