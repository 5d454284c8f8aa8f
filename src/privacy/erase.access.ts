import { type Access, when } from '#base/access.ts'
import { holds, type Who } from '#logbook/actor.ts'

/** Erasing answers a request; the coordination does it, or who keeps the installation. */
export const mayErasePerson = (who: Who, operators: readonly string[], email: string | null): Access =>
  when(holds(who, 'coordinator') || (email !== null && operators.includes(email)), 'person.onlyTheCoordinatorErases')

/** What erasing somebody would do names all that is held about them: for who may do it. */
export const maySeeErasing = (who: Who): boolean => holds(who, 'coordinator')
