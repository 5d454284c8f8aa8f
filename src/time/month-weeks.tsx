import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { durationText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge } from '#ui/notice.tsx'
import type { Week } from './month.ts'
import { type MonthProps, placeOf, weekText } from './month-place.tsx'
import { wordsIn } from './words.ts'

/** Each week of the month: how much, whether it is said to be complete, and what is beyond the caps. */
export const MonthWeeks = (props: MonthProps) => {
  const { page, data } = props
  const { month: w, sheet } = wordsIn(page.lang)
  return (
    <Section
      title={w.weeks}
      action={
        data.sheet === null ? (
          <LinkButton href={`${placeOf(props)}/feuille.pdf`} icon="download" kind="quiet">
            {sheet.draft}
          </LinkButton>
        ) : null
      }
    >
      <List>
        {data.weeks
          .filter(({ state }) => state !== 'idle')
          .map((week) => (
            <WeekRow key={week.monday} {...props} week={week} />
          ))}
      </List>
    </Section>
  )
}

const WeekRow = ({ week, ...props }: MonthProps & { week: Week }) => {
  const { page, data } = props
  const { month: w, weekStates, problems } = wordsIn(page.lang)
  const form = page.form('time.affirmWeek', { monday: week.monday })
  const said = weekText(week.days, props)
  const empty = week.minutes === 0 && !week.away
  return (
    <Row
      title={said}
      meta={[durationText(week.minutes, page.lang), week.away ? w.away : '', week.affirmed?.reason ?? ''].filter(Boolean).join(' · ')}
      badge={
        <Badge tone={week.state === 'affirmed' ? 'good' : week.state === 'open' ? 'watch' : 'neutral'}>{weekStates[week.state]}</Badge>
      }
    >
      {week.alerts.map(({ kind, ...alert }) => (
        <p key={`${kind}${alert.on}`} class="c-hint">
          {problems[`week.${kind}TooLong`](alert)}
        </p>
      ))}
      {data.may.affirm && week.state === 'open' && data.state !== 'signed' && data.state !== 'approved' ? (
        <Details
          summary={
            <>
              {w.affirm}
              <span class="sr-only"> : {said}</span>
            </>
          }
          open={form.problems.length > 0}
        >
          <Form
            action={`${placeOf(props)}/semaines`}
            form={form}
            submit={w.affirmWeek}
            kind="plain"
            hidden={{ monday: week.monday }}
            id={`semaine-${week.monday}`}
          >
            {empty ? <Field kind="checkbox" path="nothing" label={w.nothingToSay} /> : null}
            {week.alerts.length > 0 ? <Field path="reason" label={w.why} /> : null}
          </Form>
        </Details>
      ) : null}
    </Row>
  )
}
