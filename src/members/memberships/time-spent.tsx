import { dayAt } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import type { TimeSpent as Line } from '#logbook/activity.ts'
import type { PersonData } from '#members/people/person-page.tsx'
import { wordsIn } from '#members/words.ts'
import { dayText, durationText } from '#ui/format.ts'
import { Section } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { DayText } from '#ui/text.tsx'
import type { Month } from './time.ts'

type Props = { page: PageContext; data: PersonData & { months: Month[] } }

/** The minutes somebody spent, month by month; what nobody counted is said, not added as zero. */
export const TimeSpent = ({ page, data }: Props) => {
  const w = wordsIn(page.lang).person
  const minutes = data.months.reduce((sum, month) => sum + month.minutes, 0)
  return (
    <Section title={w.time} says={data.self ? w.timeSelf : w.timeOther} id="temps">
      {data.months.length === 0 ? <p class="c-hint">{w.noTime}</p> : null}
      {data.months.length > 1 && minutes > 0 ? <p>{w.whole(durationText(minutes, page.lang))}</p> : null}
      {data.months.map((month) => (
        <MonthTable key={month.month} page={page} data={data} month={month} />
      ))}
    </Section>
  )
}

const MonthTable = ({ page, data, month }: Props & { month: Month }) => {
  const w = wordsIn(page.lang).person
  const zone = page.hub?.zone ?? 'Europe/Paris'
  const organisations = new Map(data.person.representations.map((one) => [one.organisation, one.organisationName]))
  const counted = month.lines.some(({ minutes }) => minutes !== null)
  const time = ({ minutes, attended }: Line) => (minutes === null ? w.attended[attended ?? 'invited'] : durationText(minutes, page.lang))
  return (
    <Section title={capital(dayText(month.month, page.lang, 'month'))} level={3}>
      <Table
        caption={dayText(month.month, page.lang, 'month')}
        quiet
        rows={month.lines}
        keyOf={(line) => line.activity.id}
        columns={[
          {
            head: w.what,
            cell: ({ activity, organisation }) => (
              <>
                {activity.title}
                {organisation && organisations.has(organisation) ? <span class="c-hint"> {organisations.get(organisation)}</span> : null}
              </>
            ),
            total: counted ? w.total : undefined,
          },
          { head: w.day, cell: ({ activity }) => <DayText day={dayAt(activity.startsAt, zone)} form="short" /> },
          { head: w.minutes, cell: time, number: true, total: counted ? durationText(month.minutes, page.lang) : undefined },
        ]}
      />
      {month.unknown > 0 ? <p class="c-hint">{w.unknown(month.unknown)}</p> : null}
    </Section>
  )
}
