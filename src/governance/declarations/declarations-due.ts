import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Db } from '#platform/database/database.ts'
import { chargedRows } from './declaration.store.ts'
import { changesOf, pendingOf } from './declaration.ts'

/** What waits for the registry, the most urgent first; null: nothing ever changed here, and nothing is shown. */
export type Declarations = { waiting: number; due: Day | null; left: number }

export const declarationsDue = async (db: Db, hub: Id, today: Day): Promise<Declarations | null> => {
  const { said, ...charged } = await chargedRows(db, hub)
  const changes = changesOf(charged, today)
  if (changes.length + said.length === 0) return null
  const pending = pendingOf(changes, said, today)
  return { waiting: pending.length, due: pending[0]?.due ?? null, left: pending[0]?.left ?? 0 }
}
