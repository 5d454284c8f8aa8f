-- A line is found by itself, whatever the version: an agreement is noted from it.
create index budget_line_lasting on funding.budget_line (hub_id, lasting);
