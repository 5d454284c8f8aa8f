import { type Access, allOf, when } from '#base/access.ts'
import { holds, type Who } from '#logbook/actor.ts'

/** Who asks for a new hub: the proven address of mail, how many hubs this instance has, who runs it. */
export type Asking = { email: string | null; hubs: number; operators: string[] }

/** The first hub of an instance is made by whoever sets it up; the others by those who run it. */
export const mayCreateHub = ({ email, hubs, operators }: Asking): Access =>
  allOf(
    when(email !== null, 'hub.logInFirst'),
    when(hubs === 0 || (email !== null && operators.includes(email)), 'hub.onlyTheOperatorCreates'),
  )

/** What the hub is stands at the head of what it signs: the coordination keeps it, on the board's word. */
export const mayKeepHub = (who: Who): Access => when(holds(who, 'coordinator'), 'hub.onlyTheCoordinatorKeeps')
