import { type RawBuilder, sql } from 'kysely'
import type { Sought } from '#base/search.ts'

// One by one: « like all » of a list takes a list apart for each row, and there may be ten thousand.
const all = (column: RawBuilder<unknown>, patterns: string[]) =>
  patterns.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`(${sql.join(
        patterns.map((pattern) => sql`${column} like ${pattern}`),
        sql` and `,
      )})`

const someWay = ({ ways }: Sought, pattern: (word: string) => string, column: RawBuilder<unknown>): RawBuilder<boolean> =>
  ways.length === 0
    ? sql<boolean>`false`
    : sql<boolean>`(${sql.join(
        ways.map((way) => all(column, way.map(pattern))),
        sql` or `,
      )})`

/** Whether a text written as `members.sought` writes it answers: every word of one of the ways begins one of its words. */
export const soughtBy = (sought: Sought, column: RawBuilder<unknown>): RawBuilder<boolean> =>
  someWay(sought, (word) => `% ${word}%`, column)

/** Best first: whole words before beginnings, then what begins with them. Small is better. */
export const howWell = (sought: Sought, column: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`case when ${someWay(sought, (word) => `% ${word} %`, column)} then 0 else 2 end
    + case when ${column} like ${` ${sought.ways[0]?.[0] ?? ''}%`} then 0 else 1 end`
