import { daysBetween } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { Field } from '#ui/field.tsx'
import { listAt } from '#ui/filtered.ts'
import { Form } from '#ui/form.tsx'
import { dayText, eurosText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb, Pagination, SearchBox, Tabs } from '#ui/navigation.tsx'
import { Badge, Empty, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { type Call, callsShown, SOON_DAYS } from './call.ts'
import { CallFields } from './call-fields.tsx'
import type { CallsData } from './show-calls.ts'

type Props = { page: PageContext; data: CallsData }

/** So many are seen at a glance: nothing to look for. */
const FEW = 10

/** The calls for projects the hub watches, what closes first above. */
export const CallsPage = ({ page, data }: Props) => {
  const { calls: w, nav } = wordsIn(page.lang)
  const { may, counts } = data
  return (
    <Page
      page={page}
      title={w.title}
      lead={counts.tous > 0 ? w.lead : undefined}
      over={<Breadcrumb crumbs={[{ href: `/${page.hub?.slug}/argent`, label: nav.money }]} />}
    >
      {data.read ? <Brought page={page} read={data.read} /> : null}
      {counts.tous === 0 ? <Empty title={w.none}>{may.keep ? w.noneSays : undefined}</Empty> : <Watched page={page} data={data} />}
      {may.keep ? (
        <div class="mt-8 print:hidden">
          <Add page={page} first={counts.tous === 0} />
          <ReadFile page={page} />
        </div>
      ) : null}
    </Page>
  )
}

const Watched = ({ page, data }: Props) => {
  const { calls: w } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/argent/appels`
  const { shown, q, counts, rows } = data
  const filters = { vue: shown === 'ouverts' ? null : shown, q }
  const to = (change: Record<string, string | null> = {}) => listAt(root, filters, change)
  return (
    <>
      <Tabs
        label={w.lists}
        tabs={callsShown.map((one) => ({
          href: to({ vue: one === 'ouverts' ? null : one }),
          label: w.shown[one],
          current: one === shown,
          count: counts[one],
        }))}
      />
      {counts.tous > FEW || q !== '' ? (
        <SearchBox action={root} label={w.search} value={q} keep={filters.vue ? { vue: filters.vue } : {}} />
      ) : null}
      {rows.length === 0 ? (
        <Empty title={w.nothing} action={q === '' ? undefined : <a href={to({ q: null })}>{w.found}</a>} />
      ) : (
        <List label={w.list}>
          {rows.map((one) => (
            <CallRow key={one.id} page={page} call={one} today={data.today} />
          ))}
        </List>
      )}
      <Pagination previous={data.previous && to({ avant: data.previous })} next={data.next && to({ apres: data.next })} />
      {rows.length > 0 ? <TakeAway page={page} /> : null}
    </>
  )
}

const CallRow = ({ page, call, today }: { page: PageContext; call: CallsData['rows'][number]; today: string }) => {
  const { calls: w } = wordsIn(page.lang)
  const { deadline, cents, answer, standing } = call
  const said = [
    call.funder,
    deadline ? w.until(dayText(deadline, page.lang)) : w.allYear,
    cents === null ? '' : eurosText(cents, page.lang, true),
    answer && standing === 'watched' ? `${w.worth} ${w.answers[answer]}` : '',
  ]
  return (
    <Row
      title={call.title}
      href={`/${page.hub?.slug}/argent/appels/${call.id}`}
      meta={said.filter(Boolean).join(' · ')}
      badge={<CallBadge page={page} call={call} today={today} />}
    >
      {standing === 'dropped' && call.why ? <p class="c-hint">{w.dropped(call.why)}</p> : null}
    </Row>
  )
}

/** What matters most of it: that it was dropped or answered; else how long there is. */
export const CallBadge = ({ page, call, today }: { page: PageContext; call: Call; today: string }) => {
  const { calls: w } = wordsIn(page.lang)
  const { standing, deadline } = call
  if (standing === 'dropped') return <Badge icon="cross">{w.standings.dropped}</Badge>
  if (standing === 'applied') return <Badge tone="good">{w.standings.applied}</Badge>
  const days = deadline ? daysBetween(today, deadline) : null
  if (days !== null && days < 0) return <Badge>{w.ended}</Badge>
  if (days !== null && days <= SOON_DAYS) return <Badge tone="watch">{w.days(days)}</Badge>
  return standing === 'worth' ? <Badge tone="info">{w.standings.worth}</Badge> : null
}

const Add = ({ page, first }: { page: PageContext; first: boolean }) => {
  const { calls: w } = wordsIn(page.lang)
  const form = page.form('funding.addCall')
  const fields = (
    <Form action={`/${page.hub?.slug}/argent/appels`} form={form} submit={w.submit} submitIcon="plus" kind={first ? 'main' : 'plain'}>
      <CallFields page={page} />
    </Form>
  )
  if (first) return <Section title={w.add}>{fields}</Section>
  return (
    <Details summary={w.add} open={form.problems.length > 0}>
      {fields}
    </Details>
  )
}

const ReadFile = ({ page }: { page: PageContext }) => {
  const { calls: w } = wordsIn(page.lang)
  const form = page.form('funding.readAidsFile')
  return (
    <Details summary={w.file} open={form.problems.length > 0}>
      <p class="c-says">{w.fileSays}</p>
      <Form action={`/${page.hub?.slug}/argent/aides-territoires`} form={form} submit={w.read} kind="plain" files>
        <Field kind="file" path="file" label={w.fileField} accept=".json,application/json" optional />
        <Field path="perimeters" label={w.perimeters} hint={w.perimetersHint} optional />
        <Field kind="textarea" path="pasted" label={w.pasted} rows={2} optional />
      </Form>
    </Details>
  )
}

/** What a file brought, what was left aside and why. */
const Brought = ({ page, read }: { page: PageContext; read: NonNullable<CallsData['read']> }) => {
  const { calls: w } = wordsIn(page.lang)
  const parts = (['audience', 'perimeter', 'past', 'noMoney'] as const).filter((why) => read.left[why] > 0)
  const aside = parts.reduce((all, why) => all + read.left[why], 0)
  return (
    <Notice kind="success">
      <p>{w.readSays(read.added, read.changed)}</p>
      {aside > 0 ? <p>{w.readLeft(aside, parts.map((why) => w.left[why](read.left[why])).join(', '))}</p> : null}
      {read.more > 0 ? <p>{w.readMore(read.more)}</p> : null}
    </Notice>
  )
}
