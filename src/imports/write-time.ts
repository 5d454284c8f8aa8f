import { newId } from '#base/id.ts'
import type { Act } from '#logbook/use-case.ts'
import { addImportedTime, type ImportedTime } from '#time/api.ts'
import type { Import, Row } from './import.ts'
import type { Written } from './row.store.ts'
import type { Read } from './row-target.ts'
import { faultyRow, settled } from './write-settled.ts'

const entryOf = (read: Read): ImportedTime =>
  ({
    id: newId(),
    person: read.personId,
    capacity: read.capacity,
    organisation: read.organisationId,
    workType: read.workType ?? 'other',
    title: read.title,
    on: read.day,
    startsAt: read.startsAt ?? null,
    endsAt: read.endsAt ?? null,
    minutes: read.took,
    travel: read.travel ?? 0,
  }) as ImportedTime

/** Writes a lot of time. What the rules of time refuse at the last moment is named on its row. */
export const writeTime = async (act: Act, found: Import, rows: Row[]): Promise<Written[]> => {
  const { news, faulty, others } = await settled(act, found, rows)
  const entries = news.map((row) => ({ row, entry: entryOf(row.read) }))
  const refused = await addImportedTime(
    act,
    entries.map(({ entry }) => entry),
  )
  for (const { row, entry } of entries) if (refused.has(entry.id)) row.fault('day', 'import.refused')
  const written = entries
    .filter(({ entry }) => !refused.has(entry.id))
    .map(({ row, entry }): Written => ({ line: row.line, written: 'added', madeId: entry.id, filled: null }))
  const late = entries.filter(({ entry }) => refused.has(entry.id)).map(({ row }) => row)
  return [...written, ...[...faulty, ...late].map(faultyRow), ...others]
}
