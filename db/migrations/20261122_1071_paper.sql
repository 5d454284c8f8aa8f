-- Paper and pencil: hands counted without names, paper ballots beside those of the screens, a session written down afterwards.
alter table governance.vote
  -- How many hands were raised, where they were counted: then nothing says whose.
  add hands_for int check (hands_for >= 0),
  add hands_against int check (hands_against >= 0),
  add hands_abstain int check (hands_abstain >= 0),
  -- No ballot is taken any more, on a screen or on paper: those on paper are being counted.
  add box_closed_at timestamptz check (box_closed_at >= opened_at),
  -- Who counted them, and how many were void; what each of the others says is with those of the screens.
  add first_scrutineer_id uuid,
  add second_scrutineer_id uuid,
  add void_ballots int check (void_ballots >= 0),
  add foreign key (hub_id, first_scrutineer_id) references members.person (hub_id, id),
  add foreign key (hub_id, second_scrutineer_id) references members.person (hub_id, id),
  add constraint hands_counted_together check (num_nulls(hands_for, hands_against, hands_abstain) in (0, 3)),
  add constraint hands_are_open check (hands_for is null or secrecy = 'open'),
  add constraint paper_is_confidential check (num_nulls(box_closed_at, void_ballots) = 2 or secrecy = 'confidential'),
  add constraint counted_by_two check (num_nulls(first_scrutineer_id, second_scrutineer_id, void_ballots) in (0, 3)
    and (first_scrutineer_id <> second_scrutineer_id and box_closed_at is not null or first_scrutineer_id is null));
grant update (hands_for, hands_against, hands_abstain, box_closed_at, first_scrutineer_id, second_scrutineer_id, void_ballots)
  on governance.vote to cordee_app;

-- One channel a voter: her ballot went into the urn from a screen, or she took one of paper.
alter table governance.vote_signature add channel text not null default 'screen' check (channel in ('screen', 'paper'));

alter table governance.meeting
  -- Held on paper and written down afterwards: when, and by whom.
  add entered_at timestamptz,
  add entered_by uuid,
  add foreign key (hub_id, entered_by) references members.person (hub_id, id),
  add constraint entered_by_somebody check (num_nulls(entered_at, entered_by) in (0, 2));
