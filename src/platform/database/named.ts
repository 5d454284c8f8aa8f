import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Sought } from '#base/search.ts'
import { lists } from './sought.ts'

// Names are found by their words (members.word, one row a word), which an index finds by their beginning; row-level security lets it, because these
// comparisons leak nothing. Everything is a list of values: the question stays the same text whatever is typed, so that its plan is made once.

/** What the words are the words of. */
type NameKind = 'organisation' | 'commune' | 'person'
const NAMES: NameKind[] = ['organisation', 'commune', 'person']

/** As many signs of a word as are kept. */
const MOST_SIGNS = 200
/** The last code point there is, which is no letter: what begins with a word stands before the word with it. */
const LAST = '\u{10FFFF}'

const kept = (word: string): string => [...word].slice(0, MOST_SIGNS).join('')

/** A list whose length the planner does not see: it would think each search cheaper than the kept plan, and plan again each time. */
const list = (values: unknown[], type: 'int' | 'text') => sql`(select ${values}::${sql.raw(type)}[])`

// « offset 0 » where it is used: planned by itself, from the words typed to the ids. Else all words of the hub would be walked in the order of their ids.
const among = (hub: Id, kinds: NameKind[]) =>
  sql`w.hub_id = ${hub} and w.kind = any (${kinds}::text[]) and w.word >= s.word and w.word < s.beyond`

/** Ids whose names hold a word that begins as one of these. */
export const namedWith = (hub: Id, kinds: NameKind[], words: string[]): RawBuilder<unknown> => {
  const from = words.map(kept)
  return sql`select w.id from unnest(${list(from, 'text')}, ${list(
    from.map((word) => word + LAST),
    'text',
  )}) as s (word, beyond)
    join members.word w on ${among(hub, kinds)} offset 0`
}

/** For each of these words one word of a name that begins so, if there is one (`word`); words of one or two letters are none. */
export const knownBeginnings = (hub: Id, words: string[]): RawBuilder<unknown> => {
  const from = words.map(kept)
  return sql`select known.word from unnest(${list(from, 'text')}, ${list(
    from.map((word) => word + LAST),
    'text',
  )}) as s (word, beyond)
    cross join lateral (select w.word from members.word w where ${among(hub, NAMES)} and length(w.word) > 2 limit 1) as known`
}

/**
 * Who is named so (`id`, `name`, `rank`): every word of one of the ways begins one of their words; and those of these sectors. `rank`, as `howWell`:
 * whole words before beginnings, then what begins with them.
 */
export const namedBy = ({ ways }: Sought, hub: Id, kinds: NameKind[], sectors: string[] = []): RawBuilder<unknown> => {
  const typed = kept(ways[0]?.[0] ?? '')
  const all = (length: number) => (1 << length) - 1
  const named = lists(ways).map((places, _, { length }) => {
    const asked = places.flatMap((words, at) => words.map((word) => ({ bit: 1 << at, word: kept(word) })))
    // A name that answers in one way may begin with what was typed first, which belongs to another.
    const each = length > 1 ? [...asked, { bit: 0, word: typed }] : asked
    const bits = list(
      each.map(({ bit }) => bit),
      'int',
    )
    const words = list(
      each.map(({ word }) => word),
      'text',
    )
    const beyond = list(
      each.map(({ word }) => word + LAST),
      'text',
    )
    return sql`select id, name, case bit_or(whole) when ${all(places.length)}::int then 0 else 2 end + min(late) as rank from (
        (select w.id, w.name, s.bit, case when w.word = s.word then s.bit else 0 end as whole,
            case when w.first and s.word = ${typed} then 0 else 1 end as late
          from unnest(${bits}, ${words}, ${beyond}) as s (bit, word, beyond) join members.word w on ${among(hub, kinds)} offset 0)
        union all select w.id, w.name, ${all(places.length)}::int, 0, 1 from unnest(${list(sectors, 'text')}) as s (code)
          join members.word w on w.hub_id = ${hub} and w.kind = 'sector' and w.word = s.code
      ) as hit group by id, name having bit_or(bit) = ${all(places.length)}::int`
  })
  const [one = sql`select null::uuid as id, '' as name, 0 as rank where false`, ...more] = named
  if (more.length === 0) return one
  return sql`select id, name, min(rank) as rank from (${sql.join(named, sql` union all `)}) as each_way group by id, name`
}
