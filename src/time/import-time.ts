import { addDays, type Day } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import type { Problem } from '#base/problem.ts'
import type { Act } from '#logbook/use-case.ts'
import { keepEntries } from './entry.store.ts'
import { type Entry, reversalOf, spentIn } from './entry.ts'
import { entriesKept } from './facts.ts'
import { takeBackImported } from './import-time.store.ts'
import { unaffirm } from './month.store.ts'
import { refusedBy } from './refusals.ts'

/** One entry as a file brings it. */
export type ImportedTime = Pick<
  Entry,
  'id' | 'person' | 'capacity' | 'organisation' | 'workType' | 'title' | 'on' | 'startsAt' | 'endsAt' | 'minutes' | 'travel'
>

const entryOf = (one: ImportedTime): Entry => ({
  ...one,
  ...{ activity: null, km: 0, source: 'import', seen: null, reverses: null, reversed: false, reason: '' },
})

/** Days whose weeks are to be affirmed again, each person's once. */
const unaffirmAll = async ({ db, hub }: Act, entries: { person: Id; on: Day }[]): Promise<void> => {
  const days = new Map(entries.map(({ person, on }) => [`${person} ${on}`, { person, on }]))
  await Promise.all([...days.values()].map(({ person, on }) => unaffirm(db, hub.id, person, on, addDays(on, 1))))
}

/** Writes entries, each that the rules of time let through; id → what refused the others (T1, T5, T9). */
export const addImportedTime = async (act: Act, rows: ImportedTime[]): Promise<Map<Id, Problem>> => {
  const { db, hub, now, actor } = act
  const by = { at: now, by: actor?.person ?? '' }
  const refused = new Map<Id, Problem>()
  // Together; where one is refused, one after another.
  if ((await keepEntries(db, hub.id, rows.map(entryOf), by)) !== null)
    for (const one of rows) {
      const [problem] = refusedBy(await keepEntries(db, hub.id, [entryOf(one)], by))
      if (problem) refused.set(one.id, problem)
    }
  const kept = rows.filter(({ id }) => !refused.has(id))
  await unaffirmAll(act, kept)
  for (const [person, theirs] of Map.groupBy(kept, (one) => one.person))
    act.record(entriesKept, person, { entries: theirs.map(({ id }) => id), minutes: theirs.reduce((sum, one) => sum + spentIn(one), 0) })
  return refused
}

/**
 * Takes back entries a file brought. Those of a month that was signed since, and reopened, are corrected by a line of their own (G2). False: a month is
 * signed again, and nothing may be left by half.
 */
export const takeImportedTime = async (act: Act, ids: Id[], reason: string): Promise<boolean> => {
  const { db, hub, now, actor } = act
  const { gone, stay } = await takeBackImported(db, hub.id, ids)
  const back = stay.filter(({ reversed }) => !reversed).map((entry) => reversalOf(entry, newId(), reason))
  if ((await keepEntries(db, hub.id, back, { at: now, by: actor?.person ?? '' })) !== null) return false
  await unaffirmAll(act, [...gone, ...back])
  return true
}
