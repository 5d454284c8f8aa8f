import { z } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { spentIn } from './entry.ts'
import { monthSigned, weekAffirmed } from './facts.ts'
import { ofMonth } from './inputs.ts'
import { keepThem } from './keep-suggestions.ts'
import { affirm, keepSheet } from './month.store.ts'
import { hashOfMonth, signedRows, signingProblems } from './month.ts'
import { type PersonMonth, readMonth } from './person-month.ts'
import { refusedBy } from './refusals.ts'
import { maySeeMonth, maySign } from './time.access.ts'

/** « Tout est juste »: keeps what waits, affirms every week that has no problem, signs. If something is missing, says exactly what, and nothing is done. */
export const signMonth = useCase({
  name: 'time.signMonth',
  input: z.object(ofMonth),
  load: (context, { person, month }) => readMonth(context, person, month),
  mayView: (who, { person }) => maySeeMonth(who, person),
  may: (who, { person }) => maySign(who, person),
  run: async (act, { person, month }, before) => {
    const { state, differences } = before
    if (state === 'signed' || state === 'approved') return wrong(problem('', 'month.alreadySigned'))
    if (differences.length > 0) return wrong(problem('', 'month.differences', { count: differences.length }))
    const kept = await keepThem(act, before, before.suggestions)
    const read = kept.length > 0 ? null : await readMonth(act, person, month)
    if (!read) return wrong(...kept)
    const missing = signingProblems(read.weeks)
    if (missing.length > 0) return wrong(...missing)
    const problems = await sealed(act, read)
    return problems.length > 0 ? wrong(...problems) : ok({ person, month })
  },
})

const sealed = async (act: Act, { person, month, entries, absences, affirmed, weeks, sheet }: PersonMonth): Promise<Problem[]> => {
  const now = weeks
    .filter(({ state }) => state === 'open')
    .map(({ monday }) => ({ monday, nothing: false, reason: '', at: act.now, by: person }))
  const refused = await affirm(act.db, act.hub.id, person, month, now)
  if (refused) return refusedBy(refused)
  for (const { monday, nothing } of now) act.record(weekAffirmed, person, { month, monday, nothing })
  const hash = hashOfMonth(person, month, { entries, absences, affirmed: [...affirmed, ...now] })
  const minutes = signedRows(month, entries).reduce((sum, entry) => sum + spentIn(entry), 0)
  const version = (sheet?.version ?? 0) + 1
  const unsigned = await keepSheet(act.db, act.hub.id, { person, month, version, hash, minutes, signedAt: act.now })
  if (unsigned) return refusedBy(unsigned)
  act.record(monthSigned, person, { month, version, hash, minutes })
  return []
}
