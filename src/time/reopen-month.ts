import { text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { monthReopened } from './facts.ts'
import { ofMonth } from './inputs.ts'
import { reopen } from './month.store.ts'
import { readMonth } from './person-month.ts'
import { mayReopen, maySeeMonth } from './time.access.ts'

/** Opens a signed month again, with the reason. What was made from its sheet is stale; both signatures are needed again (T5). */
export const reopenMonth = useCase({
  name: 'time.reopenMonth',
  input: z.object({ ...ofMonth, reason: text(500) }),
  load: (context, { person, month }) => readMonth(context, person, month),
  mayView: (who, { person }) => maySeeMonth(who, person),
  may: (who, { person }) => mayReopen(who, person),
  run: async (act, { person, month, reason }, { sheet }) => {
    const by = act.actor?.person ?? person
    const done = sheet && (await reopen(act.db, act.hub.id, { person, month, version: sheet.version, at: act.now, by, reason }))
    if (!sheet || !done) return wrong(problem('', 'month.notSigned'))
    act.record(monthReopened, person, { month, version: sheet.version })
    return ok({ person, month })
  },
})
