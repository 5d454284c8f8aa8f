import { daysBetween } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { dayText } from '#ui/format.ts'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb, Pagination, Tabs } from '#ui/navigation.tsx'
import { Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { queryOf } from './indicators-page.tsx'
import { type IndicatorRow, rowKinds, type ShownIndicatorRows } from './show-indicator-rows.ts'

type Props = { data: ShownIndicatorRows; page: PageContext }

/** What stands behind the figures of a year, one line each, with the PV or the decision where it is told. */
export const IndicatorRowsPage = ({ data, page }: Props) => {
  const all = wordsOf(page)
  const w = all.indicators.rows
  const figures = `/${page.hub?.slug}/documents/gouvernance`
  const at = (kind: string, more = '') => `${figures}/lignes?lignes=${kind}&${queryOf(data)}${more}`
  return (
    <Page
      page={page}
      title={w.title({ year: data.year })}
      lead={data.body?.name ?? all.indicators.allBodies}
      over={
        <Breadcrumb
          crumbs={[
            { href: `/${page.hub?.slug}/documents`, label: all.documents.title },
            { href: `${figures}?${queryOf(data)}`, label: all.indicators.title({ year: data.year }) },
          ]}
        />
      }
    >
      <Tabs
        label={w.which}
        tabs={rowKinds.map((kind) => ({
          href: at(kind),
          label: w.kinds[kind],
          current: kind === data.kind,
          ...(kind === data.kind ? { count: data.count } : {}),
        }))}
      />
      {data.rows.length === 0 ? (
        <Empty title={w.none} />
      ) : (
        <>
          <List label={w.kinds[data.kind]}>
            {data.rows.map((row) => (
              <Line key={row.id} row={row} page={page} />
            ))}
          </List>
          <Pagination
            previous={data.first ? null : at(data.kind)}
            next={data.next ? at(data.kind, `&apres=${data.next}`) : null}
            says={w.of({ n: data.rows.length, of: data.count })}
          />
          <TakeAway page={page} />
        </>
      )}
    </Page>
  )
}

const Line = ({ row, page }: { row: IndicatorRow; page: PageContext }) => {
  const w = wordsOf(page).indicators.rows
  const root = `/${page.hub?.slug}`
  const day = dayText(row.day, page.lang)
  if (row.is === 'meeting')
    return (
      <Row
        title={`${row.body}, ${day}`}
        {...(row.sealedOn ? { href: `${root}/reunions/${row.id}/pv` } : {})}
        meta={capital([presence(row, w), minutes(row, w)].join(' · '))}
      />
    )
  const href =
    row.is === 'decision' && row.number ? `${root}/decisions/${row.id}` : row.sealed ? `${root}/reunions/${row.meeting}/pv` : null
  const how = row.is === 'decision' ? w.ways[row.way] : w.origins[row.origin]
  const since =
    row.is === 'decision' && row.way !== 'notAdopted'
      ? [w.since({ day: dayText(row.known, page.lang), n: Math.max(0, daysBetween(row.known, row.day)) })]
      : []
  return (
    <Row
      title={row.title ?? w.untold}
      {...(href ? { href } : {})}
      meta={[row.body, day, how, ...since].join(' · ')}
      end={row.is === 'decision' && row.number ? <b class="tabular-nums">{row.number}</b> : null}
    />
  )
}

type Words = ReturnType<typeof wordsOf>['indicators']['rows']
type Meeting = Extract<IndicatorRow, { is: 'meeting' }>

const presence = ({ came, seated }: Meeting, w: Words): string =>
  came === null ? w.noAttendance : w.attendance({ n: seated.filter((one) => came.includes(one)).length, of: seated.length })

const minutes = ({ closedOn, sealedOn }: Meeting, w: Words): string => {
  if (closedOn === null) return w.running
  return sealedOn === null ? w.toSeal : w.sealedAfter({ n: daysBetween(closedOn, sealedOn) })
}
