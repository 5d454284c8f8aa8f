import { id, text, ticked, whole, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { axisChanged } from '#funding/facts.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { axisOf, changeAxis as change } from './axis.store.ts'

/** An axis is named anew, told to be transversal, closed or opened again. `year`: the year its page shows. */
export const changeAxis = useCase({
  name: 'funding.changeAxis',
  input: z.object({ axis: id(), year: whole(1900, 9999), name: text(120), transversal: ticked(), closed: ticked() }),
  load: ({ db, hub }, { axis }) => axisOf(db, hub.id, axis),
  mayView: (who) => maySeeMoney(who),
  may: (who) => mayKeepMoney(who),
  run: async (act, { axis, year, name, transversal, closed }, before) => {
    const closedOn = closed ? (before.closedOn ?? act.today) : null
    await change(act.db, act.hub.id, { id: axis, name, transversal, closedOn })
    act.record(axisChanged, axis, { transversal, closedOn })
    return ok({ axis, year })
  },
})
