import { choice, id, optionalText, orNothing, whole, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { actionOf } from '#funding/actions/action.store.ts'
import { textKept } from '#funding/dossiers/dossier-facts.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { keepText as keep } from './text.store.ts'
import { type Length, lengths, topics } from './text.ts'

/** A text that dossiers ask again and again, for the hub or one action, in one of the lengths forms ask for. Nothing typed takes it out. */
export const keepText = useCase({
  name: 'funding.keepText',
  input: z.object({ topic: choice(topics), action: orNothing(id()), most: whole(250, 3000), body: optionalText(3000) }),
  load: async ({ db, hub }, { action }) => (action === null ? {} : actionOf(db, hub.id, action)),
  mayView: (who) => maySeeMoney(who),
  may: (who) => mayKeepMoney(who),
  run: async (act, { topic, action, most: typed, body }) => {
    const most = lengths.find((one) => one === typed) as Length | undefined
    if (!most) return wrong(problem('most', 'text.noSuchLength'))
    if (body.length > most) return wrong(problem('body', 'text.tooLong', { by: body.length - most, most }))
    await keep(act.db, act.hub.id, { topic, action, most }, body)
    act.record(textKept, action ?? act.hub.id, { topic, most, action, characters: body.length })
    return ok({ action })
  },
})
