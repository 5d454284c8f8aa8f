import { addMinutes } from '#base/day.ts'
import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { importUndone } from './facts.ts'
import { mayImport, maySeeImports } from './import.access.ts'
import { countsOf, importOf, setState, unlessInUse, usesOf } from './import.store.ts'
import { KEPT_DAYS, LOT } from './import.ts'
import { takeBackAll } from './take-back.ts'
import { usesSaid } from './use-words.ts'

/**
 * Takes back, in one act, all an import brought; stops it while it is under way. Not once something else stands on a part of it: those rows are
 * named, with why. A large one goes by a job, a small one at once.
 */
export const undoImport = useCase({
  name: 'imports.undo',
  input: z.object({ import: id() }),
  load: ({ db, hub }, input) => importOf(db, hub.id, input.import, true),
  mayView: (who) => maySeeImports(who),
  may: (who) => mayImport(who),
  run: async (act, _input, found) => {
    const { db, hub, now, actor, lang } = act
    const { state, id: list } = found
    if (state === 'undone' || state === 'undoing') return ok({ import: list })
    if (state !== 'done' && state !== 'writing') return wrong(problem('', 'import.nothingToUndo'))
    // Under way, nothing of it is in yet: the job that sees this leaves nothing behind.
    if (state === 'done') {
      if (now >= addMinutes(found.readAt, KEPT_DAYS * 24 * 60)) return wrong(problem('', 'import.tooOldToUndo', { days: KEPT_DAYS }))
      const [{ added, filled }, uses] = await Promise.all([countsOf(db, hub.id, list), usesOf(db, hub.id, found)])
      if (uses.length > 0) return wrong(problem('', 'import.inUse', usesSaid(uses, lang)))
      if (added + filled > LOT) {
        await setState(db, hub.id, list, 'undoing', now)
        await act.enqueue('imports.takeBack', { import: list, person: actor?.person }, { key: `imports.takeBack ${list}` })
        return ok({ import: list })
      }
      // Somebody else may be at it in this very moment.
      if (!(await unlessInUse(db, () => takeBackAll(act, found, async () => true))))
        return wrong(problem('', 'import.inUse', usesSaid(await usesOf(db, hub.id, found), lang)))
    }
    await setState(db, hub.id, list, 'undone', now)
    act.record(importUndone, list, {})
    return ok({ import: list })
  },
})
