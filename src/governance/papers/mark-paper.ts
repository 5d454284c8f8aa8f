import { id, several } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { mayDo } from '#governance/decisions/decision.access.ts'
import { runningVote } from '#governance/decisions/decision.ts'
import { carryOut, decisionSubject, loadPoint, onPoint, seesPoint } from '#governance/decisions/decision-act.ts'
import type { Command } from '#governance/decisions/deed.ts'
import { heardFrom } from '#governance/session/room.ts'
import { paperMarked } from '#governance/votes/vote-facts.ts'
import { useCase } from '#logbook/use-case.ts'
import { markOff } from './paper.store.ts'

/** In a confidential vote some take a paper ballot: they are marked off, and their way on a screen is closed from then on. */
export const markPaper = useCase({
  name: 'governance.markPaper',
  input: onPoint({ orgs: several(id(), 500) }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'markPaper', decisionSubject(subject), null),
  run: async (act, { orgs }, subject) => {
    if (orgs.length === 0) return wrong(problem('orgs', 'papers.whoTakesOne'))
    const heard = [...new Set(orgs)].map((org) => heardFrom(subject.file, subject.viewer, org, null, act.now))
    const problems = heard.flatMap((one) => (one.ok ? [] : one.problems.map((found) => ({ ...found, path: 'orgs' }))))
    if (problems.length > 0) return wrong(...problems)
    const voices = heard.flatMap((one) => (one.ok ? [one.value] : []))
    const n = (subject.decision && runningVote(subject.decision)?.n) ?? 0
    const done = await carryOut(act, subject, {
      commands: voices.map((voice): Command => ({ do: 'markPaper', ...voice })),
      record: (after) => {
        for (const { org, person, notedBy } of voices) act.record(paperMarked, after.id, { organisation: org, voice: person, notedBy, n })
      },
    })
    if (done.ok) await markOff(act.db, { hub_id: act.hub.id, decision_id: done.value.decision }, n, voices)
    return done
  },
})
