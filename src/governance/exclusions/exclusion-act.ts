import type { Id } from '#base/id.ts'
import { ok, type Result } from '#base/result.ts'
import type { Act, Context } from '#logbook/use-case.ts'
import { sensitiveOn } from '#members/api.ts'
import { type Case, holdCase, keepExclusion } from './exclusion.store.ts'
import { after, type Command } from './exclusion.ts'

/** A case, held until the act is done; null: none, or the hub has its procedures off. */
export const loadCase = async ({ db, hub }: Context, { exclusion }: { exclusion: Id }): Promise<Case | null> => {
  const found = await holdCase(db, hub.id, exclusion)
  return found && (found.byItsTeam || (await sensitiveOn(db, hub.id))) ? found : null
}

/** The one concerned, as a case sees its parties: who speaks for it examines nothing. */
export const asParties = ({ organisation, openedOn, team }: Pick<Case, 'organisation' | 'openedOn' | 'team'>) => ({
  sides: [{ organisation, person: null }],
  openedOn,
  team,
})

/** One step by the rules, kept. */
export const step = async (act: Act, one: Case, command: Command): Promise<Result<Case>> => {
  const next = after(one, command)
  if (!next.ok) return next
  await keepExclusion(act.db, act.hub.id, one.id, next.value)
  return ok({ ...one, ...next.value })
}
