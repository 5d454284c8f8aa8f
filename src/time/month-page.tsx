import { addMonths } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText, durationText } from '#ui/format.ts'
import { Actions, Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Page } from '#ui/page.tsx'
import { DayText } from '#ui/text.tsx'
import { MonthEntries } from './month-entries.tsx'
import { MonthGrid } from './month-grid.tsx'
import { type MonthProps, placeOf } from './month-place.tsx'
import { MonthSignatures } from './month-signatures.tsx'
import { MonthSigning } from './month-signing.tsx'
import { MonthWaiting } from './month-waiting.tsx'
import { MonthWeeks } from './month-weeks.tsx'
import { wordsIn } from './words.ts'

/** A month of somebody's time, as it reads from top to bottom: what waits, what changed, the month, its weeks, its signatures. */
export const MonthPage = (props: MonthProps) => {
  const { page, data } = props
  const { month: w, nav, team } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/temps`
  const name = dayText(data.month, page.lang, 'month')
  const waiting = data.suggestions.reduce((sum, one) => sum + one.minutes + one.travel, 0)
  const kept = data.grid.minutes > 0 ? w.total(durationText(data.grid.minutes, page.lang)) : ''
  const waits = waiting > 0 ? w.waits(data.suggestions.length, durationText(waiting, page.lang)) : ''
  const says = [kept, waits].filter(Boolean).join(' ') || (data.self ? w.nothing : w.nothingOther)
  return (
    <Page
      page={page}
      title={w.title(name)}
      over={data.self ? nav : <Breadcrumb crumbs={[{ href: `${root}/equipe`, label: team.title }]} />}
      lead={data.self ? says : `${w.of(data.name)}. ${says}`}
      action={
        data.self ? (
          <LinkButton href={`${root}/noter`} icon="plus">
            {w.note}
          </LinkButton>
        ) : null
      }
    >
      <Months {...props} />
      <MonthSigning {...props} />
      <MonthWaiting {...props} />
      <MonthGrid {...props} />
      <MonthEntries {...props} />
      {data.signs ? <MonthWeeks {...props} /> : null}
      {data.signs ? <Absences {...props} /> : null}
      {data.sheet ? <MonthSignatures {...props} /> : null}
    </Page>
  )
}

const Months = ({ page, data }: MonthProps) => {
  const { month: w } = wordsIn(page.lang)
  const to = (months: number) => `/${page.hub?.slug}/temps/${data.person}/${addMonths(data.month, months).slice(0, 7)}`
  return (
    <Actions>
      <LinkButton href={to(-1)} icon="previous" kind="quiet">
        {w.previous}
      </LinkButton>
      {addMonths(data.month, 1) <= data.today ? (
        <LinkButton href={to(1)} icon="next" kind="quiet">
          {w.next}
        </LinkButton>
      ) : null}
      {data.may.seeTeam && data.self ? (
        <LinkButton href={`/${page.hub?.slug}/temps/equipe`} icon="people" kind="quiet">
          {w.team}
        </LinkButton>
      ) : null}
    </Actions>
  )
}

const Absences = (props: MonthProps) => {
  const { page, data } = props
  const { month: w, absences } = wordsIn(page.lang)
  const form = page.form('time.noteAbsence')
  const open = data.state === 'open' || data.state === 'stale'
  return (
    <Section title={w.absences}>
      <List count={data.absences.length} empty={<p class="c-hint">{w.noAbsence}</p>}>
        {data.absences.map((one) => (
          <Row
            key={one.id}
            title={absences[one.kind]}
            meta={<Days from={one.from} last={one.last} page={page} />}
            end={
              data.may.noteAbsence && open ? (
                <ActionForm
                  action={`${placeOf(props)}/absences/${one.id}/retirer`}
                  form={page.form('time.takeBackAbsence', { absence: one.id })}
                  label={w.takeBack}
                  kind="quiet"
                />
              ) : null
            }
          />
        ))}
      </List>
      {data.may.noteAbsence && open ? (
        <Details summary={w.noteAbsence} open={form.problems.length > 0}>
          <p class="c-hint">{w.absenceHint}</p>
          <Form action={`${placeOf(props)}/absences`} form={form} submit={w.noteAbsence} kind="plain">
            <Field
              kind="radio"
              path="kind"
              label={w.kind}
              value="leave"
              options={(['leave', 'absence'] as const).map((kind) => ({ value: kind, label: absences[kind] }))}
            />
            <Field kind="date" path="from" label={w.from} />
            <Field kind="date" path="last" label={w.last} />
          </Form>
        </Details>
      ) : null}
    </Section>
  )
}

const Days = ({ from, last, page }: { from: string; last: string; page: PageContext }) => {
  const { month: w } = wordsIn(page.lang)
  return from === last ? <DayText day={from} form="full" /> : w.week(dayText(from, page.lang), dayText(last, page.lang))
}
