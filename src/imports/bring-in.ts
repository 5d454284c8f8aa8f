import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { openImport } from '#members/api.ts'
import { rowsWritten } from './facts.ts'
import { mayImport, maySeeImports } from './import.access.ts'
import { countsOf, endState, importInTurn, importOf } from './import.store.ts'
import { type Import, LOT, type Report, type Row } from './import.ts'
import { keepWritten, rowsToWrite, type Written } from './row.store.ts'
import type { TargetName } from './row-target.ts'
import { writeContacts } from './write-contacts.ts'
import { writePeople } from './write-people.ts'
import { writeStructures } from './write-structures.ts'
import { writeTime } from './write-time.ts'

const WRITERS: Record<TargetName, (act: Act, found: Import, rows: Row[]) => Promise<Written[]>> = {
  structures: writeStructures,
  people: writePeople,
  contacts: writeContacts,
  time: writeTime,
}

/**
 * Brings in a confirmed import, lot after lot in one transaction: whole, or not at all. It stops, and nothing came in, once somebody said so
 * (`report` tells).
 */
export const bringIn = (report: Report) =>
  useCase({
    name: 'imports.bringIn',
    input: z.object({ import: id() }),
    load: ({ db, hub }, input) => importOf(db, hub.id, input.import),
    mayView: (who) => maySeeImports(who),
    may: (who) => mayImport(who),
    run: async (act, { import: list }) => {
      const { db, hub, now } = act
      const found = await importInTurn(db, hub.id, list, 'writing')
      if (!found) return wrong(problem('', 'import.stopped'))
      const { target } = found
      if (target === 'structures' || target === 'people') await openImport(act, list)
      const { waiting } = await countsOf(db, hub.id, list)
      for (let done = 0, after = 0; ; ) {
        const rows = await rowsToWrite(db, hub.id, list, { after, most: LOT })
        const last = rows.at(-1)
        if (!last) break
        const written = await WRITERS[target](act, found, rows)
        await keepWritten(db, hub.id, list, written)
        const ids = (what: string) => [...new Set(written.flatMap((one) => (one.written === what && one.madeId ? [one.madeId] : [])))]
        const [added, filled] = [ids('added'), ids('filled')]
        if (added.length + filled.length > 0) act.record(rowsWritten, list, { target, added, filled })
        after = last.line
        done += rows.length
        if (!(await report(done, waiting))) return wrong(problem('', 'import.stopped'))
      }
      return (await endState(db, hub.id, list, 'writing', 'done', now)) ? ok({ import: list }) : wrong(problem('', 'import.stopped'))
    },
  })
