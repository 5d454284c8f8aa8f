import { choice, id, optionalText, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { bodiesOf } from '#governance/meetings/desk.store.ts'
import { useCase } from '#logbook/use-case.ts'
import { groupsNamed, peopleOf } from '#members/api.ts'
import { mayOrient, maySeeQuestion } from './question.access.ts'
import { holdQuestion, orientQuestion as orient, questionOf } from './question.store.ts'
import { checkOrientation, orientations } from './question.ts'
import { questionOriented } from './question-facts.ts'
import { tellAsker } from './question-mail.ts'

/** Leads a question somewhere; changed as often as needed, each time who asked is told. */
export const orientQuestion = useCase({
  name: 'governance.orientQuestion',
  input: z.object({
    question: id(),
    state: choice(orientations),
    body: orNothing(id()),
    group: orNothing(id()),
    answer: optionalText(5000),
  }),
  load: async ({ db, hub }, { question }) => {
    await holdQuestion(db, hub.id, question)
    const [found, bodies, groups] = await Promise.all([
      questionOf(db, hub.id, question),
      bodiesOf(db, hub.id),
      groupsNamed(db, hub.id, null),
    ])
    return found && { ...found, bodies, groups }
  },
  mayView: maySeeQuestion,
  may: mayOrient,
  run: async (act, { state, body: asked, group: named, answer }, question) => {
    const { db, hub, actor, now } = act
    const group = state === 'group' ? (question.groups.find((one) => one.id === named) ?? null) : null
    const body = question.bodies.find((one) => one.id === asked) ?? question.body
    const oriented = { state, group: group?.id ?? null, answer }
    const problems = [
      ...checkOrientation(oriented),
      ...(state === 'agenda' && asked !== null && body.id !== asked ? [problem('body', 'question.bodyUnknown')] : []),
    ]
    if (problems.length > 0) return wrong(...problems)
    if (!actor) throw new Error('a question is oriented by somebody')
    const { words, hash } = await act.keepWords(answer)
    await orient(db, hub.id, question.id, { ...oriented, body: body.id, by: actor.person, at: now })
    act.record(questionOriented, question.id, { state, body: body.id, group: oriented.group, words, hash })
    const mail = (await peopleOf(db, hub.id, [question.person.id])).get(question.person.id)?.mail ?? null
    const said = { state, body: body.name, group: group?.name ?? '', answer }
    await tellAsker(
      act,
      { question: question.id, title: question.title, person: question.person.id, name: question.person.name, mail },
      { is: 'oriented', ...said },
    )
    return ok({ question: question.id })
  },
})
