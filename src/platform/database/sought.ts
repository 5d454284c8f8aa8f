import { type RawBuilder, sql } from 'kysely'
import type { Sought } from '#base/search.ts'

type Sql = RawBuilder<unknown>

const either = (all: Sql[]): RawBuilder<boolean> => (all.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(all, sql` or `)})`)

/**
 * The ways of a search, place by place: a text answers when one of these lists finds, at each of its places, one of the words. Ways that differ by one
 * word that means the same are one list, so that each word is looked for once.
 */
export const lists = (ways: string[][]): string[][][] => {
  const [first = []] = ways
  const places = first.map((_, at) => [...new Set(ways.map((way) => way[at] ?? ''))])
  const product = places.reduce((sum, { length }) => sum * length, 1)
  const alike = ways.every(({ length }) => length === first.length) && new Set(ways.map((way) => way.join(' '))).size === product
  return alike ? [places] : ways.map((way) => way.map((word) => [word]))
}

/** Whether something answers, told by what one place of the search asks: one of some words. */
export const someWay = ({ ways }: Sought, holds: (words: string[]) => Sql): RawBuilder<boolean> =>
  either(lists(ways).map((places) => sql`(${sql.join(places.map(holds), sql` and `)})`))

// One by one: « like any » of a list takes a list apart for each row, and there may be ten thousand.
const like = (column: Sql, patterns: string[]) => either(patterns.map((pattern) => sql`${column} like ${pattern}`))

/** Whether a text written as `members.sought` writes it holds a word that begins as one of these. */
export const holdsBeginning = (column: Sql, words: string[]) =>
  like(
    column,
    words.map((word) => `% ${word}%`),
  )

/** Whether such a text answers: every word of one of the ways begins one of its words. */
export const soughtBy = (sought: Sought, column: Sql): RawBuilder<boolean> => someWay(sought, (words) => holdsBeginning(column, words))

/** What comes second in the order: texts that do not begin with what was typed. */
export const beginsLate = ({ ways }: Sought, column: Sql): RawBuilder<number> =>
  sql<number>`case when ${column} like ${` ${ways[0]?.[0] ?? ''}%`} then 0 else 1 end`

/** Best first: whole words before beginnings, then what begins with them. Small is better. */
export const howWell = (sought: Sought, column: Sql): RawBuilder<number> => {
  const whole = someWay(sought, (words) =>
    like(
      column,
      words.map((word) => `% ${word} %`),
    ),
  )
  return sql<number>`case when ${whole} then 0 else 2 end + ${beginsLate(sought, column)}`
}
