import type { PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Filters } from '#ui/filters.tsx'
import { dayText } from '#ui/format.ts'
import { Details } from '#ui/layout.tsx'
import { Pagination, SearchBox, Tabs } from '#ui/navigation.tsx'
import { Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { actionOrders, actionShown } from './action.ts'
import { ActionRows } from './action-rows.tsx'
import type { ShownActions } from './show-actions.ts'

type Props = { data: ShownActions; page: PageContext }

/** What the meetings led to: what waits for me first, then what is late, then the rest. */
export const ActionsPage = ({ data, page }: Props) => {
  const { actions: w } = wordsOf(page)
  const root = `/${page.hub?.slug}/actions`
  const { counts, rows, filters } = data
  const at = (change: Record<string, string>) => addressOf(root, { ...keptOf(filters), ...change })
  const follows = new Set(rows.filter(({ mayFollow }) => mayFollow).map(({ id }) => id))
  return (
    <Page page={page} title={w.title} lead={w.lead({ mine: counts.mine, late: counts.late })}>
      {counts.all === 0 ? (
        <Empty title={w.none}>{w.noneSays}</Empty>
      ) : (
        <>
          <Chosen data={data} page={page} root={root} />
          {rows.length === 0 ? (
            <Empty title={w.nothing} action={<a href={root}>{w.showAll}</a>} />
          ) : (
            <ActionRows
              page={page}
              actions={rows}
              today={data.today}
              label={w.title}
              follows={({ id }) => follows.has(id)}
              more={({ body, meeting }) => [`${body.name}, ${dayText(meeting.day, page.lang)}`]}
            />
          )}
          <Pagination
            previous={data.previous && at({ avant: data.previous })}
            next={data.next && at({ apres: data.next })}
            says={w.of({ n: rows.length, of: counts.matching })}
          />
          <TakeAway page={page} />
        </>
      )}
    </Page>
  )
}

/** The filters as they stand in the address; the usual ones are left out. */
const keptOf = ({ q, miennes, instance, etat, tri }: ShownActions['filters']): Record<string, string> => ({
  ...(q ? { q } : {}),
  ...(miennes ? { miennes: 'oui' } : {}),
  ...(instance ? { instance } : {}),
  ...(etat === 'ouvertes' ? {} : { etat }),
  ...(tri === 'echeance' ? {} : { tri }),
})

const addressOf = (root: string, kept: Record<string, string>): string => {
  const query = new URLSearchParams(kept).toString()
  return query ? `${root}?${query}` : root
}

const Chosen = ({ data, page, root }: Props & { root: string }) => {
  const { actions: w } = wordsOf(page)
  const { filters, counts, bodies } = data
  const kept = keptOf(filters)
  const { q: _, ...others } = kept
  const { miennes: __, etat: ___, ...rest } = kept
  const { instance: ____, tri: _____, ...tabs } = kept
  const plain = filters.etat === 'ouvertes'
  return (
    <>
      <SearchBox action={root} label={w.search} value={filters.q} keep={others} />
      <Tabs
        label={w.which}
        tabs={[
          { href: addressOf(root, rest), label: w.shown.ouvertes, current: plain && !filters.miennes },
          { href: addressOf(root, { ...rest, miennes: 'oui' }), label: w.myOwn, count: counts.mine, current: plain && filters.miennes },
          ...actionShown
            .filter((one) => one !== 'ouvertes')
            .map((etat) => ({
              href: addressOf(root, { ...rest, etat }),
              label: w.shown[etat],
              current: filters.etat === etat,
              ...(etat === 'retard' ? { count: counts.late } : {}),
            })),
        ]}
      />
      <Details summary={w.filter} open={filters.instance !== null || filters.tri !== 'echeance'}>
        <Filters action={root} submit={w.apply} keep={tabs}>
          <Field
            kind="select"
            path="instance"
            label={w.body}
            value={filters.instance ?? ''}
            options={[{ value: '', label: w.anyBody }, ...bodies.map(({ id, name }) => ({ value: id, label: name }))]}
          />
          <Field
            kind="select"
            path="tri"
            label={w.order}
            value={filters.tri}
            options={actionOrders.map((value) => ({ value, label: w.orders[value] }))}
          />
        </Filters>
      </Details>
      {Object.keys(kept).length > 0 && counts.matching > 0 ? <p role="status">{w.found({ n: counts.matching })}</p> : null}
    </>
  )
}
