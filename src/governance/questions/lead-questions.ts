import type { Id } from '#base/id.ts'
import type { Pending } from '#governance/agenda/pending.ts'
import type { Act } from '#logbook/use-case.ts'
import { leadToAgenda } from './question.store.ts'
import { questionOriented } from './question-facts.ts'

/** A question that was put on an agenda is led there: nobody has to say it twice. Who asked is told when the notice leaves. */
export const leadQuestions = async (act: Act, chosen: Pending[]): Promise<void> => {
  const questions = chosen.flatMap(({ is, id }): Id[] => (is === 'question' ? [id] : []))
  if (questions.length === 0 || !act.actor) return
  const led = await leadToAgenda(act.db, act.hub.id, questions, act.actor.person, act.now)
  for (const { id, body } of led) {
    const { words, hash } = await act.keepWords('')
    act.record(questionOriented, id, { state: 'agenda', body, group: null, words, hash })
  }
}
