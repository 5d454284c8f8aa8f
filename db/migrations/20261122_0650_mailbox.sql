-- Mail in: each of the team has an address of deposit; what is forwarded there waits in a tray of their own until it is filed as a contact.

create schema mailbox;
grant usage on schema mailbox to cordee_app;

-- One address a person; only the hash of its secret part is kept. A new one takes the place of the former.
create table mailbox.address (
  hub_id uuid not null references platform.hub (id),
  person_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  opened_at timestamptz not null,
  primary key (hub_id, person_id),
  unique (hub_id, token_hash),
  foreign key (hub_id, person_id) references members.person (hub_id, id)
);

-- Other addresses from which a person sends mails on, each confirmed once by that person.
create table mailbox.sender (
  hub_id uuid not null references platform.hub (id),
  person_id uuid not null,
  email text not null check (email = lower(email) and length(email) <= 254),
  confirmed_at timestamptz not null,
  primary key (hub_id, person_id, email),
  foreign key (hub_id, person_id) references members.person (hub_id, id)
);

create table mailbox.mail (
  hub_id uuid not null references platform.hub (id),
  id uuid not null,
  -- Whose tray it stands in: nobody else reads it.
  person_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'filed', 'thrown')),
  -- It came from an address of its owner. false: nothing is proposed until the owner says so.
  expected boolean not null,
  senders text[] not null default '{}',
  subject text not null default '' check (length(subject) <= 300),
  -- What its owner wrote above what was forwarded.
  note text not null default '' check (length(note) <= 20000),
  body text not null default '' check (length(body) <= 200000),
  -- When the mail was written that was forwarded; null: it does not say.
  written_at timestamptz,
  -- With whom: `[{"name", "address"}]`, the address empty where only a name was given.
  correspondents jsonb not null default '[]',
  -- `[{"piece", "name", "mediaType", "sha256", "bytes"}]`; the bytes stand on disk until the mail is filed or erased.
  files jsonb not null default '[]',
  remarks text[] not null default '{}',
  -- Hashes of what came and of what it holds: the same mail is kept once, also after its words are erased.
  content_key text not null check (content_key ~ '^[0-9a-f]{64}$'),
  message_key text check (message_key ~ '^[0-9a-f]{64}$'),
  original_key text not null check (original_key ~ '^[0-9a-f]{64}$'),
  -- How often the same mail came again.
  again int not null default 0 check (again >= 0),
  received_at timestamptz not null,
  settled_at timestamptz,
  contact_id uuid,
  -- Words and files are gone; only hashes and ids stay.
  erased_at timestamptz,
  primary key (hub_id, id),
  foreign key (hub_id, person_id) references members.person (hub_id, id),
  foreign key (hub_id, contact_id) references contacts.contact (hub_id, id),
  check ((state = 'waiting') = (settled_at is null)),
  check ((state = 'filed') = (contact_id is not null)),
  check (erased_at is null or (subject = '' and note = '' and body = '' and correspondents = '[]' and files = '[]' and senders = '{}'))
);
create index mail_of_person on mailbox.mail (hub_id, person_id, state, received_at desc, id desc);
create unique index mail_content on mailbox.mail (hub_id, person_id, content_key);
-- Not unique: a stranger who knows the Message-ID of a mail to come must not keep it out.
create index mail_message on mailbox.mail (hub_id, person_id, message_key) where message_key is not null;
create index mail_original on mailbox.mail (hub_id, person_id, original_key);

do $$
declare t text;
begin
  foreach t in array array['address', 'sender', 'mail'] loop
    execute format('alter table mailbox.%I enable row level security', t);
    execute format('alter table mailbox.%I force row level security', t);
    execute format('create policy hub on mailbox.%I using (hub_id = nullif(current_setting(''app.hub'', true), '''')::uuid)', t);
    execute format('grant select, insert on mailbox.%I to cordee_app', t);
  end loop;
end $$;
grant update on mailbox.address, mailbox.mail to cordee_app;
grant delete on mailbox.address, mailbox.sender, mailbox.mail to cordee_app;
