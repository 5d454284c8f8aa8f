import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { BOM, csvLine, guarded } from '#platform/documents/csv.ts'
import { faultSaid } from './fault-words.ts'
import { maySeeImports } from './import.access.ts'
import { importOf } from './import.store.ts'
import { rowsAt, rowsOf } from './row.store.ts'
import { letterOf } from './table.ts'

/** The rows that were not brought in, as a file to be put right and brought again: their columns as they were, and what is wrong. */
export const showFaults = view({
  name: 'imports.showFaults',
  input: z.object({ import: id() }),
  load: ({ db, hub }, input) => importOf(db, hub.id, input.import),
  mayView: (who) => maySeeImports(who),
  run: async (found, { db, hub, lang }) => {
    const [header, rows] = await Promise.all([
      found.headerLine === null ? [] : rowsAt(db, hub.id, found.id, [found.headerLine]),
      rowsOf(db, hub.id, found.id, { outcome: 'wrong', after: 0, most: 20_000 }),
    ])
    const places = Array.from({ length: found.width }, (_, at) => at)
    const head = (at: number): string => header[0]?.cells[at] || letterOf(at)
    const said = lang === 'fr' ? { line: 'Ligne du fichier', wrong: 'À revoir' } : { line: 'Row of the file', wrong: 'To put right' }
    const lines = rows.map(({ line, cells, problems }) => [
      ...places.map((at) => guarded(cells[at] ?? '')),
      String(line),
      guarded(problems.map((one) => faultSaid(one, { head: one.column === null ? '' : head(one.column), lang })).join(' ')),
    ])
    const all = [[...places.map((at) => guarded(head(at))), said.line, said.wrong], ...lines]
    return {
      bytes: BOM + all.map(csvLine).join(''),
      mediaType: 'text/csv; charset=utf-8',
      name: `${lang === 'fr' ? 'a-revoir' : 'to-put-right'}.csv`,
    }
  },
})
