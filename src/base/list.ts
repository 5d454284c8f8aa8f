import type { Id } from './id.ts'

/** A list with pages goes on from a row, never from a number: nothing is shown twice or left out when rows come and go between two pages. */

/** Rows a page of a list holds. */
export const PAGE = 25

/** Where a page begins: after a row, before a row, or at the start. */
export type Place = { after: Id | null; before: Id | null }

/** From the address: `avant` wins over `apres`. */
export const placeAt = ({ apres, avant }: { apres: Id | null; avant: Id | null }): Place => ({ after: avant ? null : apres, before: avant })

/** A page of a list: its rows, and the row after or before which the next and the previous page begin. */
export type PageOf<Row> = { rows: Row[]; next: Id | null; previous: Id | null }

/** Cuts a page out of the `size` + 1 rows read at its place (backwards when `before`). */
export const pageOf = <Row extends { id: Id }>(read: Row[], { after, before }: Place, size = PAGE): PageOf<Row> => {
  const more = read.length > size
  const rows = before === null ? read.slice(0, size) : read.slice(0, size).reverse()
  return {
    rows,
    next: (before !== null || more) && rows.length > 0 ? (rows.at(-1)?.id ?? null) : null,
    previous: (before === null ? after !== null : more) && rows.length > 0 ? (rows[0]?.id ?? null) : null,
  }
}

/** The same of a list that is read whole anyway: no row is looked for twice. `as`: what a page shows of one. */
export const pageAround = <Row extends { id: Id }, Shown>(
  all: Row[],
  { after, before }: Place,
  size = PAGE,
  as: (row: Row) => Shown,
): { rows: Shown[]; next: Id | null; previous: Id | null } => {
  const edge = all.findIndex(({ id }) => id === (before ?? after))
  const from = edge < 0 ? 0 : before === null ? edge + 1 : Math.max(0, edge - size)
  const until = before === null || edge < 0 ? from + size : edge
  const rows = all.slice(from, until)
  return {
    rows: rows.map(as),
    next: until < all.length ? (rows.at(-1)?.id ?? null) : null,
    previous: from > 0 ? (rows[0]?.id ?? null) : null,
  }
}
