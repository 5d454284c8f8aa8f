-- A quorum asked for at the opening alone stands to the end: what is decided after some have left rests on it.
alter table governance.decision
  -- Fewer were counted than needed, and it had been reached since the opening. Nothing written: enough were counted, or none was there.
  add column quorum_stands boolean check (quorum_stands),
  add constraint stands_below_the_count check (quorum_stands is null or quorum_counted < quorum_needed),
  drop constraint decided_with_quorum,
  add constraint decided_with_quorum check (state not in ('adopted', 'rejected', 'notAdopted')
    or ((quorum_counted >= quorum_needed or quorum_stands is not null)
    and (quorum_counted in (cardinality(outcome_present) + coalesce(cardinality(outcome_recused), 0),
        cardinality(outcome_present) + coalesce(cardinality(outcome_recused), 0) - coalesce(cardinality(outcome_represented), 0))
      or (outcome_withheld is not null
        and quorum_counted <= cardinality(outcome_present) + coalesce(cardinality(outcome_recused), 0)
        and quorum_counted >= cardinality(outcome_present) - coalesce(cardinality(outcome_represented), 0) - cardinality(outcome_withheld)))));
