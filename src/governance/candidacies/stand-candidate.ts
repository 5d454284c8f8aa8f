import { type Id, newId } from '#base/id.ts'
import { text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { loadPoint } from '#governance/decisions/decision-act.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { type Context, useCase } from '#logbook/use-case.ts'
import { mayStand, voiceOf } from './candidacy.access.ts'
import { addCandidacy } from './candidacy.store.ts'
import { isFrozen, isOwn, whyNotStand } from './candidacy.ts'
import { pointOf, seesPointOf, whyNotNow } from './candidacy-act.ts'
import { candidacyNoted } from './candidacy-facts.ts'
import { candidateOf, eligibleNamed } from './candidates.ts'

const load = async (context: Context, input: { meeting: Id; point: Id; candidate: string }) => {
  const subject = await loadPoint(context, input)
  return subject && { ...subject, named: candidateOf(input.candidate), key: input.candidate, charge: subject.point.slate?.body === null }
}

/**
 * Somebody stands: who says so for themselves accepts by that; what is written down for them waits until they are heard. `candidate`: `o.` an organisation, with who
 * would sit for it after another dot; `p.` a person.
 */
export const standCandidate = useCase({
  name: 'governance.standCandidate',
  input: z.object({ ...pointOf, candidate: text(100) }),
  load,
  mayView: seesPointOf,
  may: (who, { file, named, charge }) => mayStand(who, subjectOf(file), named, charge),
  run: async (act, _, { file, point, decision, viewer, key, charge }) => {
    const stops = whyNotNow(file, point)
    if (stops.length > 0) return wrong(...stops)
    if (!point.slate) return wrong(problem('', 'candidacy.describeFirst'))
    if (isFrozen(decision)) return wrong(problem('', 'candidacy.ballotOpened'))
    const wanted = eligibleNamed(file, point.slate, key)
    if (!wanted) return wrong(problem('candidate', 'candidacy.whoIsThat'))
    const problems = whyNotStand(point.slate, wanted)
    if (problems.length > 0) return wrong(...problems)
    const own = isOwn(voiceOf(act.actor), wanted, charge)
    const { org, person } = wanted
    const by = own ? viewer.person : null
    const candidacy = { id: newId(), org, person, by, notedBy: own ? null : viewer.person, at: act.now, accepted: own }
    await addCandidacy(act.db, act.hub.id, point.id, candidacy)
    act.record(candidacyNoted, file.meeting.id, {
      ...{ point: point.id, candidacy: candidacy.id, organisation: org, person, voice: by, accepted: own },
    })
    return ok({ meeting: file.meeting.id, live: file.meeting.state === 'open' })
  },
})
