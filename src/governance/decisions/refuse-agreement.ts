import { id, orNothing } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { heardFrom } from '#governance/session/room.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayDo } from './decision.access.ts'
import { carryOut, decisionSubject, loadPoint, onPoint, plainText, proposerOf, putOnTheTable, seesPoint } from './decision-act.ts'
import { agreementRefused } from './decision-facts.ts'

/** « Pas d’accord »: one organisation is enough to open a consent round, also after the agreement was noted. */
export const refuseAgreement = useCase({
  name: 'governance.refuseAgreement',
  input: onPoint({ org: orNothing(id()), voice: orNothing(id()) }),
  load: async (context, input) => {
    const subject = await loadPoint(context, input)
    return subject && { ...subject, org: input.org }
  },
  mayView: seesPoint,
  // Whoever keeps the session chooses it from a list, and may have forgotten to.
  may: (who, subject) => mayDo(who, subject.org === null ? 'noteAgreement' : 'disagree', decisionSubject(subject), subject.org),
  run: async (act, { org, voice }, subject) => {
    if (org === null) return wrong(problem('org', 'decision.whichOrganisation'))
    const heard = heardFrom(subject.file, subject.viewer, org, voice, act.now)
    if (!heard.ok) return heard
    const { person, notedBy } = heard.value
    const said = plainText(subject, act)
    const fresh = subject.decision ? undefined : await putOnTheTable(act, subject, said, proposerOf(subject, act))
    if (fresh && !fresh.ok) return fresh
    return carryOut(act, subject, {
      ...(fresh ? { fresh: fresh.value } : {}),
      commands: [{ do: 'disagree', ...heard.value }],
      record: (after) => act.record(agreementRefused, after.id, { organisation: org, voice: person, notedBy }),
    })
  },
})
