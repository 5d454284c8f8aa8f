-- Who signs is named by the meeting under the same quorum as its decisions: asked for at the opening alone, it stands to the end.
alter table governance.signing
  add column quorum_stands boolean check (quorum_stands),
  drop constraint named_with_quorum,
  add constraint named_with_quorum check (quorum_counted >= quorum_needed or quorum_stands is not null);
