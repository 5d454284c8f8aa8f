import type { Id } from '#base/id.ts'
import { ok, type Result } from '#base/result.ts'
import type { Act, Context } from '#logbook/use-case.ts'
import { sensitiveOn } from '#members/api.ts'
import { type ConflictCase, conflictOf, holdConflict, keepConflict } from './conflict.store.ts'
import { after, type Command } from './conflict.ts'

/** A case, held until the act is done; null: none, or the hub has its procedures off. */
export const loadConflict = async ({ db, hub }: Context, { conflict }: { conflict: Id }): Promise<ConflictCase | null> => {
  const found = await holdConflict(db, hub.id, conflict)
  return found && (await sensitiveOn(db, hub.id)) ? found : null
}

/** A case to be read. */
export const readConflict = async ({ db, hub }: Context, { conflict }: { conflict: Id }): Promise<ConflictCase | null> => {
  const [found, on] = await Promise.all([conflictOf(db, hub.id, conflict), sensitiveOn(db, hub.id)])
  return on ? found : null
}

/** One step by the rules, kept. */
export const step = async (act: Act, one: ConflictCase, command: Command): Promise<Result<ConflictCase>> => {
  const next = after(one, command)
  if (!next.ok) return next
  await keepConflict(act.db, act.hub.id, one.id, next.value)
  const sides = one.sides.map((side) => ({ ...side, ...next.value.sides.find(({ id }) => id === side.id) }))
  return ok({ ...one, ...next.value, sides })
}
