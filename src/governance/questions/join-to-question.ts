import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { wrong } from '#base/result.ts'
import { mayJoin } from '#governance/enclosures/enclosure.access.ts'
import { pointOfQuestion } from '#governance/enclosures/enclosure.store.ts'
import { joinedFields, joinTo } from '#governance/enclosures/join-to.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld } from '#governance/meetings/meeting-load.ts'
import { useCase } from '#logbook/use-case.ts'
import { maySeeQuestion } from './question.access.ts'
import { questionOf } from './question.store.ts'

/** Who asked a question joins what helps to deal with it, also where she does not sit: she is shown the agenda’s point, never the meeting. */
export const joinToQuestion = useCase({
  name: 'governance.joinToQuestion',
  input: z.object({ question: id(), ...joinedFields }),
  load: async (context, { question: asked }) => {
    const { db, hub } = context
    const [question, at] = await Promise.all([questionOf(db, hub.id, asked), pointOfQuestion(db, hub.id, asked)])
    const file = at && (await loadHeld(context, at))
    return question && { question, file, point: at?.point ?? null }
  },
  mayView: (who, { question }) => maySeeQuestion(who, question),
  may: (who, { question, file }) => {
    const asker = { person: question.person.id, org: question.organisation?.id ?? null }
    const nothing = { state: 'draft' as const, facilitator: null, secretary: null, entitled: [], convened: false }
    return mayJoin(who, file ? subjectOf(file) : nothing, asker)
  },
  run: async (act, given, { file, point }) =>
    file && point ? joinTo(act, file, { point, replaced: null }, given) : wrong(problem('', 'enclosure.questionWaits')),
})
