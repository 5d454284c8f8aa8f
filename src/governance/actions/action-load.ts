import type { Id } from '#base/id.ts'
import { optionalText, text } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import type { Context } from '#logbook/use-case.ts'
import { type Action, actionOf, holdAction } from './action.store.ts'
import { type Doer, readDoer } from './action.ts'
import { isKnown } from './action-doers.store.ts'

/** What an action is said by: in a session, twenty seconds. */
export const WHAT = text(500)
export const BECAME = optionalText(2000)

/** For whoever changes it: what two people do at once happens one after the other. */
export const loadAction = async ({ db, hub }: Context, { action }: { action: Id }): Promise<Action | null> => {
  await holdAction(db, hub.id, action)
  return actionOf(db, hub.id, action)
}

/** Who was chosen, of this hub. */
export const doerOf = async ({ db, hub }: Pick<Context, 'db' | 'hub'>, who: string): Promise<Result<Doer>> => {
  const doer = readDoer(who)
  return doer && (await isKnown(db, hub.id, doer)) ? ok(doer) : wrong(problem('who', 'action.whoMissing'))
}

/** Until its PV is sealed, what a meeting noted may be put right in it. */
export const isInSealedMinutes = ({ meeting }: Pick<Action, 'meeting'>): boolean => meeting.state === 'sealed'
