import type { Id } from '#base/id.ts'

/** Rows a page of a list holds. */
export const PAGE = 25

/** Where a page begins: after a row, before a row, or at the start. */
export type Place = { after: Id | null; before: Id | null }

/** A page of a list, and the rows after and before which the next and the previous page begin. */
export type PageOf<Row> = { rows: Row[]; next: Id | null; previous: Id | null }

/** Cuts a page out of the `size` + 1 rows read at its place (backwards when `before`). */
export const pageOf = <Row extends { id: Id }>(read: Row[], { after, before }: Place, size = PAGE): PageOf<Row> => {
  const more = read.length > size
  const rows = before === null ? read.slice(0, size) : read.slice(0, size).reverse()
  const first = rows[0]?.id ?? null
  const last = rows.at(-1)?.id ?? null
  return { rows, next: before !== null || more ? last : null, previous: (before === null ? after !== null : more) ? first : null }
}
