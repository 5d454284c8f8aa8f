import { id, text, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { bodyNamed } from '#governance/facts.ts'
import { mayKeepBodies } from '#governance/meetings/meeting.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { bodyFile, nameBody as saveName } from './body.store.ts'
import { checkBody } from './body.ts'

/** How a body is called, and what opens the numbers of its decisions from now on; numbers given stay. */
export const nameBody = useCase({
  name: 'governance.nameBody',
  input: z.object({ body: id(), name: text(), prefix: text(6).transform((typed) => typed.toUpperCase()) }),
  load: ({ db, hub, today }, { body }) => bodyFile(db, hub.id, body, today),
  may: (who) => mayKeepBodies(who),
  run: async (act, { name, prefix }, { body, prefixes }) => {
    const problems = checkBody({ name, prefix }, prefixes)
    if (problems.length > 0) return wrong(...problems)
    await saveName(act.db, act.hub.id, body.id, { name, prefix })
    act.record(bodyNamed, body.id, { prefix })
    return ok({ body: body.id })
  },
})
