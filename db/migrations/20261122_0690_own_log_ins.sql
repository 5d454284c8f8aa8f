-- What the log-in knows of an address, for the page on which a person reads all that is held about them. Only of somebody the hub of the transaction
-- knows, and only when: no secret, no hash, no network.
create function platform.log_ins_of(address text, at timestamptz)
returns table (what text, begun timestamptz, used timestamptz, until timestamptz)
language sql stable security definer set search_path = '' as $$
  select l.what, l.begun, l.used, l.until from (
    select 'account', a.created_at, null::timestamptz, null::timestamptz from auth.account a where a.email = address
    union all
    select 'secondFactor', a.totp_confirmed_at, null, null from auth.account a where a.email = address and a.totp_confirmed_at is not null
    union all
    select 'session', s.created_at, s.seen_at, s.expires_at
      from auth.session s join auth.account a on a.id = s.account_id where a.email = address and s.expires_at > at
    union all
    select 'code', c.asked_at, c.used_at, c.expires_at from auth.code c where c.email = address
    union all
    select 'mail', o.written_at, null, null from auth.outbox o where o.email = address
    union all
    select 'recovery', r.asked_at, r.lifted_at, r.expires_at from auth.recovery r where r.email = address
    union all
    select 'confirmation', c.at, null, null from auth.recovery_confirmation c where c.email = address
  ) l (what, begun, used, until)
  where exists (select from members.person p where p.hub_id = nullif(current_setting('app.hub', true), '')::uuid and p.email = address)
  order by l.begun desc, l.what
$$;
revoke all on function platform.log_ins_of from public;
grant execute on function platform.log_ins_of to cordee_app;
