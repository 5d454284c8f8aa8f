import { id, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayAskExport, maySeeExports } from './export.access.ts'
import { exportOf, noteOver } from './export.store.ts'
import { exportDropped } from './facts.ts'

/** Stops one that is being made, erases one that is there. Any coordinator may: a file with everything in it that nobody needs is a danger. */
export const dropExport = useCase({
  name: 'exports.drop',
  input: z.object({ export: id() }),
  load: ({ db, hub }, input) => exportOf(db, hub.id, input.export, true),
  mayView: (who) => maySeeExports(who),
  may: (who) => mayAskExport(who),
  run: async (act, _input, { id: one, state }) => {
    // Sent again, or its time came meanwhile: it is gone.
    if (state !== 'making' && state !== 'ready') return ok({ export: one })
    await noteOver(act.db, act.hub.id, one)
    act.record(exportDropped, one, {})
    await act.enqueue('exports.forget', { export: one }, { key: `exports.forget ${one}` })
    return ok({ export: one })
  },
})
