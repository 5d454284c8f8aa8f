import { addDays } from '#base/day.ts'
import { newId } from '#base/id.ts'
import { id, orNothing, z } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { DAY } from './duration.ts'
import { keepEntries } from './entry.store.ts'
import { clashProblems, type Entry, keptOf, type Suggestion, spentIn } from './entry.ts'
import { entriesKept } from './facts.ts'
import { ofMonth } from './inputs.ts'
import { unaffirm } from './month.store.ts'
import { type PersonMonth, readMonth } from './person-month.ts'
import { refusedBy } from './refusals.ts'
import { mayKeep, maySeeAll } from './time.access.ts'

/** Writes entries; the weeks they stand in are to be affirmed again. */
export const write = async (act: Act, person: string, entries: Entry[]): Promise<Problem[]> => {
  const refused = refusedBy(await keepEntries(act.db, act.hub.id, entries, { at: act.now, by: act.actor?.person ?? person }))
  if (refused.length > 0) return refused
  const days = [...new Set(entries.map(({ on }) => on))]
  await Promise.all(days.map((on) => unaffirm(act.db, act.hub.id, person, on, addDays(on, 1))))
  return []
}

export const keepThem = async (act: Act, { person, entries }: PersonMonth, suggestions: Suggestion[]): Promise<Problem[]> => {
  if (suggestions.length === 0) return []
  // An evening and a long way home may be more than one entry holds.
  const long = suggestions.find((one) => spentIn(one) > DAY)
  if (long) return [problem('', 'time.longerThanADay', { title: long.title, on: long.on })]
  const clashes = clashProblems(entries, suggestions)
  if (clashes.length > 0) return clashes
  const kept = suggestions.map((one) => keptOf(one, person, newId()))
  const refused = await write(act, person, kept)
  if (refused.length > 0) return refused
  act.record(entriesKept, person, { entries: kept.map((one) => one.id), minutes: kept.reduce((sum, one) => sum + spentIn(one), 0) })
  return []
}

/** Keeps one suggestion, or all of the month. */
export const keepSuggestions = useCase({
  name: 'time.keepSuggestions',
  input: z.object({ ...ofMonth, activity: orNothing(id()) }),
  load: (context, { person, month }) => readMonth(context, person, month),
  mayView: (who, { person }) => maySeeAll(who, person),
  may: (who, { person }) => mayKeep(who, person),
  run: async (act, { activity, person, month }, subject) => {
    const chosen = subject.suggestions.filter((one) => activity === null || one.activity === activity)
    if (chosen.length === 0) return wrong(problem('', 'time.nothingToKeep'))
    const problems = await keepThem(act, subject, chosen)
    return problems.length > 0 ? wrong(...problems) : ok({ person, month, kept: chosen.length })
  },
})
