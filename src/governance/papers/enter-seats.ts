import type { Id } from '#base/id.ts'
import type { Problem } from '#base/problem.ts'
import { excuseOrganisation } from '#governance/attendance/excuse-organisation.ts'
import { noteArrival } from '#governance/attendance/note-arrival.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'
import { giveProxy } from '#governance/proxies/give-proxy.ts'
import { lastDayOf } from '#governance/proxies/proxy-rule.ts'
import { takeBackProxy } from '#governance/proxies/take-back-proxy.ts'
import type { Act } from '#logbook/use-case.ts'
import type { Entered } from './afterwards.ts'
import { played } from './played.ts'

/** Who came, who is carried by whom, who is excused; every problem of the sheet at once, each beside its seat. */
export const enterSeats = async (act: Act, file: MeetingFile, { arrivals, takenBack, given, excused }: Entered): Promise<Problem[]> => {
  const meeting = file.meeting.id
  const problems: Problem[] = []
  const beside = (found: Problem[], path: string) => problems.push(...found.map((one) => ({ ...one, path })))
  for (const { org, proxy } of takenBack) {
    const done = await played(act, takeBackProxy, { meeting, proxy }, `who.${org}`)
    if (!done.ok) problems.push(...done.problems)
  }
  for (const { org, person, name } of arrivals) {
    // One sheet, one reading of the meeting: it is not loaded again for each seat.
    const input = { meeting, organisation: org, person, name, at: null, signed: false }
    const done = await noteArrival.run(act, input, { file, organisation: org })
    if (!done.ok) beside(done.problems, name === '' ? `who.${org}` : `named.${org}`)
  }
  for (const { org, holder } of given) {
    const done = await played(act, giveProxy, proxyOf(file, org, holder), `who.${org}`)
    if (!done.ok) problems.push(...done.problems)
  }
  for (const org of excused) {
    const done = await played(act, excuseOrganisation, { meeting, organisation: org, comes: '' }, `who.${org}`)
    if (!done.ok) problems.push(...done.problems)
  }
  return problems
}

/** Whoever writes the sheet down says that it came in time: on the last day on which the rules receive one. */
const proxyOf = ({ meeting, body, day }: MeetingFile, organisation: Id, holder: Id) => {
  const { proxies } = body.rules
  return {
    meeting: meeting.id,
    organisation,
    holder,
    substitute: '',
    instructions: '',
    person: '',
    receivedOn: proxies ? lastDayOf(proxies, day) : day,
  }
}
