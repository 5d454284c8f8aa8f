import { id, optionalText, orNothing, whole, z } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { mayImport, maySeeImports } from './import.access.ts'
import { importOf, setColumns } from './import.store.ts'
import { type Import, LOT } from './import.ts'
import { judgeRows, type Things } from './judge.ts'
import { forgetJudgement, keepJudged, rawRows } from './row.store.ts'
import { type Mapping, readRow, type Target } from './row-target.ts'
import { sideOf } from './sides.ts'
import { MOST_COLUMNS } from './table.ts'
import { targetCalled } from './targets.ts'

/** Second step: which columns are which is said, and every row is tried, lot after lot. Still nothing is brought in. */
export const checkColumns = useCase({
  name: 'imports.checkColumns',
  input: z.object({
    import: id(),
    header: orNothing(whole(1, 100_000)),
    /** Place in the file → key of the column it fills; '': left out. */
    columns: z.array(optionalText(40)).max(MOST_COLUMNS, { error: 'input.tooMany' }),
  }),
  load: ({ db, hub }, input) => importOf(db, hub.id, input.import, true),
  mayView: (who) => maySeeImports(who),
  may: (who) => mayImport(who),
  run: async (act, { header, columns: said }, found) => {
    const { db, hub } = act
    if (found.state !== 'read' && found.state !== 'checked') return wrong(problem('', 'import.begunAlready'))
    const target = targetCalled(found.target)
    const columns: Mapping = Object.fromEntries(said.flatMap((key, at) => (key === '' ? [] : [[at, key]])))
    const problems = columnProblems(target, columns)
    if (problems.length > 0) return wrong(...problems)
    await setColumns(db, hub.id, found.id, { headerLine: header, columns })
    await forgetJudgement(db, hub.id, found.id)
    await tryRows(act, found, target, columns, header)
    return ok({ import: found.id })
  },
})

const tryRows = async (act: Act, { id }: Import, target: Target, mapping: Mapping, header: number | null): Promise<void> => {
  const { db, hub, today } = act
  const before: Things = new Map()
  const side = sideOf(target.name, act)
  for (let after = header ?? 0; ; ) {
    const rows = await rawRows(db, hub.id, id, { after, most: LOT })
    const last = rows.at(-1)
    if (!last) return
    const read = rows.map((row) => readRow(target, mapping, row, today))
    const there = await side.look(read)
    await keepJudged(db, hub.id, id, judgeRows(read, { target, there, before, clash: side.clash }))
    after = last.line
  }
}

/** Every column is filled once; some there must be. */
export const columnProblems = (target: Target, columns: Mapping): Problem[] => {
  const keys = Object.values(columns)
  const known = new Set(target.columns.map(({ key }) => key))
  const problems = Object.entries(columns).flatMap(([at, key]) => {
    if (!known.has(key)) return [problem(`columns.${at}`, 'input.notAChoice')]
    return keys.indexOf(key) !== keys.lastIndexOf(key) ? [problem(`columns.${at}`, 'import.columnTwice')] : []
  })
  const missing = target.needs.filter(({ oneOf }) => !oneOf.some((key) => keys.includes(key)))
  return [...problems, ...missing.map(({ code }) => problem('', code))]
}
