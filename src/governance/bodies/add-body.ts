import { newId } from '#base/id.ts'
import { choice, text, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { bodyMade } from '#governance/facts.ts'
import { mayKeepBodies } from '#governance/meetings/meeting.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { prefixesOf, addBody as saveBody } from './body.store.ts'
import { type Body, bodyKinds, checkBody, defaultRules, freePrefix } from './body.ts'

/** One more body, with the usual rules of its kind and a prefix of its own for the register; both are changed on its page. */
export const addBody = useCase({
  name: 'governance.addBody',
  input: z.object({ name: text(), kind: choice(bodyKinds) }),
  load: async ({ db, hub }) => ({ prefixes: await prefixesOf(db, hub.id) }),
  may: (who) => mayKeepBodies(who),
  run: async (act, { name, kind }, { prefixes }) => {
    const body: Body = { id: newId(), kind, form: 'collegial', name, prefix: freePrefix(kind, prefixes), rules: defaultRules(kind) }
    const problems = checkBody(body, prefixes)
    if (problems.length > 0) return wrong(...problems)
    await saveBody(act.db, act.hub.id, body, act.today, act.now)
    act.record(bodyMade, body.id, { kind, prefix: body.prefix })
    return ok({ body: body.id })
  },
})
