import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { absenceTakenBack } from './facts.ts'
import { ofMonth } from './inputs.ts'
import { unaffirm } from './month.store.ts'
import { afterMonth } from './month.ts'
import { refusedBy } from './refusals.ts'
import { absencesOf, removeAbsence } from './terms.store.ts'
import { mayNoteAbsence, maySeeMonth } from './time.access.ts'

/** An absence noted by mistake. */
export const takeBackAbsence = useCase({
  name: 'time.takeBackAbsence',
  input: z.object({ ...ofMonth, absence: id() }),
  load: async ({ db, hub }, { person, month, absence }) => {
    const all = await absencesOf(db, hub.id, person, { from: month, until: afterMonth(month) })
    return all.find((one) => one.id === absence) ?? null
  },
  mayView: (who, { person }) => maySeeMonth(who, person),
  may: (who, { person }) => mayNoteAbsence(who, person),
  run: async (act, { month }, { id: absence, person, from, until }) => {
    const refused = await removeAbsence(act.db, act.hub.id, absence)
    if (refused) return wrong(...(refused === 'month_is_open' ? [problem('', 'time.monthSigned')] : refusedBy(refused)))
    await unaffirm(act.db, act.hub.id, person, from, until)
    act.record(absenceTakenBack, person, { absence })
    return ok({ person, month })
  },
})
