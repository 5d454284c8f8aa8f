import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { isProven, proveFirst } from '#logbook/proven.ts'
import { useCase } from '#logbook/use-case.ts'
import { exportSize } from '#platform/export/kept-export.ts'
import { maySeeExports, mayTakeExport } from './export.access.ts'
import { exportOf, noteTaken } from './export.store.ts'
import { isThere } from './export.ts'
import { exportTaken } from './facts.ts'

/** Its maker takes the file away: written down, then the download may begin. */
export const takeExport = useCase({
  name: 'exports.take',
  input: z.object({ export: id() }),
  load: async (context, input) => {
    const { db, hub, data } = context
    const [found, size, proven] = await Promise.all([
      exportOf(db, hub.id, input.export, true),
      exportSize(data, hub.id, input.export),
      isProven(context),
    ])
    return found && { found, isFile: size !== null, proven }
  },
  mayView: (who) => maySeeExports(who),
  may: (who, { found }) => mayTakeExport(who, found),
  run: async (act, _input, { found, isFile, proven }) => {
    if (!proven) return wrong(proveFirst())
    if (!isThere(found, act.now) || !isFile) return wrong(problem('', 'exports.over'))
    await noteTaken(act.db, act.hub.id, found.id, act.now)
    act.record(exportTaken, found.id, {})
    return ok({ export: found.id })
  },
})
