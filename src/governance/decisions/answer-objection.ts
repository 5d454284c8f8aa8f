import { choice, id, optionalText, orNothing, ticked } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { type Heard, heardFrom } from '#governance/session/room.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayDo } from './decision.access.ts'
import { openObjectionOf } from './decision.ts'
import { carryOut, decisionSubject, loadPointOf, ofVersion, onPoint, seesPoint } from './decision-act.ts'
import { objectionAnswered } from './decision-facts.ts'
import type { Command } from './deed.ts'

const answers = ['integrated', 'withdrawn', 'concern', 'maintained'] as const

const commandOf = (answer: (typeof answers)[number], heard: Heard, text: string): Command => {
  if (answer === 'maintained') return { do: 'maintain', ...heard }
  if (answer === 'integrated') return { do: 'confirmIntegrated', value: text === '' ? 'consent' : 'concern', text, ...heard }
  return { do: 'withdrawObjection', value: answer === 'concern' ? 'concern' : 'consent', ...heard }
}

/**
 * The organisation that objected, and nobody else, says what becomes of its objection: this version answers it, it is withdrawn, it becomes a concern,
 * it stands. On the shared screen that person says so in front of everybody and ticks that it is so (docs/decisions/0008).
 */
export const answerObjection = useCase({
  name: 'governance.answerObjection',
  input: onPoint({
    org: id(),
    answer: choice(answers),
    text: optionalText(2_000),
    voice: orNothing(id()),
    inPerson: ticked(),
    ...ofVersion(),
  }),
  load: loadPointOf,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'confirmIntegrated', decisionSubject(subject), subject.org),
  run: async (act, { org, answer, text, voice, inPerson, version }, subject) => {
    const heard = heardFrom(subject.file, subject.viewer, org, voice, act.now)
    if (!heard.ok) return heard
    const { person, notedBy } = heard.value
    if (notedBy !== null && !inPerson) return wrong(problem('inPerson', 'objection.confirmInPerson'))
    const open = subject.decision ? openObjectionOf(subject.decision, org) : undefined
    return carryOut(act, subject, {
      of: version,
      commands: [commandOf(answer, heard.value, text)],
      record: (after) => {
        const settled = after.objections.find((one) => one.id === open?.id)
        if (!settled) return
        const { id: objection, state: became, integratedIn } = settled
        act.record(objectionAnswered, after.id, { organisation: org, voice: person, notedBy, objection, became, integratedIn })
      },
    })
  },
})
