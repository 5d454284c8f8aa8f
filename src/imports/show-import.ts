import { id, optionalText, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { maySeeImports } from './import.access.ts'
import { countsOf, importOf, usesOf } from './import.store.ts'
import { type Import, KEPT_DAYS } from './import.ts'
import { correctedLines, problemCounts, rawRows, rowsAt, rowsOf } from './row.store.ts'
import { proposed } from './row-target.ts'
import { plain, twinsOf } from './show-twins.ts'
import { letterOf, type RawRow } from './table.ts'
import { targetCalled } from './targets.ts'
import { usesSaid } from './use-words.ts'

const PAGE = 25
const FIRST_ROWS = 5
const FACES = { problemes: 'wrong', doublons: 'twin', nouveaux: 'new' } as const
export type Face = keyof typeof FACES

/** One file at whichever step it is: its columns, what it would do, how far it is, what it did. */
export const showImport = view({
  name: 'imports.showImport',
  input: z.object({
    import: id(),
    voir: z.enum(['problemes', 'doublons', 'nouveaux']).optional().catch(undefined),
    probleme: optionalText(60),
    apres: z.coerce.number().int().min(0).catch(0),
  }),
  load: async ({ db, hub }, input) => {
    const [found, counts, problems] = await Promise.all([
      importOf(db, hub.id, input.import),
      countsOf(db, hub.id, input.import),
      problemCounts(db, hub.id, input.import),
    ])
    return found && { found, counts, faults: found.state === 'read' ? [] : problems }
  },
  mayView: (who) => maySeeImports(who),
  run: async ({ found, counts, faults }, context, { voir, probleme, apres }) => {
    const { db, hub, lang } = context
    // Rows that came in have lost their words: of what is done, only those to be put right are still shown.
    const asked = found.state === 'done' ? 'problemes' : voir
    const face: Face = asked ?? (counts.wrong > 0 ? 'problemes' : counts.toFill + counts.same > 0 ? 'doublons' : 'nouveaux')
    const shown = found.state === 'checked' || (found.state === 'done' && counts.wrong > 0)
    const asking = { outcome: FACES[face], after: apres, most: PAGE + 1, problem: face === 'problemes' ? probleme : null }
    const [first, heads, read, uses, corrected] = await Promise.all([
      rawRows(db, hub.id, found.id, { after: found.headerLine ?? 0, most: FIRST_ROWS }),
      found.headerLine === null ? [] : rowsAt(db, hub.id, found.id, [found.headerLine]),
      shown ? rowsOf(db, hub.id, found.id, asking) : [],
      found.trouble === 'import.inUseMeanwhile' ? usesOf(db, hub.id, found) : [],
      found.state === 'undone' && found.target === 'time' ? correctedLines(db, hub.id, found.id) : [],
    ])
    const rows = read.slice(0, PAGE)
    return {
      ...about(found, heads[0]?.cells ?? null, first),
      counts,
      corrected,
      trouble: found.trouble === null ? null : { code: found.trouble, values: usesSaid(uses, lang) },
      faults,
      face,
      problem: probleme || null,
      rows: face === 'doublons' ? await twinsOf(context, found, rows) : rows.map((row) => ({ ...plain(row), there: null, name: '' })),
      next: read.length > PAGE ? (rows.at(-1)?.line ?? null) : null,
      keptDays: KEPT_DAYS,
    }
  },
})

const about = (found: Import, heads: string[] | null, first: RawRow[]) => {
  const { id, target, fileName, reading, state, headerLine, width, twins, columns, progress, progressOf } = found
  const guess = proposed(targetCalled(target), { heads, samples: first.map(({ cells }) => cells), remembered: null })
  return {
    id,
    target,
    fileName,
    reading,
    state,
    headerLine,
    twins,
    progress,
    progressOf,
    /** Since last time these heads were the same, they fill what they filled then. */
    remembered: state === 'read' && JSON.stringify(guess) !== JSON.stringify(columns),
    columns: Array.from({ length: width }, (_, at) => ({
      head: heads?.[at] || letterOf(at),
      letter: letterOf(at),
      key: columns[at] ?? '',
      cells: first.map(({ cells }) => cells[at] ?? ''),
    })),
    keys: targetCalled(target).columns.map(({ key }) => key),
    firstLines: first.map(({ line }) => line),
  }
}

export type ImportData = Awaited<ReturnType<typeof showImport.run>>
