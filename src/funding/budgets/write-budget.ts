import type { Id } from '#base/id.ts'
import { id, whole } from '#base/input.ts'
import { actionOf, holdAction } from '#funding/actions/action.store.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import type { Who } from '#logbook/actor.ts'
import type { Act, Context } from '#logbook/use-case.ts'
import { draftOf, hasLine } from './budget.store.ts'

/** Which budget is written in. */
export const ofBudget = { action: id(), year: whole(1900, 9999) }

/** Who may write in a budget of the hub, and what is read before. */
export const inBudget = {
  load: ({ db, hub }: Context, { action }: { action: Id }) => actionOf(db, hub.id, action),
  mayView: (who: Who) => maySeeMoney(who),
  may: (who: Who) => mayKeepMoney(who),
}

/** The same for one line of it. */
export const onLine = {
  ...inBudget,
  load: async ({ db, hub }: Context, { action, line }: { action: Id; line: Id }) => {
    const [found, there] = await Promise.all([actionOf(db, hub.id, action), hasLine(db, hub.id, action, line)])
    return there ? found : null
  },
}

/** The draft one writes in, made where the latest version was voted; nobody else writes in it until the transaction ends. */
export const openDraft = async ({ db, hub }: Act, { action, year }: { action: Id; year: number }): Promise<Id> => {
  await holdAction(db, hub.id, action)
  return draftOf(db, hub.id, action, year)
}
