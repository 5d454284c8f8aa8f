import type { Id } from '#base/id.ts'
import { ok, type Result } from '#base/result.ts'
import type { Act, Context } from '#logbook/use-case.ts'
import { type ConflictCase, holdConflict, keepConflict } from './conflict.store.ts'
import { after, type Command } from './conflict.ts'

/**
 * A case, held until the act is done. One that was opened stays with those it names, also once procedures are turned off: whoever turns them off is
 * told of none.
 */
export const loadConflict = ({ db, hub }: Context, { conflict }: { conflict: Id }): Promise<ConflictCase | null> =>
  holdConflict(db, hub.id, conflict)

/** One step by the rules, kept. */
export const step = async (act: Act, one: ConflictCase, command: Command): Promise<Result<ConflictCase>> => {
  const next = after(one, command)
  if (!next.ok) return next
  await keepConflict(act.db, act.hub.id, one.id, next.value)
  const sides = one.sides.map((side) => ({ ...side, ...next.value.sides.find(({ id }) => id === side.id) }))
  return ok({ ...one, ...next.value, sides })
}
