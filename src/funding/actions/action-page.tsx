import type { PageContext } from '#base/page.ts'
import { BudgetPart } from '#funding/budgets/budget-part.tsx'
import { wordsIn } from '#funding/words.ts'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText, eurosText } from '#ui/format.ts'
import { Details, Facts, Section } from '#ui/layout.tsx'
import { Breadcrumb, Tabs } from '#ui/navigation.tsx'
import { Empty, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { ActionFields } from './action-fields.tsx'
import type { ActionData } from './show-action.ts'

type Props = { page: PageContext; data: ActionData }

/** An action: what it is for, what it costs in a year and who pays. */
export const ActionPage = ({ page, data }: Props) => {
  const { action: w, year: years, dossiers } = wordsIn(page.lang)
  const { action, year, versions, shown, latest, may } = data
  const at = `/${page.hub?.slug}/argent`
  const here = `${at}/actions/${action.id}`
  return (
    <Page
      page={page}
      title={w.title(action.name, year)}
      lead={shown ? leadOf({ page, data }) : undefined}
      wide
      over={<Breadcrumb crumbs={[{ href: `${at}?annee=${year}`, label: years.title(year) }]} />}
    >
      {versions.length > 1 ? (
        <Tabs
          label={w.versions}
          tabs={versions.map((one) => ({
            href: `${here}?annee=${year}&version=${one.version}`,
            label: `${w.version(one.version)}, ${versionSays(page, one)}`,
            current: one.id === shown?.id,
          }))}
        />
      ) : null}
      {shown && !latest ? (
        <Notice>
          <p>{w.old(shown.version)}</p>
          <p>
            <a href={`${here}?annee=${year}`}>{w.seeLatest}</a>
          </p>
        </Notice>
      ) : null}
      {shown && latest && shown.state !== 'draft' && may.keep ? (
        <p class="c-hint mb-4">{`${versionSays(page, shown)}. ${w.writeNext}`}</p>
      ) : null}
      {shown || may.keep ? null : <Empty title={w.none} />}
      {!shown && may.keep ? <Begin page={page} data={data} /> : null}
      {shown || may.keep ? <BudgetPart page={page} data={data} /> : null}
      {shown ? (
        <p class="mt-6 print:hidden">
          <a href={`${here}/dossiers?annee=${year}`}>{dossiers.list.link}</a>
        </p>
      ) : null}
      <About page={page} data={data} />
    </Page>
  )
}

const versionSays = (page: PageContext, { state, frozenOn }: NonNullable<ActionData['shown']>): string => {
  const { action: w } = wordsIn(page.lang)
  if (frozenOn === null) return w.draft
  return (state === 'voted' ? w.votedOn : w.filedOn)(dayText(frozenOn, page.lang))
}

const leadOf = ({ page, data: { totals } }: Props): string => {
  const { action: w } = wordsIn(page.lang)
  const euros = (cents: number) => eurosText(cents, page.lang, true)
  const cost = euros(totals.charges)
  if (totals.missing === 0) return w.balanced(cost)
  return totals.missing > 0 ? w.missing(cost, euros(totals.missing)) : w.beyond(cost, euros(-totals.missing))
}

const Begin = ({ page, data: { action, year, before } }: Props) => {
  const { action: w } = wordsIn(page.lang)
  const take = page.form('funding.takeOverBudget')
  return (
    <Empty
      title={w.none}
      action={
        before ? (
          <ActionForm
            action={`/${page.hub?.slug}/argent/actions/${action.id}/reprise`}
            form={take}
            label={w.takeOver(before.year)}
            fields={{ year: String(year) }}
            kind="main"
          />
        ) : undefined
      }
    >
      {w.noneSays}
    </Empty>
  )
}

const About = ({ page, data: { action, year, may } }: Props) => {
  const { action: w } = wordsIn(page.lang)
  const form = page.form('funding.changeAction')
  return (
    <Section title={w.about}>
      <Facts
        facts={[
          { name: w.axis, value: action.axisName },
          { name: w.period, value: periodSays(page, action) },
          { name: w.purpose, value: action.purpose || w.noPurpose },
        ]}
      />
      {may.keep ? (
        <Details summary={w.changeAction} open={form.problems.length > 0}>
          <Form
            action={`/${page.hub?.slug}/argent/actions/${action.id}`}
            form={form}
            submit={w.save}
            kind="plain"
            hidden={{ year: String(year) }}
          >
            <ActionFields page={page} action={action} />
          </Form>
        </Details>
      ) : null}
    </Section>
  )
}

const periodSays = (page: PageContext, { startsOn, endsOn }: ActionData['action']): string => {
  const { action: w } = wordsIn(page.lang)
  const day = (on: string) => dayText(on, page.lang)
  if (startsOn && endsOn) return w.fromTo(day(startsOn), day(endsOn))
  if (startsOn) return w.from(day(startsOn))
  return endsOn ? w.until(day(endsOn)) : w.lasting
}
