-- Who may hold a seat of a body. Those that exist go on as they are: organisations alone sit in them.
alter table governance.body
  add who_sits text not null default 'organisations' check (who_sits in ('organisations', 'organisationsAndPersons'));
