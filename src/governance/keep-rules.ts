import { choice, id, optionalText, orNothing, text, ticked, whole, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { bodyFile, changeBody } from './body.store.ts'
import { type Body, checkBody, checkRules } from './body.ts'
import { rulesKept } from './facts.ts'
import { mayKeepBodies } from './meeting.access.ts'

/** The rules of a body as the statutes say them; an empty quorum: none is asked. */
export const keepRules = useCase({
  name: 'governance.keepRules',
  input: z.object({
    body: id(),
    name: text(),
    prefix: text(6).transform((typed) => typed.toUpperCase()),
    quorumNum: orNothing(whole(0, 1000)),
    quorumDen: orNothing(whole(0, 1000)),
    maxRounds: whole(0, 100),
    noticeDays: whole(0, 1000),
    agendaLock: ticked(),
    source: choice(['statutes', 'internalRules', 'usage']),
    reference: optionalText(200),
  }),
  load: ({ db, hub, today }, { body }) => bodyFile(db, hub.id, body, today),
  may: (who) => mayKeepBodies(who),
  run: async (act, { name, prefix, quorumNum, quorumDen, maxRounds, noticeDays, agendaLock, source, reference }, file) => {
    const none = quorumNum === null && quorumDen === null
    const quorum: Body['rules']['quorum'] = none ? null : { count: 'present', share: { num: quorumNum ?? 0, den: quorumDen ?? 0 } }
    const body: Body = { ...file.body, name, prefix, rules: { source, reference, quorum, maxRounds, noticeDays, agendaLock } }
    const problems = [...checkBody(body, file.prefixes), ...checkRules(body.rules)]
    if (problems.length > 0) return wrong(...problems.map((one) => (one.path === 'quorum' ? { ...one, path: 'quorumNum' } : one)))
    await changeBody(act.db, act.hub.id, body)
    act.record(rulesKept, body.id, { quorum: quorum?.share ?? null, maxRounds, noticeDays, agendaLock, source })
    return ok({ body: body.id })
  },
})
