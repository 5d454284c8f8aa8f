import type { Day } from '#base/day.ts'
import type { Meeting } from '#governance/meetings/meeting.ts'
import type { Who } from '#logbook/actor.ts'
import { holdsFor, type Named } from './signatory.ts'
import { mayNotePaper, maySignMinutes } from './signature.access.ts'

type On = { named: Named; closed: boolean; read: string; actor: Who; today: Day; meeting: Meeting }

/**
 * What the page of a PV that is to be signed shows: the fingerprint of what is read on it, who had signed it before it changed, and what this person may
 * do now. `keepers`: who led and who wrote is known, without which nobody signs.
 */
export const signingOn = ({ named, closed, read, actor, today, meeting }: On) => {
  const own = named.people.find(({ person }) => person === actor?.person)
  const keepers = meeting.facilitator !== null && meeting.secretary !== null
  return {
    read,
    before: named.people.map((one) => one.signedHash !== null && !holdsFor(one, read)),
    keepers: keepers || !closed,
    yours: closed && keepers && own !== undefined && !holdsFor(own, read) && maySignMinutes(actor, named.people) === true,
    paper: closed && keepers && mayNotePaper(actor) === true,
    today,
  }
}
