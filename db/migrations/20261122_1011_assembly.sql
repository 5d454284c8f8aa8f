-- Who sits, and when. In a body by the seats it was given; in an assembly every organisation whose membership holds also sits by right, without a seat
-- (« l'assemblée générale comprend tous les membres de l'association »: what statutes say). `given`: by hand.
create view governance.sitting with (security_invoker = true) as
  select hub_id, id, body_id, organisation_id, from_day, until_day, quality, true as given from governance.seat
  union all
  select b.hub_id, m.id, b.id, m.organisation_id, m.from_day, m.until_day, 'member', false
  from governance.body b
  join members.membership m on m.hub_id = b.hub_id and (m.until_day is null or m.from_day < m.until_day)
  join members.organisation o on o.hub_id = m.hub_id and o.id = m.organisation_id and o.party_of is null
  where b.kind = 'assembly';
grant select on governance.sitting to cordee_app;
