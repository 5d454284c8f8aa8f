import { id, optionalText, orNothing } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { mayDo } from '#governance/decisions/decision.access.ts'
import {
  carryOut,
  decisionSubject,
  loadPointOf,
  onPoint,
  plainText,
  proposerOf,
  putOnTheTable,
  seesPoint,
} from '#governance/decisions/decision-act.ts'
import { heardFrom } from '#governance/session/room.ts'
import { useCase } from '#logbook/use-case.ts'
import { conflictDeclared } from './vote-facts.ts'

/** An organisation declares its interest: it takes no part in this decision, the PV names it. */
export const recuseOrganisation = useCase({
  name: 'governance.recuseOrganisation',
  input: onPoint({ org: id(), text: optionalText(1_000), voice: orNothing(id()) }),
  load: loadPointOf,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'recuse', decisionSubject(subject), subject.org),
  run: async (act, { org, text, voice }, subject) => {
    if (text === '') return wrong(problem('text', 'recuse.textMissing'))
    const heard = heardFrom(subject.file, subject.viewer, org, voice, act.now)
    if (!heard.ok) return heard
    const { person, notedBy } = heard.value
    const said = plainText(subject, act)
    const fresh = subject.decision ? undefined : await putOnTheTable(act, subject, said, proposerOf(subject, act))
    if (fresh && !fresh.ok) return fresh
    const kept = await act.keepWords(text)
    return carryOut(act, subject, {
      ...(fresh ? { fresh: fresh.value } : {}),
      reason: kept.words,
      commands: [{ do: 'recuse', text, ...heard.value }],
      record: (after) => act.record(conflictDeclared, after.id, { organisation: org, voice: person, notedBy, ...kept }),
    })
  },
})
