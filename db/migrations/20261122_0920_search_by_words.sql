-- What is looked for is kept as it is looked for: each word of a name stands in an index that begins with the hub, texts stand beside themselves without
-- accents. Measured with ten thousand organisations: 40 ms of PostgreSQL a search, 85 for a slip of the fingers, when every name and text was read.

-- As before, to the letter (soughtText in base/search.ts); but worked out once a text, not twice.
create or replace function members.sought(typed text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select coalesce(' ' || nullif(btrim(
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
      members.name_key(typed),
      '(?<![a-z0-9])(?:l|d|j|n|s|c|m|t|qu)''', '', 'g'),
      '[\s!"#$%&''()*+,./:;<=>?@\[\\\]^_`{|}~«»…·•“”-]+', ' ', 'g'),
      '(?<![^ ])(?:st|ste|sts|sainte|saints|saintes)(?![^ ])', 'saint', 'g'),
      '([a-z])eaux(?![^ ])', '\1eau', 'g'),
      '([a-z][a-df-z])aux(?![^ ])', '\1al', 'g'),
      '([a-z0-9]{3})[sx](?![^ ])', '\1', 'g')), '') || ' ', '')
$$;

-- The words of what the hub knows by a name, once each: of organisations, of their communes, of people; and the codes of sectors. Compared byte by byte:
-- an index on that finds beginnings, and row-level security lets it (these comparisons leak nothing, « like » might). The name stands in the index too:
-- of a thousand that answer, only those shown are read. Kept by the triggers below, never written otherwise: it holds nothing that does not stand in the
-- rows themselves, and goes when they go. No foreign keys for that reason; and cards made one leave `id` alone, because it is nobody else's.
create table members.word (
  hub_id uuid not null,
  kind text collate "C" not null check (kind in ('organisation', 'commune', 'person', 'sector')),
  word text collate "C" not null,
  id uuid not null,
  name text collate "fr-x-icu" not null,
  -- What is looked for begins with this word.
  first boolean not null,
  -- Its letters; 0 for a code, which nobody types.
  size int not null generated always as (case kind when 'sector' then 0 else length(word) end) stored,
  primary key (hub_id, id, kind, word)
);
create index word_by_beginning on members.word (hub_id, kind, word) include (id, name, first);
-- Words about as long as one that was typed wrong, each once.
create index word_by_size on members.word (hub_id, size, word);
alter table members.word enable row level security;
alter table members.word force row level security;
create policy hub on members.word using (hub_id = nullif(current_setting('app.hub', true), '')::uuid);
grant select, insert, delete on members.word to cordee_app;

-- The words of a row, organisation or person. What is looked for of an organisation is its name and its commune together; the last `placed` words are the
-- commune's. No word of a name is longer than 200; a text without spaces would be, and no index takes it.
create function members.words_of(kind text, one jsonb, placed bigint) returns table (kind text, word text, first boolean)
language sql immutable parallel safe as $$
  select w.kind, w.word, min(w.at) = 1 from (
    select case when w.at > count(*) over () - placed then 'commune' else $1 end as kind, left(w.word, 200) as word, w.at
    from string_to_table(btrim(one ->> 'sought'), ' ') with ordinality as w (word, at)) as w
  group by w.kind, w.word
  union all select 'sector', s, false from (select distinct s from jsonb_array_elements_text(nullif(one -> 'sectors', 'null')) as s) as s
$$;
create function members.words_in(typed text) returns bigint language sql immutable parallel safe as $$
  select count(*) from string_to_table(btrim(members.sought(typed)), ' ')
$$;

-- Gives rows of a table their words. Thousands of them come from a handful of communes: each is read once.
create function members.add_words(kind text, rows jsonb[]) returns void language sql set search_path = '' as $$
  with arrived as materialized (select one from unnest(rows) as t (one)),
    place as materialized (select p.commune, members.words_in(p.commune) as words from (select distinct one ->> 'commune' as commune from arrived) p)
  insert into members.word (hub_id, kind, word, id, name, first)
    select (a.one ->> 'hub_id')::uuid, k.kind, k.word, (a.one ->> 'id')::uuid, a.one ->> 'name', k.first
    from arrived a left join place p on p.commune = a.one ->> 'commune'
    cross join lateral members.words_of(kind, a.one, coalesce(p.words, 0)) as k
$$;

-- Whole statements at once, with plans that are kept whoever calls: an import brings thousands of rows, and plans anew what it asks itself.
create function members.keep_words() returns trigger language plpgsql set search_path = '' set plan_cache_mode = 'force_generic_plan' as $$
declare
  rows jsonb[];
  one record;
begin
  if tg_op = 'INSERT' then
    select array_agg(to_jsonb(c)) into rows from come c;
  elsif tg_op = 'UPDATE' then
    -- Rows whose words are others now; set against set, because most updates change none.
    select array_agg(to_jsonb(t)) into rows from (
      select c.hub_id, c.id, c.name, c.sought, j.one -> 'commune' as commune, j.one -> 'sectors' as sectors
        from come c cross join lateral (select to_jsonb(c) as one offset 0) j
      except select g.hub_id, g.id, g.name, g.sought, j.one -> 'commune', j.one -> 'sectors'
        from gone g cross join lateral (select to_jsonb(g) as one offset 0) j) t;
  else
    for one in select g.hub_id, g.id from gone g loop
      delete from members.word w where w.hub_id = one.hub_id and w.id = one.id;
    end loop;
    return null;
  end if;
  if rows is null then return null; end if;
  if tg_op = 'UPDATE' then
    for one in select (r ->> 'hub_id')::uuid as hub_id, (r ->> 'id')::uuid as id from unnest(rows) as r loop
      delete from members.word w where w.hub_id = one.hub_id and w.id = one.id;
    end loop;
  end if;
  perform members.add_words(tg_table_name, rows);
  return null;
end $$;

do $$
declare t text;
begin
  foreach t in array array['organisation', 'person'] loop
    execute format('create trigger words_come after insert on members.%I referencing new table as come for each statement execute function members.keep_words()', t);
    execute format('create trigger words_go after delete on members.%I referencing old table as gone for each statement execute function members.keep_words()', t);
    execute format('create trigger words_change after update on members.%I referencing old table as gone new table as come
      for each statement execute function members.keep_words()', t);
  end loop;
end $$;

insert into members.word (hub_id, kind, word, id, name, first)
  select o.hub_id, k.kind, k.word, o.id, o.name, k.first
  from members.organisation o cross join lateral members.words_of('organisation', to_jsonb(o), members.words_in(o.commune)) as k
  union all select p.hub_id, k.kind, k.word, p.id, p.name, k.first
  from members.person p cross join lateral members.words_of('person', to_jsonb(p), 0) as k;

-- Texts, beside themselves. What is looked for in a meeting or a decision is put together of these at each question; that costs little once they are there.
alter table contacts.contact add column sought text not null generated always as (members.sought(with_names || ' ' || said)) stored;
alter table contacts.promise add column sought text not null generated always as (members.sought(text)) stored;
alter table governance.body add column sought text not null generated always as (members.sought(name)) stored;
alter table governance.meeting
  add column sought text not null generated always as (members.sought(title)) stored,
  add column sought_place text not null generated always as (members.sought(place)) stored;
alter table governance.agenda_item add column sought text not null generated always as (members.sought(title)) stored;
alter table governance.proposal_version add column sought text not null generated always as (members.sought(text)) stored;
