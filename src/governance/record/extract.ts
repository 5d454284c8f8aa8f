import type { Day } from '#base/day.ts'
import type { ExtractData } from './extract-document.ts'
import type { MinutesData } from './minutes-document.ts'

/**
 * One deliberation of a PV, as a file asks for it (banks, funders, the prefecture): what the PV says of it, and nothing of the rest of the meeting.
 * null: the PV holds no decision of that number. `line`: hash of its line in the register.
 */
export const extractOf = (minutes: MinutesData, number: string, line: string, sealedOn: Day | null): ExtractData | null => {
  const point = minutes.points.find(({ decision }) => decision?.number === number)
  if (!point?.decision) return null
  const { at, hub, body, session, day, openedAt, place, quorum, facilitator, secretary } = minutes
  const present = minutes.attendance.filter(({ state }) => state === 'present' || state === 'represented')
  // The way to the text is the PV's affair: an extract says what was decided.
  const decision = { ...point.decision, versions: [], objections: [], concerns: [], reviewOn: null }
  return {
    at,
    hub,
    body,
    session,
    day,
    openedAt,
    place,
    quorum,
    facilitator,
    secretary,
    present,
    title: point.title,
    decision,
    documents: point.documents.filter(({ replaced }) => replaced === null),
    line,
    sealedOn,
  }
}
