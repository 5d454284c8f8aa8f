-- Facts take their numbers and hashes here, in the message that commits them: the hub's last number stays locked for no round trip. The hash is the same
-- as before, SHA-256 of the previous one and the canonical JSON (RFC 8785) of the fact; who records it brings that JSON, without the number, in two parts.
create function logbook.append(hub uuid, recorded_at timestamptz, who uuid, facts jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  f record;
  last bigint;
  link bytea;
  next bytea;
begin
  select h.no, h.hash into last, link from logbook.head h where h.hub_id = hub for update;
  if not found then
    insert into logbook.head (hub_id) values (hub) on conflict do nothing;
    select h.no, h.hash into last, link from logbook.head h where h.hub_id = hub for update;
  end if;
  for f in
    select t.* from jsonb_to_recordset(facts)
      as t ("on" date, name text, subject_type text, subject uuid, data jsonb, before text, after text)
  loop
    last := last + 1;
    next := sha256(link || convert_to(f.before || last || f.after, 'UTF8'));
    insert into logbook.fact (hub_id, no, at, "on", name, actor, subject_type, subject, data, prev, hash)
      values (hub, last, recorded_at, f."on", f.name, who, f.subject_type, f.subject, f.data, link, next);
    link := next;
  end loop;
  update logbook.head h set no = last, hash = link where h.hub_id = hub;
end $$;
revoke all on function logbook.append from public;
grant execute on function logbook.append to cordee_app;
