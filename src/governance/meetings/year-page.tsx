import type { Form as Filled, PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Filters } from '#ui/filters.tsx'
import { Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Empty, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { RefusedElsewhere } from './meeting-refused.tsx'
import type { ShownYear } from './show-year.ts'
import { type Hindrance, rhythms, type YearDay } from './year.ts'

type Props = { data: ShownYear; page: PageContext }

/** The dates of the year, to tick; hours and place are those of the last meeting. */
export const YearPage = ({ data, page }: Props) => {
  const { year: w, nav } = wordsOf(page)
  const { body, habit } = data
  const known = data.days.length > 0 || page.form('governance.prepareYear').problems.length > 0
  return (
    <Page
      page={page}
      title={w.title}
      lead={w.lead}
      over={
        <Breadcrumb
          crumbs={[
            { href: `/${page.hub?.slug}/agenda`, label: nav.agenda },
            { href: `/${page.hub?.slug}/instances/${body.id}`, label: body.name },
          ]}
        />
      }
    >
      <RefusedElsewhere page={page} shown={{ prepareYear: habit && known ? [{}] : [] }} />
      {habit ? (
        <>
          <p>{w.says({ habit: habitText(data, page), until: dayText(data.until, page.lang) })}</p>
          <div class="mt-4 mb-6">
            <Details summary={w.change}>
              <Rhythm data={data} page={page} />
            </Details>
          </div>
        </>
      ) : (
        <>
          <Notice title={w.noHabit}>{w.noHabitSays}</Notice>
          <Rhythm data={data} page={page} />
        </>
      )}
      {habit && data.held.length > 0 ? (
        <p class="c-hint mb-4">{w.alreadyThere({ days: data.held.map((day) => dayText(day, page.lang)).join(', ') })}</p>
      ) : null}
      {habit && !known ? <Empty title={w.none}>{w.noneSays}</Empty> : null}
      {habit && known ? <Dates data={data} page={page} /> : null}
    </Page>
  )
}

const habitText = ({ habit, rhythm }: ShownYear, page: PageContext): string => {
  const { year: w, newMeeting } = wordsOf(page)
  if (!habit) return ''
  const weekday = newMeeting.weekdays[habit.weekday - 1] ?? ''
  return rhythm === 'weekly' ? w.weekly({ weekday }) : w.monthly({ rank: w.ranks[habit.rank], weekday, rhythm: w.rhythms[rhythm] })
}

/** Another body, another rhythm, another end: the same page with other dates. */
const Rhythm = ({ data, page }: Props) => {
  const { year: w, newMeeting } = wordsOf(page)
  const { habit } = data
  return (
    <Filters action={`/${page.hub?.slug}/agenda/annee`} submit={w.propose} keep={data.bodies.length > 1 ? {} : { body: data.body.id }}>
      {data.bodies.length > 1 ? (
        <Field
          path="body"
          kind="select"
          label={w.body}
          value={data.body.id}
          options={data.bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <Field
        path="rhythm"
        kind="select"
        label={w.rhythm}
        value={data.rhythm}
        options={rhythms.map((value) => ({ value, label: w.rhythms[value] }))}
      />
      <Field
        path="rank"
        kind="select"
        label={w.rank}
        hint={w.weeklyHint}
        value={String(habit?.rank ?? 1)}
        options={Object.entries(w.ranks).map(([value, label]) => ({ value, label }))}
      />
      <Field
        path="weekday"
        kind="select"
        label={w.weekday}
        value={String(habit?.weekday ?? 4)}
        options={newMeeting.weekdays.map((label, at) => ({ value: String(at + 1), label }))}
      />
      <Field path="until" kind="date" label={w.until} value={data.until} />
    </Filters>
  )
}

const Dates = ({ data, page }: Props) => {
  const { year: w, newMeeting } = wordsOf(page)
  const form = page.form('governance.prepareYear')
  const { body, habit, rhythm, until } = data
  const asked = { body: body.id, rhythm, rank: String(habit?.rank ?? ''), weekday: String(habit?.weekday ?? ''), until }
  return (
    <Form action={`/${page.hub?.slug}/agenda/annee`} form={form} hidden={asked} submit={w.submit} submitIcon="calendar">
      <DayTicks form={form} days={data.days} page={page} />
      <div class="flex flex-wrap gap-x-6">
        <Field path="startsAt" kind="time" label={newMeeting.startsAt} value={data.startsAt} />
        <Field path="endsAt" kind="time" label={newMeeting.endsAt} value={data.endsAt} />
      </div>
      <Field path="place" label={newMeeting.place} value={data.place} optional />
      <Field path="link" kind="url" label={newMeeting.link} value={data.link} optional />
      <Field path="announced" kind="checkbox" label={w.announce} hint={w.announceHint} checked />
    </Form>
  )
}

const DayTicks = ({ form, days, page }: { form: Filled; days: YearDay[]; page: PageContext }) => {
  const { year: w } = wordsOf(page)
  const typed = form.problems.length > 0 ? (form.values.days ?? '').split(',') : null
  const problems = form.problems.filter(({ path }) => path.split('.')[0] === 'days')
  const text = (day: string) => dayText(day, page.lang, 'full')
  const tick = (day: string, label: string, checked: boolean, why: string | null, under = false) => (
    <label key={day} class={`c-option${under ? ' ms-9' : ''}`}>
      <input type="checkbox" class="checkbox checkbox-primary" name="days" value={day} checked={typed ? typed.includes(day) : checked} />
      <span>
        <b>{label}</b>
        {why ? <span class="c-hint">{why}</span> : null}
      </span>
    </label>
  )
  return (
    <fieldset class="c-field c-choice" id="days" tabindex={-1}>
      <legend class="c-label">{w.days}</legend>
      <p class="c-hint">{w.daysHint}</p>
      {problems.map(({ says }) => (
        <p key={says} class="c-error">
          {says}
        </p>
      ))}
      <div class="c-options">
        {days.flatMap(({ day, hindrance, instead }) => [
          tick(day, text(day), hindrance === null, hindrance && whyOf(hindrance, page)),
          ...(instead ? [tick(instead, w.instead({ day: text(instead) }), false, null, true)] : []),
        ])}
      </div>
    </fieldset>
  )
}

const whyOf = (hindrance: Hindrance, page: PageContext): string => {
  const { year: w } = wordsOf(page)
  switch (hindrance.is) {
    case 'holiday':
      return w.holiday({ name: w.holidays[hindrance.holiday] })
    case 'august':
      return w.hindrances.august
    case 'meeting':
      return w.hindrances.meeting({ day: dayText(hindrance.day, page.lang) })
  }
}
