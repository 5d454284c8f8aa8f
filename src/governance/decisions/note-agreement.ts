import { optionalText } from '#base/input.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayDo } from './decision.access.ts'
import { carryOut, decisionSubject, endOf, loadPoint, onPoint, plainText, proposerOf, putOnTheTable, seesPoint } from './decision-act.ts'
import { agreementNoted } from './decision-facts.ts'

/** « Accord de tous ? Noté »: one tap. Without a text on the table, what is typed is the text, else what was prepared, else the title. */
export const noteAgreement = useCase({
  name: 'governance.noteAgreement',
  input: onPoint({ text: optionalText(10_000) }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'noteAgreement', decisionSubject(subject), null),
  run: async (act, { text }, subject) => {
    const said = text || plainText(subject, act)
    const fresh = subject.decision ? undefined : await putOnTheTable(act, subject, said, proposerOf(subject, act))
    if (fresh && !fresh.ok) return fresh
    return carryOut(act, subject, {
      ...(fresh ? { fresh: fresh.value } : {}),
      commands: [{ do: 'noteAgreement' }],
      record: (after) => {
        const { version, present, quorum } = endOf(after)
        act.record(agreementNoted, after.id, { version, present, quorum })
      },
    })
  },
})
