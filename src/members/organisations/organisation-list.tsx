import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { Button } from '#ui/button.tsx'
import { listAt } from '#ui/filtered.ts'
import { Pagination } from '#ui/navigation.tsx'
import { Badge, Empty } from '#ui/notice.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { DayText } from '#ui/text.tsx'
import type { Order } from './organisation-asked.ts'
import type { OrganisationsData } from './show-organisations.ts'

type Props = { page: PageContext; data: OrganisationsData }
type Listed = OrganisationsData['rows'][number]

/** The organisations as a ledger, on a phone as cards; with a box to tick for who may act on several. */
export const List = ({ page, data }: Props) => {
  const { organisations, lists: w } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/structures`
  const { filters } = data
  const table = <Table caption={w.caption} quiet columns={columnsOf(page, data, root)} rows={data.rows} keyOf={({ id }) => id} />
  if (data.matching === 0)
    return (
      <Empty title={filters.q ? organisations.notFound(filters.q) : w.nothing} action={<a href={root}>{organisations.all}</a>}>
        {filters.q ? organisations.notFoundSays : w.nothingSays}
      </Empty>
    )
  return (
    <>
      {data.may.actOnMany ? (
        <form method="get" action={`${root}/selection`}>
          <input type="hidden" name="coches" value="oui" />
          {table}
          <div class="c-actions mt-6 print:hidden">
            <Button>{w.actOn}</Button>
            {data.matching > 1 ? <a href={listAt(`${root}/selection`, filters)}>{w.chooseAll(data.matching)}</a> : null}
          </div>
        </form>
      ) : (
        table
      )}
      <Pagination
        previous={data.previous && listAt(root, filters, { avant: data.previous })}
        next={data.next && listAt(root, filters, { apres: data.next })}
        says={organisations.shown(data.rows.length, data.matching)}
      />
      <TakeAway page={page} />
    </>
  )
}

const columnsOf = (page: PageContext, { filters, may }: OrganisationsData, root: string): Column<Listed>[] => {
  const { lists: w, sectors } = wordsIn(page.lang)
  const sort = (tri: Order, down?: Order) => ({
    href: listAt(root, filters, { tri: filters.tri === tri && down ? down : tri }),
    ...(filters.tri === tri ? { now: 'ascending' as const } : filters.tri === down ? { now: 'descending' as const } : {}),
  })
  return [
    { head: w.name, sort: sort('nom'), cell: (one) => <Name page={page} one={one} tick={may.actOnMany} /> },
    { head: w.commune, sort: sort('commune'), cell: ({ commune }) => commune },
    { head: w.sector, cell: (one) => one.sectors.map((sector) => sectors[sector]).join(', ') },
    { head: w.speakers, cell: ({ speakers }) => [...new Set(speakers.map(({ name }) => name))].join(', ') || w.nobody },
    {
      head: w.since,
      sort: sort('adhesion', 'recente'),
      cell: (one) => (one.since === null ? one.former ? w.former : w.never : <DayText day={one.since} form="short" />),
    },
  ]
}

const Name = ({ page, one, tick }: { page: PageContext; one: Listed; tick: boolean }) => {
  const { organisations, lists: w } = wordsIn(page.lang)
  const name = (
    <span>
      <a href={`/${page.hub?.slug}/structures/${one.id}`}>{one.name}</a>
      {one.founding ? (
        <>
          {' '}
          <Badge tone="info">{organisations.founding}</Badge>
        </>
      ) : null}
    </span>
  )
  if (!tick) return name
  return (
    <span class="c-ticked">
      <label>
        <input type="checkbox" class="checkbox checkbox-primary" name="organisations" value={one.id} />
        <span class="sr-only">{w.choose(one.name)}</span>
      </label>
      {name}
    </span>
  )
}
