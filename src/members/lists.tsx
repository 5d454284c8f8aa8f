import type { ComponentChildren } from 'preact'
import { Pagination, SearchBox } from '#ui/navigation.tsx'
import { Empty } from '#ui/notice.tsx'

type Props = {
  action: string
  q: string
  matching: number
  all: number
  next: string | null
  previous: string | null
  rows: number
  words: { search: string; found: (n: number, q: string) => string; notFound: (q: string) => string; notFoundSays: string; all: string }
  shown: (n: number, of: number) => string
  children: ComponentChildren
}

/** A list one can search, 25 rows a page. */
export const Searched = ({ action, q, matching, all, next, previous, rows, words, shown, children }: Props) => {
  const to = (name: 'apres' | 'avant', id: string | null) =>
    id === null ? null : `${action}?${new URLSearchParams({ ...(q ? { q } : {}), [name]: id })}`
  return (
    <>
      {all > 5 || q ? <SearchBox action={action} label={words.search} value={q} /> : null}
      {q && matching > 0 ? <p role="status">{words.found(matching, q)}</p> : null}
      {q && matching === 0 ? (
        <Empty title={words.notFound(q)} action={<a href={action}>{words.all}</a>}>
          {words.notFoundSays}
        </Empty>
      ) : (
        children
      )}
      <Pagination previous={to('avant', previous)} next={to('apres', next)} says={shown(rows, matching)} />
    </>
  )
}
