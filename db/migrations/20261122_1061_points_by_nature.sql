-- What a point of a general meeting is: one of the four things a yearly assembly hears (moral report, activity, accounts, orientations), or a workshop,
-- whose notes stand apart in the PV. An ordinary point has none.
alter table governance.agenda_item
  add column nature text check (nature in ('moralReport', 'activityReport', 'financialReport', 'orientations', 'workshop')),
  -- Who led the workshop, as the PV names them.
  add column led_by text not null default '' check (length(led_by) <= 200),
  add constraint led_by_of_a_workshop check (led_by = '' or coalesce(nature, '') = 'workshop');
