import { addMinutes } from '#base/day.ts'
import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { takeImportBack } from '#members/api.ts'
import { importUndone } from './facts.ts'
import { mayImport, maySeeImports } from './import.access.ts'
import { importOf, setState, usesOf } from './import.store.ts'
import { KEPT_DAYS } from './import.ts'
import { filledBy } from './row.store.ts'

const NAMED = 5

/** Takes back, in one act, all an import brought, also while it is under way; not once something else refers to a part of it: that is named. */
export const undoImport = useCase({
  name: 'imports.undo',
  input: z.object({ import: id() }),
  load: ({ db, hub }, input) => importOf(db, hub.id, input.import, true),
  mayView: (who) => maySeeImports(who),
  may: (who) => mayImport(who),
  run: async (act, _input, { id: found, state, target, readAt }) => {
    const { db, hub, now } = act
    if (state === 'undone') return ok({ import: found })
    if (state !== 'done' && state !== 'writing') return wrong(problem('', 'import.nothingToUndo'))
    if (now >= addMinutes(readAt, KEPT_DAYS * 24 * 60)) return wrong(problem('', 'import.tooOldToUndo', { days: KEPT_DAYS }))
    const filled = await filledBy(db, hub.id, found)
    const taken = await takeImportBack(act, found, {
      structures: target === 'structures' ? filled : [],
      phones:
        target === 'people' ? filled.flatMap((one) => (one.filled.phone ? [{ id: one.id, phone: String(one.filled.phone) }] : [])) : [],
      mails: target === 'people' ? filled.flatMap((one) => (one.filled.email ? [{ id: one.id, mail: String(one.filled.email) }] : [])) : [],
    })
    if (!taken) {
      const uses = await usesOf(db, hub.id, found)
      const names = uses.slice(0, NAMED).map(({ name }) => name)
      return wrong(problem('', 'import.inUse', { names: names.join(', '), more: uses.length - names.length }))
    }
    await setState(db, hub.id, found, 'undone', now)
    act.record(importUndone, found, {})
    return ok({ import: found })
  },
})
