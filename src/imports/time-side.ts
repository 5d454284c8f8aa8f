import { addDays, type Day, instantOf, minutesBetween, toInstant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { folded } from '#base/search.ts'
import type { Act } from '#logbook/use-case.ts'
import { capacityFrom, knownPeople, knownStructures, qualitiesOn } from '#members/api.ts'
import { isPaid, type Standing, standingOf, timeWords } from '#time/api.ts'
import type { Things } from './judge.ts'
import type { Read, RowRead } from './row-target.ts'
import type { Side } from './side.ts'
import { lengthOf, time } from './time-target.ts'
import { whoIs } from './who.ts'

const DAY = 24 * 60
const days = (rows: RowRead[]): Day[] => [...new Set(rows.flatMap(({ read }) => (read.day ? [read.day as Day] : [])))].sort()
const named = (rows: RowRead[], key: string): string[] => [...new Set(rows.flatMap(({ read }) => (read[key] ? [String(read[key])] : [])))]

/** Hours of a paid person that a row may not meet; `line`: of this file. */
type Hours = { startsAt: string; endsAt: string; line: number | null; title: string }

/**
 * Time in this hub: whose it is, in what quality, from when to when. Refused are a signed month (T5), a day away (T9), and paid hours that meet others
 * (T1), in the hub or on another line.
 */
export const timeSide = (act: Act): Side => {
  const { db, hub, today, actor } = act
  const busy = new Map<string, Hours[]>()
  const at = (person: Id, day: Day): Hours[] => {
    const all = busy.get(`${person} ${day}`) ?? []
    busy.set(`${person} ${day}`, all)
    return all
  }

  const look = async (rows: RowRead[]): Promise<Things> => {
    const [people, organisations] = await Promise.all([
      knownPeople(db, hub.id, { names: named(rows, 'person').map(folded), mails: named(rows, 'email'), ids: [] }, today),
      knownStructures(db, hub.id, { names: named(rows, 'organisation').map(folded), sirets: [], mails: [], ids: [] }),
    ])
    const called = new Map(organisations.map(({ key, id }) => [key, id]))
    for (const { read, fault } of rows) {
      const who = read.person || read.email ? whoIs(people, read) : { is: 'one' as const, id: actor?.person ?? '' }
      if (who.is === 'one') read.personId = who.id
      else fault(read.email ? 'email' : 'person', who.is === 'several' ? 'import.severalPeople' : 'import.unknownPerson')
      const organisation = read.organisation ? called.get(folded(String(read.organisation))) : null
      if (organisation === undefined) fault('organisation', 'import.unknownOrganisation')
      read.organisationId = organisation ?? null
      read.title ??= timeWords(act.lang).types[(read.workType ?? 'other') as 'other']
    }
    const right = rows.filter(({ faults }) => faults.length === 0)
    const whose = [...new Set(right.map(({ read }) => read.personId as Id))]
    const span = days(right)
    const [from, until] = [span[0], span.at(-1)]
    if (from === undefined || until === undefined) return new Map()
    const [qualities, stands] = await Promise.all([
      Promise.all([...span, today].map(async (day) => [day, await qualitiesOn(db, hub.id, whose, day)] as const)),
      standingOf(db, hub.id, whose, { from, until }),
    ])
    const onDay = new Map(qualities)
    /** As the hub knows them on that day or, of a day before they came, today; who is nothing in it gives freely. */
    const capacity = ({ personId, organisationId, day }: Read): string => {
      const known = [day as Day, today].flatMap((one) => onDay.get(one)?.get(personId as Id) ?? [])
      if (organisationId && known[0] && capacityFrom(known[0], organisationId as Id) === 'inKind') return 'inKind'
      return known.map((one) => capacityFrom(one, null)).find((one) => one !== 'guest') ?? 'volunteer'
    }
    for (const row of right) {
      row.read.capacity ??= capacity(row.read)
      row.read.paid = isPaid(row.read.capacity as 'staff')
      hoursOf(row, hub.zone)
      standing(row, stands)
    }
    for (const { person, on, startsAt, endsAt, title, paid } of stands.entries)
      if (paid && startsAt && endsAt && !at(person, on).some((one) => one.line === null && one.startsAt === startsAt))
        at(person, on).push({ startsAt, endsAt, line: null, title: person === actor?.person ? title : '' })
    return alike(stands)
  }

  const clash = ({ read, line, fault }: RowRead): void => {
    const { paid, startsAt, endsAt, personId, day } = read as { paid: boolean; startsAt?: string; endsAt?: string; personId: Id; day: Day }
    if (!paid || !startsAt || !endsAt) return
    const around = [addDays(day, -1), day, addDays(day, 1)].flatMap((one) => busy.get(`${personId} ${one}`) ?? [])
    const met = around.find((one) => one.startsAt < endsAt && startsAt < one.endsAt)
    if (met?.line) fault('begins', 'import.meetsRow', { line: met.line })
    else if (met) fault('begins', met.title ? 'import.meetsTime' : 'import.meetsPaidTime', { other: met.title })
    else at(personId, day).push({ startsAt, endsAt, line, title: '' })
  }
  return { look, clash }
}

/** From when to when, as instants; after midnight when it ends before it begins. Length and hours may both be said: then there was a pause. */
const hoursOf = ({ read, fault }: RowRead, zone: string): void => {
  const { day, begins, ends } = read as { day: Day; begins?: string; ends?: string }
  const said = lengthOf(read)
  const travel = Number(read.travel ?? 0)
  if (begins !== undefined && (ends !== undefined || said)) {
    const from = instantOf(day, begins, zone)
    const until =
      ends === undefined
        ? toInstant(
            Temporal.Instant.from(from)
              .add({ minutes: said ?? 0 })
              .toString(),
          )
        : instantOf(ends <= begins ? addDays(day, 1) : day, ends, zone)
    const between = minutesBetween(from, until)
    if (said !== undefined && said > between) fault('ends', 'import.longerThanItsHours')
    Object.assign(read, { startsAt: from, endsAt: until, took: said ?? between })
  } else read.took = said ?? 0
  if (Number(read.took) + travel > DAY) fault('travel', 'import.moreThanADay')
}

/** T5, T9. */
const standing = ({ read, fault }: RowRead, { signed, away }: Standing): void => {
  const { personId, day, paid } = read as { personId: Id; day: Day; paid: boolean }
  if (!paid) return
  if (signed.some(({ person, month }) => person === personId && month.slice(0, 7) === day.slice(0, 7))) fault('day', 'import.monthSigned')
  if (away.some((one) => one.person === personId && one.from <= day && day < one.until)) fault('day', 'import.awayThatDay')
}

const alike = ({ entries }: Standing): Things => {
  const things: Things = new Map()
  for (const { id, person, on, title, minutes, startsAt, paid } of entries) {
    const [mark] = time.marks({ personId: person, day: on, took: minutes, startsAt, title, paid })
    if (mark && !things.has(mark.mark)) things.set(mark.mark, { id, line: null, email: null, has: new Set() })
  }
  return things
}
