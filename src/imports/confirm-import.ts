import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { importConfirmed } from './facts.ts'
import { mayImport, maySeeImports } from './import.access.ts'
import { countsOf, importOf, rememberColumns, setState } from './import.store.ts'
import { headsOf } from './read-file.ts'
import { rowsAt } from './row.store.ts'

/** Fourth step: the rows without a fault are brought in, by a job; its page tells how far it is. */
export const confirmImport = useCase({
  name: 'imports.confirm',
  input: z.object({ import: id() }),
  load: ({ db, hub }, input) => importOf(db, hub.id, input.import, true),
  mayView: (who) => maySeeImports(who),
  may: (who) => mayImport(who),
  run: async (act, _input, found) => {
    const { db, hub, now, actor } = act
    // Sent again from a page left open: it is under way, or done.
    if (found.state === 'writing' || found.state === 'done') return ok({ import: found.id })
    if (found.state !== 'checked') return wrong(problem('', 'import.begunAlready'))
    const counts = await countsOf(db, hub.id, found.id)
    if (counts.waiting === 0) return wrong(problem('', 'import.nothingToBring'))
    const [header] = found.headerLine === null ? [] : await rowsAt(db, hub.id, found.id, [found.headerLine])
    if (header) await rememberColumns(db, hub.id, { target: found.target, heads: headsOf(header.cells), columns: found.columns, at: now })
    await setState(db, hub.id, found.id, 'writing', now)
    act.record(importConfirmed, found.id, { target: found.target, rows: counts.waiting })
    await act.enqueue('imports.write', { import: found.id, person: actor?.person }, { key: `imports.write ${found.id}` })
    return ok({ import: found.id })
  },
})
