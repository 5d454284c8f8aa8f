import { id, several, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { addAdmissions } from '#governance/admissions/admission.store.ts'
import { placeApplications } from '#governance/admissions/follow-admissions.ts'
import { mayWriteAgenda } from '#governance/calls/second-call.ts'
import { carryElections } from '#governance/candidacies/carry-elections.ts'
import { addCooptations } from '#governance/cooptations/cooptation.store.ts'
import { agendaChanged } from '#governance/facts.ts'
import { mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { type MeetingFile, subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { changeMeeting } from '#governance/meetings/meeting-row.store.ts'
import { annualPoints } from '#governance/preparation/annual-points.ts'
import { leadQuestions } from '#governance/questions/lead-questions.ts'
import { useCase } from '#logbook/use-case.ts'
import { addPoints, keepOrder } from './agenda.store.ts'
import { addSources } from './pending.store.ts'
import { chosenOf, type Pending, placed } from './pending.ts'
import { pendingFor } from './pending-load.ts'
import { pointsFor } from './proposed-points.ts'

type Subject = { file: MeetingFile; pending: Pending[] }

/** What was pending and ticked goes on the agenda, in one press; what was left out is proposed again next time. */
export const proposePoints = useCase({
  name: 'governance.proposePoints',
  input: z.object({ meeting: id(), proposed: several(text(350)) }),
  load: async (context, input): Promise<Subject | null> => {
    const file = await loadHeld(context, input)
    if (!file) return null
    const { meeting, day, points } = file
    return { file, pending: await pendingFor(context, { body: meeting.body, meeting: meeting.id, day, points }) }
  },
  mayView: (who, { file }) => seesMeeting(who, file),
  may: (who, { file }) => mayFacilitate(who, subjectOf(file)),
  run: async (act, { proposed }, { file, pending }) => {
    const { meeting, points } = file
    const next = mayWriteAgenda(file)
    if (!next.ok) return next
    const chosen = chosenOf(pending, proposed)
    const annual = annualPoints(file, proposed, act.lang)
    if (proposed.length === 0) return wrong(problem('proposed', 'pending.nothingTicked'))
    if (chosen.length + annual.length === 0) return wrong(problem('proposed', 'pending.noLonger'))
    const made = pointsFor(chosen, meeting.convenedAt !== null, act.lang)
    made.points.push(...annual)
    const there = points.map(({ id: key, position, anyOther, approves }) => ({ id: key, position, anyOther, approves }))
    const order = placed(there, made.points)
    const positions = new Map(order.map((one) => [one.id, one.position]))
    await addPoints(
      act.db,
      act.hub.id,
      meeting.id,
      made.points.map(({ opens: _, ...point }, at) => ({ ...point, position: there.length + at + 1 })),
    )
    await addSources(act.db, act.hub.id, made.sources)
    await addAdmissions(act.db, act.hub.id, made.admissions)
    await addCooptations(act.db, act.hub.id, made)
    await carryElections(act, meeting.id, made.elections)
    await placeApplications(act, chosen)
    await leadQuestions(act, chosen)
    await keepOrder(
      act.db,
      act.hub.id,
      [...positions].map(([key, position]) => ({ id: key, position })),
    )
    await changeMeeting(act.db, act.hub.id, meeting.id, { changed_at: act.now })
    for (const point of made.points) act.record(agendaChanged, meeting.id, { point: point.id, what: 'added', kind: point.kind })
    return ok({ meeting: meeting.id, points: made.points.length, annual: annual.length > 0 })
  },
})
