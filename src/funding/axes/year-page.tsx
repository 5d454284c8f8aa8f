import type { PageContext } from '#base/page.ts'
import { ActionFields } from '#funding/actions/action-fields.tsx'
import { needsAuditor } from '#funding/agreements/duties.ts'
import { YearLine } from '#funding/agreements/year-line.tsx'
import type { Totals } from '#funding/budgets/budget.ts'
import { SpentLinks } from '#funding/costs/spent-links.tsx'
import { wordsIn } from '#funding/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { eurosText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { Tabs } from '#ui/navigation.tsx'
import { Badge, Empty, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Shares, SharesKey } from '#ui/shares.tsx'
import { Table } from '#ui/table.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import type { AxisOfYear } from './axis.ts'
import type { YearData } from './show-year.ts'

type Props = { page: PageContext; data: YearData }

/** The hub’s money of a year: what its lines of work cost, and how far they are paid. */
export const YearPage = ({ page, data }: Props) => {
  const { year: w } = wordsIn(page.lang)
  const { year, axes, totals, may } = data
  const at = `/${page.hub?.slug}/argent`
  return (
    <Page page={page} title={w.title(year)} lead={totals.charges > 0 ? leadOf({ page, data }) : undefined}>
      {data.years.length > 1 && axes.length > 0 ? (
        <Tabs label={w.years} tabs={data.years.map((one) => ({ href: `${at}?annee=${one}`, label: String(one), current: one === year }))} />
      ) : null}
      {needsAuditor(totals.publicGrants) ? <Notice>{w.threshold(eurosText(totals.publicGrants, page.lang, true))}</Notice> : null}
      {axes.length === 0 ? (
        <Empty title={w.none}>{may.keep ? w.noneSays : undefined}</Empty>
      ) : (
        <>
          <Ledger page={page} data={data} />
          {totals.notDetailed > 0 && may.keep ? (
            <p class="c-hint mt-4">{w.notDetailed(eurosText(totals.notDetailed, page.lang, true))}</p>
          ) : null}
          {data.agreements ? <YearLine page={page} year={year} sums={data.agreements} /> : null}
          <SpentLinks page={page} year={year} granted={totals.granted} />
          <TakeAway page={page} />
        </>
      )}
      {may.keep ? (
        <div class="mt-8 print:hidden">
          <AddAxis page={page} data={data} />
          {axes.length + data.closed.length > 0 ? <ChangeAxes page={page} data={data} /> : null}
        </div>
      ) : null}
      <ToCalls page={page} data={data} />
    </Page>
  )
}

/** The way to the calls for projects: for who may note one, once there is a budget to find money for; for the others once there are calls. */
const ToCalls = ({ page, data: { calls, axes, may } }: Props) => {
  const { calls: w } = wordsIn(page.lang)
  if (calls.tous === 0 && !(may.keep && axes.length > 0)) return null
  return (
    <p class="mt-6 print:hidden">
      <a href={`/${page.hub?.slug}/argent/appels`}>{w.nav}</a>
      {calls.bientot > 0 ? ` · ${w.soon(calls.bientot)}` : null}
    </p>
  )
}

const leadOf = ({ page, data: { totals } }: Props): string => {
  const { year: w } = wordsIn(page.lang)
  const { granted, asked, idea, missing } = totals
  const parts = Object.entries({ granted, asked, idea, missing, beyond: -missing }).filter(
    ([part, cents]) => cents > 0 || part === 'granted',
  )
  const said = parts.map(([part, cents]) => w.parts[part as keyof typeof w.parts](eurosText(cents, page.lang, true)))
  return w.says(eurosText(totals.charges, page.lang, true), said.join(', '))
}

type Line = { key: string; name: string; href: string | null; within: boolean; transversal: boolean; totals: Totals }

/** An axis whose only action bears its name is one line; the others stand under theirs. */
const linesOf = (axes: AxisOfYear[], hrefOf: (action: string) => string): Line[] =>
  axes.flatMap(({ id, name, transversal, totals, actions }) => {
    const [only] = actions
    if (only && actions.length === 1) return [{ key: id, name, href: hrefOf(only.id), within: false, transversal, totals }]
    return [
      { key: id, name, href: null, within: false, transversal, totals },
      ...actions.map((one) => ({
        key: one.id,
        name: one.name,
        href: hrefOf(one.id),
        within: true,
        transversal: false,
        totals: one.totals,
      })),
    ]
  })

