import { day, optionalText, ticked, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { weekAffirmed } from './facts.ts'
import { ofMonth } from './inputs.ts'
import { keepThem } from './keep-suggestions.ts'
import { affirm } from './month.store.ts'
import { affirmingProblems } from './month.ts'
import { readMonth } from './person-month.ts'
import { refusedBy } from './refusals.ts'
import { mayAffirm, maySeeMonth } from './time.access.ts'

/** Says that a week is complete. One's own: what waits in it is kept with it. Somebody else's (an absence): only what stands is affirmed. */
export const affirmWeek = useCase({
  name: 'time.affirmWeek',
  input: z.object({ ...ofMonth, monday: day(), nothing: ticked(), reason: optionalText(500) }),
  load: async (context, { person, month, monday }) => {
    const read = await readMonth(context, person, month)
    return read?.weeks.some((week) => week.monday === monday) ? read : null
  },
  mayView: (who, { person }) => maySeeMonth(who, person),
  may: (who, { person }) => mayAffirm(who, person),
  run: async (act, { person, month, monday, nothing, reason }, subject) => {
    const inside = subject.weeks.find((week) => week.monday === monday)?.days ?? []
    const mine = act.actor?.person === person
    const waiting = mine ? subject.suggestions.filter(({ on }) => inside.includes(on)) : []
    const kept = await keepThem(act, subject, waiting)
    if (kept.length > 0) return wrong(...kept)
    const fresh = waiting.length > 0 ? await readMonth(act, person, month) : subject
    const week = fresh?.weeks.find((one) => one.monday === monday)
    if (!week) return wrong(problem('', 'time.nothingToKeep'))
    const problems = affirmingProblems(week, { nothing, reason })
    if (problems.length > 0) return wrong(...problems)
    const said = { monday, nothing, reason, at: act.now, by: act.actor?.person ?? person }
    const refused = await affirm(act.db, act.hub.id, person, month, [said])
    if (refused) return wrong(...refusedBy(refused))
    act.record(weekAffirmed, person, { month, monday, nothing })
    return ok({ person, month })
  },
})
