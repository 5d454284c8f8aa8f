import { newId } from '#base/id.ts'
import { id, optionalText, orNothing, text, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { isKnown } from '#governance/actions/action-doers.store.ts'
import { bodiesOf } from '#governance/meetings/desk.store.ts'
import { speaksFor } from '#logbook/actor.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayAsk } from './question.access.ts'
import { addQuestion } from './question.store.ts'
import { questionAsked } from './question-facts.ts'

/** A question to a body, in twenty seconds: it is led somewhere, and who asked hears at each step what becomes of it. */
export const askQuestion = useCase({
  name: 'governance.askQuestion',
  input: z.object({ body: id(), organisation: orNothing(id()), title: text(200), words: optionalText(5000) }),
  load: async ({ db, hub, actor }, { body, organisation }) => {
    const known = (await bodiesOf(db, hub.id)).find((one) => one.id === body)
    // For one organisation there is nothing to choose.
    const own = [...new Set(actor?.represents.map((one) => one.organisation))].filter((one) => one !== actor?.person)
    const only = own.length === 1 ? (own[0] ?? null) : null
    const asked = (organisation === actor?.person ? null : organisation) ?? only
    return known && (await isKnown(db, hub.id, { organisation: asked, person: null })) ? { body: known.id, organisation: asked } : null
  },
  may: (who, { organisation }) => (organisation !== null && !speaksFor(who, organisation) ? mayAsk(who, organisation) : mayAsk(who)),
  run: async (act, { title, words: said }, { body, organisation }) => {
    if (!act.actor) throw new Error('a question is asked by somebody')
    const question = newId()
    const { words, hash } = await act.keepWords(`${title}\n\n${said}`)
    await addQuestion(act.db, act.hub.id, { id: question, body, organisation, person: act.actor.person, title, words: said, at: act.now })
    act.record(questionAsked, question, { body, organisation, words, hash })
    return ok({ question })
  },
})