const Ledger = ({ page, data: { axes, totals, year } }: Props) => {
  const { year: w, sums } = wordsIn(page.lang)
  const euros = (cents: number) => (cents === 0 ? '–' : eurosText(cents, page.lang, true))
  const missing = ({ missing: cents }: Totals) => (cents < 0 ? sums.beyond(eurosText(-cents, page.lang, true)) : euros(cents))
  const kinds = [
    { kind: 'sure' as const, name: sums.granted },
    { kind: 'asked' as const, name: sums.asked },
    { kind: 'hoped' as const, name: sums.idea },
    { kind: 'missing' as const, name: sums.missing },
  ]
  return (
    <>
      <div class="mb-4">
        <SharesKey names={kinds} />
      </div>
      <Table
        caption={w.table}
        quiet
        rows={linesOf(axes, (action) => `/${page.hub?.slug}/argent/actions/${action}?annee=${year}`)}
        keyOf={({ key }) => key}
        columns={[
          {
            head: w.axis,
            cell: ({ name, href, within, transversal }) => (
              <span class={within ? 'pl-5 font-normal' : undefined}>
                {href ? <a href={href}>{name}</a> : name} {transversal ? <Badge>{w.transversal}</Badge> : null}
              </span>
            ),
            total: sums.total,
          },
          { head: w.chart, cell: ({ totals: own }) => <Found totals={own} />, total: <Found totals={totals} /> },
          { head: sums.cost, number: true, cell: ({ totals: own }) => euros(own.charges), total: euros(totals.charges) },
          { head: sums.granted, number: true, cell: ({ totals: own }) => euros(own.granted), total: euros(totals.granted) },
          { head: sums.asked, number: true, cell: ({ totals: own }) => euros(own.asked), total: euros(totals.asked) },
          { head: sums.idea, number: true, cell: ({ totals: own }) => euros(own.idea), total: euros(totals.idea) },
          { head: sums.missing, number: true, cell: ({ totals: own }) => missing(own), total: missing(totals) },
        ]}
      />
    </>
  )
}

const Found = ({ totals: { charges, products, granted, asked, idea, missing } }: { totals: Totals }) => (
  <Shares
    whole={Math.max(charges, products)}
    parts={[
      { kind: 'sure', amount: granted },
      { kind: 'asked', amount: asked },
      { kind: 'hoped', amount: idea },
      { kind: 'missing', amount: missing },
    ]}
  />
)

const AddAxis = ({ page, data: { year, axes } }: Props) => {
  const { year: w } = wordsIn(page.lang)
  const form = page.form('funding.addAxis')
  const fields = (
    <Form
      action={`/${page.hub?.slug}/argent/axes`}
      form={form}
      submit={w.submit}
      submitIcon="plus"
      kind={axes.length === 0 ? 'main' : 'plain'}
      hidden={{ year: String(year) }}
    >
      <Field path="name" label={w.name} hint={w.nameHint} />
      <Field path="amount" label={w.amount} hint={w.amountHint} unit="€" width="short" optional />
    </Form>
  )
  if (axes.length === 0) return <Section title={w.add}>{fields}</Section>
  return (
    <Details summary={w.add} open={form.problems.length > 0}>
      {fields}
    </Details>
  )
}

const ChangeAxes = ({ page, data: { year, axes, closed } }: Props) => {
  const { year: w } = wordsIn(page.lang)
  const all = [...axes, ...closed]
  const refused = all.some(({ id }) =>
    [page.form('funding.changeAxis', { axis: id }), page.form('funding.addAction', { axis: id })].some(
      ({ problems }) => problems.length > 0,
    ),
  )
  return (
    <Details summary={w.changeAll} open={refused}>
      {all.map((axis) => (
        <AxisForms key={axis.id} page={page} year={year} axis={axis} />
      ))}
    </Details>
  )
}

const AxisForms = ({ page, year, axis }: { page: PageContext; year: number; axis: YearData['closed'][number] }) => {
  const { year: w } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}/argent/axes/${axis.id}`
  const change = page.form('funding.changeAxis', { axis: axis.id })
  const add = page.form('funding.addAction', { axis: axis.id })
  const hidden = { year: String(year) }
  return (
    <>
      <Details summary={w.change(axis.name)} open={change.problems.length > 0}>
        <Form action={at} form={change} submit={w.save} kind="plain" hidden={hidden}>
          <Field path="name" label={w.name} value={axis.name} />
          <Field kind="checkbox" path="transversal" label={w.transversalSays} checked={axis.transversal} />
          <Field kind="checkbox" path="closed" label={w.closed} checked={axis.closedOn !== null} />
        </Form>
      </Details>
      {axis.closedOn === null || add.problems.length > 0 ? (
        <Details summary={w.addAction(axis.name)} open={add.problems.length > 0}>
          <Form action={`${at}/actions`} form={add} submit={w.submit} submitIcon="plus" kind="plain" hidden={hidden}>
            <ActionFields page={page} />
          </Form>
        </Details>
      ) : null}
    </>
  )
}
