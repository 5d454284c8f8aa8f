-- The urn of a voided vote is never opened: nothing is counted of it, and nobody reads it. It is destroyed as the vote is voided; here those that stood.
delete from governance.sealed_ballot s using governance.vote v
  where v.hub_id = s.hub_id and v.decision_id = s.decision_id and v.n = s.n and v.ended = 'voided';
delete from governance.sealed_names s using governance.vote v
  where v.hub_id = s.hub_id and v.decision_id = s.decision_id and v.n = s.n and v.ended = 'voided';
