import { choice } from '#base/input.ts'
import { stanceOf } from '#governance/decisions/decision.ts'
import { carryOut, loadPoint, ofVersion, onPoint, type PointSubject, seesPoint } from '#governance/decisions/decision-act.ts'
import { stanceTaken } from '#governance/decisions/decision-facts.ts'
import type { Command } from '#governance/decisions/deed.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { voicesOf } from '#governance/session/room.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayAnswer } from './election.access.ts'
import { type Nominee, namedNow, voiceOfNominee } from './election.ts'
import { nomineeAnswered } from './election-facts.ts'

/** Who is proposed is asked last, and accepts or declines; accepting, they consent for the organisation they speak for in the room. */
export const answerNomination = useCase({
  name: 'governance.answerNomination',
  input: onPoint({ answer: choice(['accepted', 'declined']), ...ofVersion() }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, { file, decision }) => mayAnswer(who, subjectOf(file), (decision && namedNow(decision)?.nominee) ?? null),
  run: (act, { answer, version }, subject) => {
    const { viewer, decision } = subject
    const nominee = (decision && namedNow(decision)?.nominee) ?? { person: null, org: null }
    const person = nominee.person ?? speakerOf(subject, nominee, act.now) ?? viewer.person ?? ''
    const notedBy = person === viewer.person ? null : viewer.person
    const consents = answer === 'accepted' ? consentOf(subject, nominee, person, notedBy, act.now) : []
    return carryOut(act, subject, {
      of: version,
      commands: [...consents, { do: answer === 'accepted' ? 'accept' : 'decline', person, notedBy }],
      record: (after) => {
        const on = namedNow(after)?.version ?? 0
        for (const { org } of consents)
          act.record(stanceTaken, after.id, { organisation: org, voice: person, notedBy, version: on, value: 'consent', concern: null })
        act.record(nomineeAnswered, after.id, { version: on, nominee, answer, voice: person, notedBy })
      },
    })
  },
})

const speakerOf = ({ file, viewer }: PointSubject, { org }: Nominee, now: string): string | undefined => {
  const voices = org === null ? [] : voicesOf(file, org, now)
  return voices.find((one) => one === viewer.person) ?? voices[0]
}

/** Where the nominee is in the room for an organisation that has not spoken yet, accepting says its consent too. */
const consentOf = ({ file, decision, room }: PointSubject, nominee: Nominee, person: string, notedBy: string | null, now: string) => {
  const org = voiceOfNominee(nominee)
  if (decision?.state !== 'objections' || org === null || stanceOf(decision, org) !== undefined) return []
  const speaks = room.present.includes(org) && voicesOf(file, org, now).includes(person)
  const recused = decision.recusals.some((one) => one.org === org)
  return speaks && !recused ? [{ do: 'state', value: 'consent', text: '', org, person, notedBy } satisfies Command] : []
}
