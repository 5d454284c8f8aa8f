import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { wordsOf } from '#governance/session/panel.ts'
import type { Speaking, Teller, Told } from '#logbook/use-case.ts'
import { maySeeAction } from './action.access.ts'
import { actionsGiven } from './actions.store.ts'

const ACTIONS = { fr: fr.actions.title, en: en.actions.title }

const tell = async (context: Speaking, about: 'organisation' | 'person', id: string): Promise<Told[]> => {
  const { actions: w } = wordsOf(context)
  const given = await actionsGiven(context.db, context.hub.id, about, id)
  return given
    .filter((one) => maySeeAction(context.actor, one))
    .map(({ id: action, what, state, became, notedOn, closedOn }) => ({
      on: closedOn ?? notedOn,
      title: w.told[state]({ what }),
      href: `/${context.hub.slug}/actions/${action}`,
      ...(became ? { says: became } : {}),
    }))
}

/** What an organisation was given to do, and what became of it. */
export const actionsOfOrganisation: Teller = {
  about: 'organisation',
  kind: ACTIONS,
  tell: (context, id) => tell(context, 'organisation', id),
}

/** What a person was given to do, and what became of it. */
export const actionsOfPerson: Teller = { about: 'person', kind: ACTIONS, tell: (context, id) => tell(context, 'person', id) }
