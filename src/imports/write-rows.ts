import { id, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { rowsWritten } from './facts.ts'
import { mayImport, maySeeImports } from './import.access.ts'
import { importOf, setState } from './import.store.ts'
import { LOT } from './import.ts'
import { keepWritten, rowsToWrite } from './row.store.ts'
import { writePeople } from './write-people.ts'
import { writeStructures } from './write-structures.ts'

/** The next lot of a confirmed import, in one transaction; `more`: there is another. One that was undone meanwhile writes nothing any more. */
export const writeRows = useCase({
  name: 'imports.writeRows',
  input: z.object({ import: id() }),
  load: ({ db, hub }, input) => importOf(db, hub.id, input.import, true),
  mayView: (who) => maySeeImports(who),
  may: (who) => mayImport(who),
  run: async (act, _input, found) => {
    const { db, hub, now } = act
    if (found.state !== 'writing') return ok({ more: false })
    const rows = await rowsToWrite(db, hub.id, found.id, LOT)
    const write = found.target === 'structures' ? writeStructures : writePeople
    const written = rows.length === 0 ? [] : await write(act, found.id, rows, found.twins)
    await keepWritten(db, hub.id, found.id, written)
    const ids = (what: string) => [...new Set(written.flatMap((one) => (one.written === what && one.madeId ? [one.madeId] : [])))]
    const [added, filled] = [ids('added'), ids('filled')]
    if (added.length + filled.length > 0) act.record(rowsWritten, found.id, { target: found.target, added, filled })
    const more = rows.length === LOT
    if (!more) await setState(db, hub.id, found.id, 'done', now)
    return ok({ more })
  },
})
