import { choice, id, optionalText, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { correctionAnswered } from '#governance/facts.ts'
import { afterAct } from '#governance/meetings/meeting.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayAnswer } from './correction.access.ts'
import { correctionsOf, keepAnswer } from './correction.store.ts'
import { answers, checkAnswer } from './correction.ts'

/** What becomes of a correction: made in the notes, declined with its reason, or taken back by whoever asked. */
export const answerCorrection = useCase({
  name: 'governance.answerCorrection',
  input: z.object({ meeting: id(), correction: id(), answer: choice(answers), why: optionalText(500) }),
  load: async (context, { meeting, correction, answer }) => {
    const file = await loadHeld(context, { meeting })
    const found = file && (await correctionsOf(context.db, context.hub.id, meeting)).find((one) => one.id === correction)
    return file && found ? { file, correction: found, answer } : null
  },
  mayView: (who, { file }) => seesMeeting(who, file),
  may: (who, { file, correction, answer }) => mayAnswer(who, { meeting: subjectOf(file), asker: correction.person }, answer),
  run: async (act, { answer, why }, { file: { meeting }, correction }) => {
    const next = afterAct(meeting.state, 'note')
    if (!next.ok) return next
    const problems = checkAnswer(correction, { answer, why })
    if (problems.length > 0 || !act.actor) return wrong(...problems)
    const { person } = act.actor
    await keepAnswer(act.db, act.hub.id, correction.id, { answer, why, by: person, at: act.now })
    act.record(correctionAnswered, meeting.id, { correction: correction.id, answer })
    return ok({ meeting: meeting.id, correction: correction.id })
  },
})
