import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText, durationText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge } from '#ui/notice.tsx'
import { typedDuration } from './duration.ts'
import { type Entry, isLive, spentIn, WORK_TYPES } from './entry.ts'
import { anchorOf } from './month-grid.tsx'
import { type MonthProps, placeOf, weekText } from './month-place.tsx'
import { wordsIn } from './words.ts'

/** A month of so few lines is shown whole. */
const FEW = 8

/** Every line behind the month, week by week: folded when there are many, except where one is now or something is to be settled. */
export const MonthEntries = (props: MonthProps) => {
  const { page, data } = props
  const { month: w } = wordsIn(page.lang)
  if (data.entries.length === 0) return null
  const asks = (entry: Entry) =>
    page.form('time.correctEntry', { entry: entry.id }).problems.length > 0 ||
    data.overlaps.some((pair) => pair.some((one) => one === entry))
  return (
    <Section title={w.rows} id="lignes">
      {data.weeks.map(({ monday, days, alerts, state }) => {
        const lines = data.entries.filter(({ on }) => days.includes(on))
        if (lines.length === 0) return null
        const live = lines.filter(isLive)
        const spent = live.reduce((sum, one) => sum + spentIn(one), 0)
        const faulty = (alerts.length > 0 && state !== 'affirmed') || lines.some(asks)
        return (
          <Details
            key={monday}
            printed
            open={data.entries.length <= FEW || days.includes(data.today) || faulty}
            summary={
              <>
                <b>{weekText(days, props)}</b> · {w.lines(live.length, durationText(spent, page.lang))}
              </>
            }
          >
            <List label={weekText(days, props)}>
              {lines.map((entry) => (
                <Line key={entry.id} {...props} entry={entry} />
              ))}
            </List>
          </Details>
        )
      })}
    </Section>
  )
}

const Line = ({ entry, ...props }: MonthProps & { entry: Entry }) => {
  const { page, data } = props
  const { month: w, types, capacities } = wordsIn(page.lang)
  const live = isLive(entry)
  const first = data.entries.find(({ on }) => on === entry.on) === entry
  const meta = [
    dayText(entry.on, page.lang, 'full'),
    durationText(entry.minutes + entry.travel, page.lang) +
      (entry.travel === 0 ? '' : ` (${w.travel} ${durationText(entry.travel, page.lang)})`),
    types[entry.workType],
    capacities[entry.capacity],
    entry.reason,
  ]
  return (
    <Row
      title={<span id={first ? anchorOf(entry.on) : undefined}>{live ? entry.title : <s>{entry.title}</s>}</span>}
      meta={meta.filter(Boolean).join(' · ')}
      badge={live ? null : <Badge>{entry.reverses ? w.reversal : w.takenBack}</Badge>}
    >
      {live && data.self ? <Correct {...props} entry={entry} /> : null}
    </Row>
  )
}

const Correct = ({ entry, ...props }: MonthProps & { entry: Entry }) => {
  const { page, data } = props
  const { month: w, note, types } = wordsIn(page.lang)
  const form = page.form('time.correctEntry', { entry: entry.id })
  if (data.state === 'signed' || data.state === 'approved') return null
  return (
    <Details
      summary={
        <>
          {w.correct}
          <span class="sr-only"> : {entry.title}</span>
        </>
      }
      open={form.problems.length > 0}
    >
      <Form action={`${placeOf(props)}/entrees/${entry.id}/corriger`} form={form} submit={w.save} kind="plain">
        <Field path="title" label={note.what} value={entry.title} />
        <Field path="time" label={note.time} hint={note.lengthHint} value={typedDuration(entry.minutes)} width="short" />
        <Field path="travel" label={note.travel} value={entry.travel === 0 ? '' : typedDuration(entry.travel)} optional width="short" />
        <Field
          kind="select"
          path="workType"
          label={note.type}
          value={entry.workType}
          options={WORK_TYPES.map((value) => ({ value, label: types[value] }))}
        />
        <Field path="reason" label={w.reason} hint={w.reasonHint} optional={data.sheet === null} />
        <Field kind="checkbox" path="remove" label={w.remove} />
      </Form>
    </Details>
  )
}
