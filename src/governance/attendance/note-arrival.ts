import type { Day } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { id, optionalText, orNothing, ticked, time, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { inOwnName } from '#governance/bodies/seat-quality.ts'
import { arrivalNoted } from '#governance/facts.ts'
import { mayAttend, mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { type MeetingFile, subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { movementAt } from '#governance/session/session-time.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { addRepresentation } from '#members/api.ts'
import { addMovements } from './attendance.store.ts'
import { checkMovement, type Movement, type SeatedAs } from './attendance.ts'
import { addSignature } from './signature.store.ts'
import { attendanceSigned } from './signing-facts.ts'

/** Somebody arrives for an organisation, and from her own phone signs that she does: its one representative, the one chosen, or (noted by whoever keeps the session) somebody named there and then. */
export const noteArrival = useCase({
  name: 'governance.noteArrival',
  input: z.object({
    meeting: id(),
    organisation: id(),
    person: orNothing(id()),
    name: optionalText(200),
    at: orNothing(time()),
    signed: ticked(),
  }),
  load: async (context, input) => {
    const file = await loadHeld(context, input)
    return file && { file, organisation: input.organisation }
  },
  mayView: (who, { file }) => seesMeeting(who, file),
  may: (who, { file, organisation }) => mayAttend(who, subjectOf(file), organisation),
  run: async (act, { organisation, person, name, at: typed, signed }, { file }) => {
    const { meeting } = file
    const moment = movementAt(file, typed, act.now)
    if (!moment.ok) return moment
    const at = moment.value
    const speaker = await speakerOf(act, file, organisation, { person, name })
    if (!speaker.ok) return speaker
    const move: Movement & { id: Id } = { id: newId(), ...speaker.value, org: organisation, kind: 'arrives', at }
    const problems = checkMovement(move, file.movements)
    if (problems.length > 0) return wrong(...problems)
    if (!(await addMovements(act.db, act.hub.id, meeting.id, [move]))) return wrong(problem('person', 'attendance.alreadyThere'))
    act.record(arrivalNoted, meeting.id, { movement: move.id, person: move.person, organisation, at, as: move.as })
    if (signed && move.person === act.actor?.person) await signOwn(act, meeting.id, organisation, move.person)
    return ok({ meeting: meeting.id, organisation })
  },
})

/** Who comes back has signed already. */
const signOwn = async ({ db, hub, now, record }: Act, meeting: Id, organisation: Id, person: Id): Promise<void> => {
  const way = 'own' as const
  const signature = { id: newId(), org: organisation, person, way, drawn: null, typed: null, at: now, notedBy: null }
  if (await addSignature(db, hub.id, meeting, signature)) record(attendanceSigned, meeting, { organisation, person, way, at: now })
}

type Speaker = { person: Id; as: SeatedAs }

const speakerOf = async (
  act: Act,
  file: MeetingFile,
  org: Id,
  { person, name }: { person: Id | null; name: string },
): Promise<Result<Speaker>> => {
  const own = file.representatives.filter((one) => one.org === org)
  const keeps = mayFacilitate(act.actor, subjectOf(file)) === true
  if (name !== '' && keeps) return nameSpeaker(act, file, org, name, own.length === 0 ? 'titulaire' : 'suppleant')
  // On one's own phone one arrives oneself, whatever was sent.
  const self = own.find((one) => one.person === act.actor?.person)
  const chosen = person ? own.find((one) => one.person === person) : (self ?? own[0])
  if (person && !chosen) return wrong(problem('person', 'attendance.notARepresentative'))
  if (!chosen) return wrong(problem('name', 'attendance.nobodyNamed'))
  if (!keeps && chosen !== self) return wrong(problem('person', 'attendance.onlyYourself'))
  return ok({ person: chosen.person, as: chosen.as })
}

/** Somebody nobody had named comes for the organisation: from today they represent it, and the coordination sees it on its page. */
const nameSpeaker = async (
  act: Act,
  file: MeetingFile,
  org: Id,
  typed: string,
  as: 'titulaire' | 'suppleant',
): Promise<Result<Speaker>> => {
  if (inOwnName(file, org)) return wrong(problem('name', 'attendance.inOwnName'))
  const from = [file.day, act.today].sort()[0] as Day
  const input = addRepresentation.input.safeParse({ organisation: org, name: typed, email: '', kind: as, from, replaces: '' })
  if (!input.success) return wrong(problem('name', 'attendance.nobodyNamed'))
  const subject = await addRepresentation.load(act, input.data)
  if (!subject) return wrong(problem('name', 'attendance.notARepresentative'))
  const named = await addRepresentation.run(act, input.data, subject)
  if (!named.ok) return wrong(...named.problems.map((one) => ({ ...one, path: 'name' })))
  return ok({ person: named.value.person, as })
}
