import { choice, id, whole, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayImport, maySeeImports } from './import.access.ts'
import { importOf, setTwins } from './import.store.ts'
import { CHOICES } from './import.ts'
import { rowsAt, setChoice } from './row.store.ts'

/** What becomes of all rows that are there already. */
export const chooseTwins = useCase({
  name: 'imports.chooseTwins',
  input: z.object({ import: id(), twins: choice(CHOICES) }),
  load: ({ db, hub }, input) => importOf(db, hub.id, input.import, true),
  mayView: (who) => maySeeImports(who),
  may: (who) => mayImport(who),
  run: async ({ db, hub }, { twins }, found) => {
    if (found.state !== 'checked') return wrong(problem('', 'import.begunAlready'))
    await setTwins(db, hub.id, found.id, twins)
    return ok({ import: found.id })
  },
})

/** What becomes of one of them. */
export const chooseTwin = useCase({
  name: 'imports.chooseTwin',
  input: z.object({ import: id(), line: whole(1, 10_000_000), choice: choice(CHOICES) }),
  load: async ({ db, hub }, input) => {
    const found = await importOf(db, hub.id, input.import, true)
    const [row] = found ? await rowsAt(db, hub.id, found.id, [input.line]) : []
    return found && row ? { found, row } : null
  },
  mayView: (who) => maySeeImports(who),
  may: (who) => mayImport(who),
  run: async ({ db, hub }, { choice: said }, { found, row }) => {
    if (found.state !== 'checked') return wrong(problem('', 'import.begunAlready'))
    if (row.outcome !== 'twin') return wrong(problem('', 'import.noTwin'))
    if (said === 'both' && !row.bothPossible) return wrong(problem('choice', 'import.notBoth'))
    await setChoice(db, hub.id, found.id, row.line, said)
    return ok({ import: found.id, line: row.line })
  },
})
