import type { Id } from '#base/id.ts'
import { choice, id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { loadPoint } from '#governance/decisions/decision-act.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { type Context, useCase } from '#logbook/use-case.ts'
import { maySayAnswer } from './candidacy.access.ts'
import { changeCandidacy } from './candidacy.store.ts'
import { isFrozen, standing } from './candidacy.ts'
import { pointOf, seesPointOf, whyNotNow } from './candidacy-act.ts'
import { candidacyAnswered } from './candidacy-facts.ts'

const load = async (context: Context, input: { meeting: Id; point: Id; candidacy: Id; answer: 'accepted' | 'withdrawn' }) => {
  const subject = await loadPoint(context, input)
  const candidacy = subject?.point.slate?.candidacies.find(({ id: one }) => one === input.candidacy)
  const charge = subject?.point.slate?.body === null
  return subject && candidacy ? { ...subject, candidacy, charge, answer: input.answer } : null
}

/** A candidate accepts being one, or withdraws, until the ballot opens. */
export const answerCandidacy = useCase({
  name: 'governance.answerCandidacy',
  input: z.object({ ...pointOf, candidacy: id(), answer: choice(['accepted', 'withdrawn']) }),
  load,
  mayView: seesPointOf,
  may: (who, { file, candidacy, charge, answer }) => maySayAnswer(who, subjectOf(file), candidacy, { charge, answer }),
  run: async (act, { answer }, { file, point, decision, viewer, candidacy }) => {
    const stops = whyNotNow(file, point)
    if (stops.length > 0) return wrong(...stops)
    if (isFrozen(decision)) return wrong(problem('', 'candidacy.ballotOpened'))
    const stands = point.slate ? standing(point.slate).some(({ id: one }) => one === candidacy.id) : false
    if (!stands) return wrong(problem('', 'candidacy.withdrawnAlready'))
    const change = answer === 'accepted' ? { accepted_at: act.now, accepted_by: viewer.person } : { withdrawn_at: act.now }
    await changeCandidacy(act.db, act.hub.id, candidacy.id, change)
    act.record(candidacyAnswered, file.meeting.id, { point: point.id, candidacy: candidacy.id, answer })
    return ok({ meeting: file.meeting.id, live: file.meeting.state === 'open' })
  },
})
