import { newId } from '#base/id.ts'
import { choice, id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { keepSeen } from './entry.store.ts'
import { keptOf, reversalOf, spentIn } from './entry.ts'
import { entryCorrected, ownFigureKept } from './facts.ts'
import { ofMonth } from './inputs.ts'
import { write } from './keep-suggestions.ts'
import { readMonth } from './person-month.ts'
import { mayKeep, maySeeAll } from './time.access.ts'

/** An activity changed after its time was kept (T6): the entry follows it, or its owner keeps her own figure. Never by itself. */
export const settleDifference = useCase({
  name: 'time.settleDifference',
  input: z.object({ ...ofMonth, entry: id(), choose: choice(['follow', 'mine']) }),
  load: async (context, { person, month, entry }) => {
    const read = await readMonth(context, person, month)
    return read?.entries.some((one) => one.id === entry) ? read : null
  },
  mayView: (who, { person }) => maySeeAll(who, person),
  may: (who, { person }) => mayKeep(who, person),
  run: async (act, { entry, choose }, { differences, person, month }) => {
    const found = differences.find((one) => one.entry.id === entry)
    if (!found?.entry.activity || !found.entry.seen) return wrong(problem('', 'time.noDifference'))
    const { entry: before, now } = found
    if (choose === 'mine') {
      await keepSeen(act.db, act.hub.id, before.id, now?.seen ?? { ...found.entry.seen, minutes: 0, travel: 0 })
      act.record(ownFigureKept, person, { entry: before.id, activity: found.entry.activity })
      return ok({ person, month })
    }
    const refused = await write(act, person, [reversalOf(before, newId(), '')])
    const after = now && keptOf(now, person, newId())
    const problems = refused.length > 0 || !after ? refused : await write(act, person, [after])
    if (problems.length > 0) return wrong(...problems)
    act.record(entryCorrected, person, {
      entry: before.id,
      by: after?.id ?? null,
      on: before.on,
      minutes: after ? spentIn(after) : 0,
    })
    return ok({ person, month })
  },
})
