import type { Day } from '#base/day.ts'
import { dayText, durationText } from '#ui/format.ts'
import { Section } from '#ui/layout.tsx'
import type { MonthProps } from './month-place.tsx'
import { wordsIn } from './words.ts'

const role = (name: string) => ({ role: name }) as { role: 'table' }
const DAYS = [0, 1, 2, 3, 4, 5, 6]

/** Where the lines of a day begin. */
export const anchorOf = (day: Day): string => `jour-${day}`

/** The month as weeks and days: what is kept, what waits, when one is away. Narrow places show each week as a card of the days that say something. */
export const MonthGrid = ({ page, data }: MonthProps) => {
  const { month: w, absences, types, days: names } = wordsIn(page.lang)
  const length = (minutes: number) => durationText(minutes, page.lang)
  if (data.grid.minutes === 0 && data.suggestions.length === 0 && data.absences.length === 0) return null
  const waitingOn = (day: Day) => data.suggestions.filter(({ on }) => on === day).reduce((sum, one) => sum + one.minutes + one.travel, 0)
  const awayOn = (day: Day) => data.absences.find(({ from, last }) => from <= day && day <= last)
  const isIdle = (day: Day) => data.grid.days[day] === undefined && waitingOn(day) === 0 && !awayOn(day)
  const kindsOf = data.grid.types.map(({ type, minutes }) => `${types[type]} ${length(minutes)}`)

  const Cell = ({ day, head }: { day: Day | undefined; head: string }) => {
    if (!day) return <td class="@max-[34rem]:hidden" {...role('cell')} />
    const kept = data.grid.days[day] ?? 0
    const waiting = waitingOn(day)
    const away = awayOn(day)
    return (
      <td data-head={`${head} ${Number(day.slice(8))}`} class={`align-top${isIdle(day) ? ' @max-[34rem]:hidden' : ''}`} {...role('cell')}>
        <span class="block">
          <span class="block text-sm text-(--soft) @max-[34rem]:hidden">{Number(day.slice(8))}</span>
          {kept > 0 ? (
            <a class="block whitespace-nowrap font-semibold" href={`#${anchorOf(day)}`}>
              {length(kept)}
            </a>
          ) : null}
          {waiting > 0 ? <span class="block text-sm text-(--soft)">{w.plus(length(waiting))}</span> : null}
          {away ? <span class="block text-sm italic">{absences[away.kind]}</span> : null}
        </span>
      </td>
    )
  }

  return (
    <Section title={w.grid} says={kindsOf.join(', ')}>
      <div class="c-table-wrap">
        <table class="c-table @min-[34rem]:table-fixed" {...role('table')}>
          <caption class="sr-only">{w.grid}</caption>
          <thead {...role('rowgroup')}>
            <tr {...role('row')}>
              <th scope="col" {...role('columnheader')}>
                {w.weekOf}
              </th>
              {DAYS.map((at) => (
                <th key={at} scope="col" {...role('columnheader')}>
                  {names[at]}
                </th>
              ))}
              <th scope="col" class="c-number" {...role('columnheader')}>
                {w.sum}
              </th>
            </tr>
          </thead>
          <tbody {...role('rowgroup')}>
            {data.weeks.map(({ monday, days }) => (
              <tr key={monday} class={days.every(isIdle) ? '@max-[34rem]:hidden' : undefined} {...role('row')}>
                <th scope="row" class="align-top" {...role('rowheader')}>
                  {w.ofDay(dayText(days[0] ?? monday, page.lang, 'short').slice(0, 5))}
                </th>
                {DAYS.map((at) => (
                  <Cell key={at} day={days.find((day) => weekdayOf(day) === at)} head={names[at] ?? ''} />
                ))}
                <td class="c-number align-top" data-head={w.sum} {...role('cell')}>
                  {length(days.reduce((sum, day) => sum + (data.grid.days[day] ?? 0), 0))}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot {...role('rowgroup')}>
            <tr {...role('row')}>
              <th scope="row" {...role('rowheader')}>
                {w.sum}
              </th>
              <td colSpan={7} class="@max-[34rem]:hidden" {...role('cell')} />
              <td class="c-number" data-head={w.sum} {...role('cell')}>
                {length(data.grid.minutes)}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Section>
  )
}

/** Monday is 0. */
const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
