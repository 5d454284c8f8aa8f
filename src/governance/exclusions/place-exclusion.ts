import { newId } from '#base/id.ts'
import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { addPoints, keepOrder } from '#governance/agenda/agenda.store.ts'
import { ordered } from '#governance/agenda/agenda.ts'
import en from '#governance/en.ts'
import { agendaChanged } from '#governance/facts.ts'
import fr from '#governance/fr.ts'
import { afterAct } from '#governance/meetings/meeting.ts'
import { loadHeld } from '#governance/meetings/meeting-load.ts'
import { changeMeeting } from '#governance/meetings/meeting-row.store.ts'
import { useCase } from '#logbook/use-case.ts'
import { isOfTheTeam, mayLeadExclusion } from './exclusion.access.ts'
import { exclusionProblems } from './exclusion.ts'
import { loadCase, step } from './exclusion-act.ts'
import { exclusionMoved } from './exclusion-facts.ts'

/** Once it was heard, or gave that up, a body may decide: a point to vote on, whose title names nobody. */
export const placeExclusion = useCase({
  name: 'governance.placeExclusion',
  input: z.object({ exclusion: id(), meeting: id() }),
  load: async (context, input) => {
    const one = await loadCase(context, input)
    return one && { one, file: await loadHeld(context, input) }
  },
  mayView: (who, { one }) => isOfTheTeam(who, one),
  may: (who, { one }) => mayLeadExclusion(who, one),
  run: async (act, { exclusion, meeting }, { one, file }) => {
    if (!file || file.body.kind === 'group') return wrong(problem('meeting', 'exclusion.meetingUnknown'))
    const writable = afterAct(file.meeting.state, 'writeAgenda')
    if (!writable.ok) return wrong(...writable.problems.map((each) => ({ ...each, path: 'meeting' })))
    const w = (act.lang === 'fr' ? fr : (en as typeof fr)).exclusion
    const point = {
      ...{ id: newId(), position: file.points.length + 1, kind: 'vote' as const, title: w.point, minutes: 30, anyOther: false },
      ...{ addedAfterNotice: file.meeting.convenedAt !== null, approves: null, carries: null, proposer: null },
      proposal: w.proposal({ name: one.name }),
    }
    const problems = exclusionProblems(one, { do: 'place', point: point.id })
    if (problems.length > 0) return wrong(...problems)
    await addPoints(act.db, act.hub.id, meeting, [point])
    await keepOrder(act.db, act.hub.id, ordered([...file.points, point]))
    await changeMeeting(act.db, act.hub.id, meeting, { changed_at: act.now })
    const next = await step(act, one, { do: 'place', point: point.id })
    if (!next.ok) return next
    act.record(agendaChanged, meeting, { point: point.id, what: 'added', kind: point.kind })
    act.record(exclusionMoved, exclusion, { step: 'placed' })
    return ok({ exclusion })
  },
})
