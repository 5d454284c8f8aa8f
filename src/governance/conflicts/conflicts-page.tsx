import type { PageContext } from '#base/page.ts'
import { listed } from '#base/text.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge, Empty, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { PeopleTicks } from './people-ticks.tsx'
import type { ShownConflicts } from './show-conflicts.ts'

type Props = { data: ShownConflicts; page: PageContext }

/** The cases one has to do with, and a way to tell of a difference. */
export const ConflictsPage = ({ data, page }: Props) => {
  const { conflict: w } = wordsOf(page)
  const root = `/${page.hub?.slug}`
  const day = (on: string) => dayText(on, page.lang)
  return (
    <Page page={page} title={w.title} lead={w.lead}>
      <List label={w.title} count={data.cases.length} empty={<Empty title={w.none}>{w.noneSays}</Empty>}>
        {data.cases.map(({ id, between, openedOn, step, as, next }) => (
          <Row
            key={id}
            title={between.length > 0 ? listed(between, w.and) : w.caseTitle}
            href={`${root}/differends/${id}`}
            meta={`${w.openedOn({ day: day(openedOn) })} · ${next ? w.nextSays[next.is]({ day: day(next.by) }) : w.roles[as]}`}
            badge={<Badge tone={next && next.by < data.today && next.is !== 'erase' ? 'watch' : 'info'}>{w.steps[step]}</Badge>}
          />
        ))}
      </List>
      {data.choices ? <Report choices={data.choices} first={data.cases.length === 0} page={page} /> : null}
    </Page>
  )
}

type ReportProps = Pick<Props, 'page'> & { choices: NonNullable<ShownConflicts['choices']>; first: boolean }

const Report = ({ choices, first, page }: ReportProps) => {
  const { conflict: w } = wordsOf(page)
  const form = page.form('governance.openConflict')
  const parties = [...choices.organisations, ...choices.people].map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div id="signaler" class="mt-8 print:hidden">
      <Details summary={w.report} open={first || form.problems.length > 0}>
        <Notice>{w.reportSays}</Notice>
        <Form action={`/${page.hub?.slug}/differends`} form={form} submit={w.submit}>
          <Field kind="select" path="first" label={w.first} hint={w.partyHint} options={parties} />
          <Field kind="select" path="second" label={w.second} options={parties} />
          <Field kind="select" path="third" label={w.third} options={parties} optional />
          <Field kind="textarea" path="words" label={w.words} hint={w.wordsHint} rows={8} />
          <Field kind="date" path="happenedOn" label={w.happenedOn} optional />
          <PeopleTicks path="team" label={w.team} hint={w.teamHint} people={choices.helpers} />
        </Form>
      </Details>
    </div>
  )
}
