import type { Id } from '#base/id.ts'
import { factsAbout } from '#logbook/api.ts'
import type { Act } from '#logbook/use-case.ts'
import { type CardKind, removeCard } from './card.store.ts'
import { organisationTakenBack, personTakenBack } from './facts.ts'

/**
 * A card that was just made goes again: as long as nothing was done with it but making it. False, and nothing changed, when somebody has written on it
 * since, or something else speaks of it. For the use cases of other rooms that made it, and have asked who may.
 */
export const takeCardBack = async (act: Act, kind: CardKind, card: Id): Promise<boolean> => {
  const { db, hub } = act
  if ((await factsAbout(db, hub.id, card)).length > 1) return false
  if (!(await removeCard(db, hub.id, kind, card))) return false
  act.record(kind === 'organisation' ? organisationTakenBack : personTakenBack, card, {})
  return true
}
