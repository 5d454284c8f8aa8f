-- What the log-in must know of the hubs, and what a hub may do to a log-in: through functions of the owner, each as narrow as its use.

grant usage on schema platform to cordee_auth;
grant select on platform.hub_address to cordee_auth;

-- The hubs that know an address of mail, in the order of their names, with the roles that run there at an instant. For who has just proved the
-- address, to find the way home.
create function auth.hubs_of(address text, at timestamptz) returns table (hub_id uuid, slug text, name text, demo boolean, roles text[])
language sql stable security definer set search_path = '' as $$
  select h.id, h.slug, h.name, h.demo,
    array(select r.kind from members.role r
      where r.hub_id = p.hub_id and r.person_id = p.id and r.from_day <= d.today and (r.until_day is null or d.today < r.until_day)
      order by r.kind)
  from members.person p
  join platform.hub h on h.id = p.hub_id
  cross join lateral (select (at at time zone h.zone)::date as today) d
  where p.email = address
  order by h.name, h.slug
$$;
revoke all on function auth.hubs_of from public;
grant execute on function auth.hubs_of to cordee_auth;

-- The lost second factors that the hub of the transaction is asked to lift, oldest first.
create function platform.recoveries(at timestamptz)
returns table (id uuid, email text, asked_at timestamptz, expires_at timestamptz, confirmations jsonb)
language sql stable security definer set search_path = '' as $$
  select r.id, r.email, r.asked_at, r.expires_at,
    coalesce((select jsonb_agg(jsonb_build_object('email', c.email, 'organisation', c.organisation_id, 'at', c.at) order by c.at, c.email)
      from auth.recovery_confirmation c where c.recovery_id = r.id and c.hub_id = w.hub_id), '[]')
  from auth.recovery r join auth.recovery_hub w on w.recovery_id = r.id
  where w.hub_id = nullif(current_setting('app.hub', true), '')::uuid and r.lifted_at is null and r.expires_at > at
  order by r.asked_at, r.id
$$;
revoke all on function platform.recoveries from public;
grant execute on function platform.recoveries to cordee_app;

-- One representative confirms for their organisation. `lifted`: every hub asked has two confirmations; the second factor is gone and every
-- session of the account with it. `confirmed`: something is still missing. Else why not: `absent`, `own`, `twice`, `sameOrganisation`.
create function platform.confirm_recovery(which uuid, confirmer text, organisation uuid, at timestamptz) returns text
language plpgsql security definer set search_path = '' as $$
declare
  hub uuid := nullif(current_setting('app.hub', true), '')::uuid;
  r auth.recovery;
begin
  select * into r from auth.recovery where id = which and lifted_at is null and expires_at > at for update;
  if r.id is null or not exists (select from auth.recovery_hub w where w.recovery_id = r.id and w.hub_id = hub) then return 'absent'; end if;
  if r.email = confirmer then return 'own'; end if;
  if exists (select from auth.recovery_confirmation c where c.recovery_id = r.id and c.hub_id = hub and c.email = confirmer) then return 'twice'; end if;
  if exists (select from auth.recovery_confirmation c where c.recovery_id = r.id and c.hub_id = hub and c.organisation_id = organisation) then
    return 'sameOrganisation';
  end if;
  insert into auth.recovery_confirmation (recovery_id, hub_id, email, organisation_id, asker, at)
    values (r.id, hub, confirmer, organisation, r.email, at);
  if exists (select from auth.recovery_hub w where w.recovery_id = r.id
      and (select count(*) from auth.recovery_confirmation c where c.recovery_id = r.id and c.hub_id = w.hub_id) < 2) then
    return 'confirmed';
  end if;
  update auth.recovery set lifted_at = at where id = r.id;
  update auth.account set totp_secret = null, totp_confirmed_at = null, totp_last_step = null where id = r.account_id;
  delete from auth.session where account_id = r.account_id;
  return 'lifted';
end $$;
revoke all on function platform.confirm_recovery from public;
grant execute on function platform.confirm_recovery to cordee_app;

-- Whom a reply reaches; empty: the sender.
alter table platform.mail add column reply_to text not null default '';
