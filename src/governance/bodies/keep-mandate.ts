import { day, id, optionalText, orNothing, text, whole, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { mandateKept } from '#governance/facts.ts'
import { mayKeepBodies } from '#governance/meetings/meeting.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { bodyFile } from './body.store.ts'
import { mandateFile, saveMandate } from './mandate.store.ts'
import { checkMandate, hasMandate } from './mandate.ts'

/** What a committee or a working group is asked to do: by whom, within which means, and when it answers. `budget` in whole euros. */
export const keepMandate = useCase({
  name: 'governance.keepMandate',
  input: z.object({
    body: id(),
    scope: text(4_000),
    powers: optionalText(4_000),
    budget: orNothing(whole(1, 100_000_000)),
    reportsTo: orNothing(id()),
    reportBy: orNothing(day()),
  }),
  load: async ({ db, hub, today }, { body }) => {
    const [file, { bodies }] = await Promise.all([bodyFile(db, hub.id, body, today), mandateFile(db, hub.id, body)])
    return file && { body: file.body, bodies }
  },
  may: (who) => mayKeepBodies(who),
  run: async (act, { scope, powers, budget, reportsTo, reportBy }, { body, bodies }) => {
    if (!hasMandate(body.kind)) return wrong(problem('', 'mandate.fromTheStatutes'))
    const mandate = { scope, powers, budgetCents: budget === null ? null : budget * 100, reportsTo, reportBy }
    const problems = checkMandate(
      mandate,
      body.id,
      bodies.map((one) => one.id),
    )
    if (problems.length > 0) return wrong(...problems)
    const { words, hash } = await act.keepWords([scope, powers].filter(Boolean).join('\n\n'))
    await saveMandate(act.db, act.hub.id, body.id, mandate, act.now)
    act.record(mandateKept, body.id, { budgetCents: mandate.budgetCents, reportsTo, reportBy, words, hash })
    return ok({ body: body.id })
  },
})
