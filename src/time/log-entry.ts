import { addDays, instantOf, isLongAgo, minutesBetween } from '#base/day.ts'
import { newId } from '#base/id.ts'
import { choice, day, id, optionalText, orNothing, text, time, z } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { isOrganisation } from './choices.store.ts'
import { DAY, durationOf, kilometresOf } from './duration.ts'
import { COUNTED, clashesIn, type Entry, isLive, WHEN, WORK_TYPES } from './entry.ts'
import { entriesKept } from './facts.ts'
import { write } from './keep-suggestions.ts'
import { monthOf } from './month.ts'
import { ownCapacity } from './own-capacity.ts'
import { readMonth } from './person-month.ts'
import { mayKeep } from './time.access.ts'

type Hours = Pick<Entry, 'minutes' | 'startsAt' | 'endsAt'>
type Typed = { on: string; time: string; startsAt: string | null; endsAt: string | null; zone: string }

/** How long, as a length or from an hour to an hour; after midnight when it ends before it begins. Instants, so that the night of a clock change counts right. */
const hoursOf = ({ on, time: typed, startsAt, endsAt, zone }: Typed): Result<Hours> => {
  if (startsAt && endsAt) {
    const begins = instantOf(on, startsAt, zone)
    const ends = instantOf(endsAt <= startsAt ? addDays(on, 1) : on, endsAt, zone)
    return ok({ minutes: minutesBetween(begins, ends), startsAt: begins, endsAt: ends })
  }
  const length = durationOf('time', typed)
  if (!length.ok) return length
  if (startsAt === null || length.value === 0) return ok({ minutes: length.value, startsAt: null, endsAt: null })
  const begins = instantOf(on, startsAt, zone)
  const ends = Temporal.Instant.from(begins).add({ minutes: length.value }).toString({ fractionalSecondDigits: 3 })
  return ok({ minutes: length.value, startsAt: begins, endsAt: ends })
}

/** One's own time, in twenty seconds: what, and how long. */
export const logEntry = useCase({
  name: 'time.logEntry',
  input: z.object({
    title: text(),
    time: optionalText(20),
    on: orNothing(day()),
    /** Where no day is given. */
    when: choice(WHEN).default('today'),
    workType: choice(WORK_TYPES).default('other'),
    capacity: orNothing(choice(COUNTED)),
    organisation: orNothing(id()),
    startsAt: orNothing(time()),
    endsAt: orNothing(time()),
    travel: optionalText(20),
    km: optionalText(10),
  }),
  load: async ({ actor }) => actor && { person: actor.person },
  may: (who, { person }) => mayKeep(who, person),
  run: async (act, input, { person }) => {
    const on = input.on ?? addDays(act.today, input.when === 'yesterday' ? -1 : 0)
    const hours = hoursOf({ ...input, on, zone: act.hub.zone })
    const travel = durationOf('travel', input.travel)
    const km = kilometresOf('km', input.km)
    if (!hours.ok || !travel.ok || !km.ok) return wrong(...[hours, travel, km].flatMap((one): Problem[] => (one.ok ? [] : one.problems)))
    if (on > act.today) return wrong(problem('on', 'time.notYet'))
    if (isLongAgo(on, act.today)) return wrong(problem('on', 'time.longAgo'))
    const minutes = hours.value.minutes + travel.value
    if (minutes === 0) return wrong(problem('time', 'time.howLong'))
    if (minutes > DAY) return wrong(problem('time', 'time.moreThanADay'))
    if (input.organisation && !(await isOrganisation(act.db, act.hub.id, input.organisation)))
      return wrong(problem('organisation', 'input.notAChoice'))
    const entry: Entry = {
      ...{ id: newId(), person, title: input.title, on, ...hours.value, travel: travel.value, km: km.value },
      ...{
        capacity: input.capacity ?? (await ownCapacity(act, person, input.organisation, on)),
        workType: input.workType,
        organisation: input.organisation,
      },
      ...{ activity: null, source: 'typed', seen: null, reverses: null, reversed: false, reason: '' },
    }
    const month = await readMonth(act, person, monthOf(on))
    const met = clashesIn([...(month?.entries.filter(isLive) ?? []), entry]).find((pair) => pair.includes(entry))
    const other = met?.find((one) => one !== entry)
    if (other) return wrong(problem('startsAt', 'time.overlapsThat', { other: other.title }))
    const problems = await write(act, person, [entry])
    if (problems.length > 0) return wrong(...problems)
    act.record(entriesKept, person, { entries: [entry.id], minutes }, on)
    return ok({ person, month: monthOf(on), entry: entry.id })
  },
})
