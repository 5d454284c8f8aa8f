import { newId } from '#base/id.ts'
import { choice, optionalText, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { optionalUpload } from '#base/upload.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { FileFault } from './file-fault.ts'
import { mayImport, maySeeImports } from './import.access.ts'
import { describeImport, forgetRows, keepImport, rememberedColumns } from './import.store.ts'
import { LOT } from './import.ts'
import { readTable } from './read-table.ts'
import { stageRows } from './row.store.ts'
import { proposed, TARGETS, type TargetName } from './row-target.ts'
import { headerIn, headKey, type RawRow } from './table.ts'
import { knownHead, targetCalled } from './targets.ts'

/** Rows looked at to find the header and to propose columns. */
const LOOKED_AT = 80
const HEADER_AMONG = 15

/** First step: a file, or rows that were pasted, is read and set aside. Nothing is brought in before it is confirmed. */
export const readFile = useCase({
  name: 'imports.readFile',
  input: z.object({
    target: choice(TARGETS),
    file: optionalUpload(),
    rows: optionalText(1_000_000),
    sheet: optionalText(100),
  }),
  load: async () => ({}),
  mayView: (who) => maySeeImports(who),
  may: (who) => mayImport(who),
  run: async (act, { target, file, rows, sheet }) => {
    if (!file && rows === '') return wrong(problem('file', 'import.nothing'))
    await forgetRows(act.db, act.hub.id, act.now)
    try {
      return ok({ import: await stage(act, target, file ? { name: file.name, path: file.path } : { name: '', text: rows }, sheet) })
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      return wrong(problem(file ? 'file' : 'rows', error.code, error.values))
    }
  },
})

type Given = { name: string; path: string } | { name: string; text: string }

/** Rows go to the database lot after lot: a large file takes no more memory than a small one. */
const stage = async ({ db, hub, now }: Act, target: TargetName, given: Given, sheet: string) => {
  const { reading, rows } = await readTable(given, sheet)
  const id = newId()
  const first: RawRow[] = []
  let lot: RawRow[] = []
  let width = 0
  const begin = { id, target, fileName: given.name, reading, readAt: now }
  await keepImport(db, hub.id, { ...begin, headerLine: null, width: 1, columns: {} })
  for await (const row of rows) {
    if (first.length < LOOKED_AT) first.push(row)
    width = Math.max(width, row.cells.length)
    lot.push(row)
    if (lot.length < LOT) continue
    await stageRows(db, hub.id, id, lot)
    lot = []
  }
  if (width === 0) throw new FileFault('import.emptyFile')
  await stageRows(db, hub.id, id, lot)
  const headerLine = headerIn(first.slice(0, HEADER_AMONG), knownHead)
  const heads = first.find(({ line }) => line === headerLine)?.cells ?? null
  const remembered = heads ? await rememberedColumns(db, hub.id, target, headsOf(heads)) : null
  const samples = first.filter(({ line }) => headerLine === null || line > headerLine).map(({ cells }) => cells)
  const columns = proposed(targetCalled(target), { heads, samples, remembered })
  await describeImport(db, hub.id, id, { headerLine, width, columns })
  return id
}

/** By what a file is known again: its heads, in their order. */
export const headsOf = (heads: string[]): string => heads.map(headKey).join('\u241f').slice(0, 2000)
