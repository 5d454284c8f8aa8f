import { addDays, dayAt, type Instant, instantOf } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { problem } from '#base/problem.ts'
import { type Lived, livedBy } from '#logbook/api.ts'
import type { Context } from '#logbook/use-case.ts'
import { peopleOf } from '#members/api.ts'
import { organisationsBefore } from '#merging/api.ts'
import { droppedBy, entriesOf } from './entry.store.ts'
import {
  clashProblems,
  differencesOf,
  type Entry,
  isLive,
  isPaid,
  keptOf,
  overlapsIn,
  spentIn,
  suggestionOf,
  suggestionsOf,
} from './entry.ts'
import { affirmedOf, sheetOf } from './month.store.ts'
import { afterMonth, hashOfMonth, type Month, monthOf, readWeeks, signingProblems, stateOf, weeksOf } from './month.ts'
import { absencesOf, contractsOf } from './terms.store.ts'

type Means = Pick<Context, 'db' | 'hub' | 'today'>

/** All there is to know of one person's month, in one message (two when an activity moved to another month). null: nobody of this hub. */
export const readMonth = async ({ db, hub, today }: Means, person: Id, month: Month) => {
  const weeks = weeksOf(month)
  const after = afterMonth(month)
  const [begin, end] = [instantOf(month, '00:00', hub.zone), instantOf(after, '00:00', hub.zone)]
  // Whole weeks: the hours of a week are those of its seven days, also in the month beside.
  const days = { from: weeks[0]?.monday ?? month, until: addDays(weeks.at(-1)?.monday ?? month, 7) }
  const [people, around, lived, dropped, absences, contracts, affirmed, sheet] = await Promise.all([
    peopleOf(db, hub.id, [person]),
    entriesOf(db, hub.id, person, { ...days, begin, end }),
    livedBy(db, hub.id, person, { from: begin, until: end }),
    droppedBy(db, hub.id, person, { begin, end }),
    absencesOf(db, hub.id, person, { from: month, until: after }),
    contractsOf(db, hub.id, person),
    affirmedOf(db, hub.id, person, month),
    sheetOf(db, hub.id, person, month),
  ])
  const found = people.get(person)
  if (!found) return null
  const entries = around.filter(({ on }) => monthOf(on) === month)
  const suggestions = suggestionsOf(lived, { zone: hub.zone, entries: around, dropped, absences })
  const differences = differencesOf([...lived, ...(await moved({ db, hub }, person, entries, lived))], entries, hub.zone)
  const known = { absences, affirmed, contracts, today }
  const asKept = [...around, ...suggestions.map((one) => keptOf(one, person, one.activity))]
  return {
    person,
    name: found.name,
    month,
    entries,
    suggestions,
    dropped: lived
      .filter(({ activity }) => dropped.includes(activity.id))
      .map((one) => {
        const { id, title, startsAt } = one.activity
        const given = suggestionOf(one, hub.zone)
        return { id, title, on: dayAt(startsAt, hub.zone), minutes: given ? spentIn(given) : 0 }
      }),
    differences,
    absences,
    contracts,
    affirmed,
    weeks: readWeeks(month, { ...known, entries: around }),
    sheet,
    state: stateOf(sheet),
    /** What the rows that were signed say today (T5); null: nothing is signed. */
    hashNow: sheet && hashOfMonth(person, month, { entries: await asSigned({ db, hub }, entries, sheet.signedAt), absences, affirmed }),
    overlaps: overlapsIn([...entries.filter(isLive), ...suggestions]),
    /** What would keep the month from being signed in one press, were it pressed now. */
    missing: [
      ...(differences.length > 0 ? [problem('', 'month.differences', { count: differences.length })] : []),
      ...clashProblems(entries, suggestions),
      ...signingProblems(readWeeks(month, { ...known, entries: asKept })),
    ],
    /** Somebody pays for some of this time: the month is signed. */
    signs: contracts.length > 0 || [...entries, ...suggestions].some(({ capacity }) => isPaid(capacity)),
  }
}

export type PersonMonth = NonNullable<Awaited<ReturnType<typeof readMonth>>>

/** Entries bear the organisation they were signed with: cards made one since have moved them, and changed nothing that was signed. */
const asSigned = async ({ db, hub }: Pick<Context, 'db' | 'hub'>, entries: Entry[], signedAt: Instant): Promise<Entry[]> => {
  const before = await organisationsBefore(db, hub.id, 'time.entry', signedAt)
  return entries.map((entry) => ({ ...entry, organisation: before.get(entry.id) ?? entry.organisation }))
}

/** Activities of this month's entries that now begin in another. */
const moved = async ({ db, hub }: Pick<Context, 'db' | 'hub'>, person: Id, entries: Entry[], lived: Lived[]): Promise<Lived[]> => {
  const there = new Set(lived.map(({ activity }) => activity.id))
  const named = entries.filter(isLive).flatMap(({ activity, seen }) => (activity && seen && !there.has(activity) ? [activity] : []))
  if (named.length === 0) return []
  const nothing = '1970-01-01T00:00:00.000Z'
  return livedBy(db, hub.id, person, { from: nothing, until: nothing, named })
}
