import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { Field } from '#ui/field.tsx'
import { listAt } from '#ui/filtered.ts'
import { Filters } from '#ui/filters.tsx'
import { Form } from '#ui/form.tsx'
import { dayText, eurosText } from '#ui/format.ts'
import { Details } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb, Pagination, SearchBox, Tabs } from '#ui/navigation.tsx'
import { Badge, Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { type Cost, type CostView, costViews } from './cost.ts'
import { CostFields } from './cost-fields.tsx'
import type { CostsData } from './show-costs.ts'

type Props = { page: PageContext; data: CostsData }

/** What was spent, and the form to note it. */
export const CostsPage = ({ page, data }: Props) => {
  const { cost: w, year: years } = wordsIn(page.lang)
  const { filters, counts, rows, may } = data
  const money = `/${page.hub?.slug}/argent`
  const root = `${money}/depenses`
  const kept = {
    annee: String(filters.year),
    action: filters.action,
    voir: filters.shown === 'toutes' ? null : filters.shown,
    q: filters.q,
  }
  const none = counts.from === null
  return (
    <Page
      page={page}
      title={w.titleOf(filters.year)}
      lead={none ? w.lead : w.says(counts.matching, eurosText(counts.cents, page.lang))}
      over={<Breadcrumb crumbs={[{ href: `${money}?annee=${filters.year}`, label: years.title(filters.year) }]} />}
    >
      {may.keep ? <Note page={page} data={data} root={root} /> : null}
      {none ? (
        <div class="mt-8">
          <Empty title={w.none}>{w.noneSays}</Empty>
        </div>
      ) : (
        <div class="mt-8">
          <Narrow page={page} data={data} root={root} kept={kept} />
          {rows.length === 0 ? (
            <Empty title={w.nothing} action={<a href={`${root}?annee=${filters.year}`}>{w.all}</a>} />
          ) : (
            <List label={w.title}>
              {rows.map((one) => (
                <CostRow key={one.id} page={page} cost={one} root={root} />
              ))}
            </List>
          )}
          <Pagination
            previous={data.previous && listAt(root, kept, { avant: data.previous })}
            next={data.next && listAt(root, kept, { apres: data.next })}
          />
          {rows.length > 0 ? <TakeAway page={page} /> : null}
          {may.keep && data.actions.length > 1 ? (
            <p class="mt-4 print:hidden">
              <a href={`${money}/cles`}>{w.links.keys}</a>
            </p>
          ) : null}
        </div>
      )}
    </Page>
  )
}

const Note = ({ page, data, root }: Props & { root: string }) => {
  const { cost: w } = wordsIn(page.lang)
  const form = page.form('funding.noteCost')
  const hidden = ['code', 'supplier', 'paidOn']
  return (
    <Details summary={w.note} open={form.problems.length > 0 || data.counts.from === null || data.filters.action !== null}>
      <Form action={root} form={form} submit={w.submit} submitIcon="plus" files>
        <CostFields
          page={page}
          {...data}
          action={data.filters.action}
          open={form.problems.some(({ path }) => hidden.includes(path)) || undefined}
        />
      </Form>
    </Details>
  )
}

type Kept = Record<string, string | null>

const Narrow = ({ page, data, root, kept }: Props & { root: string; kept: Kept }) => {
  const { cost: w, year: years } = wordsIn(page.lang)
  const { filters, counts } = data
  const waiting: Partial<Record<CostView, number>> = { 'sans-piece': counts.noPiece, 'sans-action': counts.noAction, retirees: counts.gone }
  const shown = costViews.filter((voir) => voir === 'toutes' || voir === filters.shown || (waiting[voir] ?? 0) > 0)
  return (
    <>
      {data.years.length > 1 ? (
        <Tabs
          label={years.years}
          tabs={data.years.map((one) => ({
            href: listAt(root, { ...kept, annee: String(one) }),
            label: String(one),
            current: one === filters.year,
          }))}
        />
      ) : null}
      {shown.length > 1 ? (
        <Tabs
          label={w.which}
          tabs={shown.map((voir) => ({
            href: listAt(root, kept, { voir: voir === 'toutes' ? null : voir }),
            label: w.views[voir],
            current: filters.shown === voir,
            ...(voir === 'toutes' ? {} : { count: waiting[voir] ?? 0 }),
          }))}
        />
      ) : null}
      {counts.matching > 10 || filters.q !== '' || filters.action !== null ? (
        <>
          <SearchBox action={root} label={w.search} value={filters.q} keep={keepOf(kept, 'q')} />
          <Filters action={root} submit={w.filter} keep={keepOf(kept, 'action')}>
            <Field
              kind="select"
              path="action"
              label={w.action}
              options={[{ value: '', label: w.everyAction }, ...data.actions.map(({ id, name }) => ({ value: id, label: name }))]}
              value={filters.action ?? ''}
            />
          </Filters>
        </>
      ) : null}
    </>
  )
}

/** The other filters, as a form sends them along. */
const keepOf = (kept: Kept, but: string): Record<string, string> =>
  Object.fromEntries(Object.entries(kept).flatMap(([name, value]) => (value && name !== but ? [[name, value] as [string, string]] : [])))

const CostRow = ({ page, cost, root }: { page: PageContext; cost: Cost; root: string }) => {
  const { cost: w } = wordsIn(page.lang)
  const claimed = cost.claims.reduce((sum, { cents }) => sum + cents, 0)
  const pieces = cost.pieces.filter(({ gone }) => !gone).length
  const names = cost.shares.map(({ name }) => name)
  return (
    <Row
      title={cost.what}
      href={`${root}/${cost.id}`}
      meta={[
        dayText(cost.datedOn, page.lang),
        cost.supplier,
        names.length > 2 ? w.several(names.length) : names.join(', '),
        cost.keyName ? w.byKey(cost.keyName) : '',
      ]
        .filter(Boolean)
        .join(' · ')}
      badge={
        cost.gone ? (
          <Badge>{w.goneBadge}</Badge>
        ) : names.length === 0 ? (
          <Badge tone="watch">{w.noActionBadge}</Badge>
        ) : pieces === 0 ? (
          <Badge tone="watch">{w.noPieceBadge}</Badge>
        ) : claimed > 0 ? (
          <Badge tone="good">{claimed === cost.cents ? w.claimedBadge : w.partlyBadge}</Badge>
        ) : null
      }
      end={eurosText(cost.cents, page.lang)}
    />
  )
}
