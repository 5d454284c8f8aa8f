import { choice, id, optionalText, orNothing, text, ticked, whole, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { bodyFile, changeBody } from './body.store.ts'
import { type Body, bodyForms, checkBody, checkRules, seatRules } from './body.ts'
import { rulesKept } from './facts.ts'
import { mayKeepBodies } from './meeting.access.ts'
import { bases, ties } from './tally.ts'
import { fallbacks, majorityNames, secrecyRules, type UsualMajority, usualMajorities, type VoteRules } from './vote-rules.ts'

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
    // What a form does not say of seats and votes stays as it is.
    seats: orNothing(choice(seatRules)),
    form: orNothing(choice(bodyForms)),
    fallback: orNothing(choice(fallbacks)),
    majority: orNothing(choice(majorityNames)),
    base: orNothing(choice(bases)),
    tie: orNothing(choice(ties)),
    secrecy: orNothing(choice(secrecyRules)),
    recusedCount: orNothing(choice(['yes', 'no'])),
  }),
  load: ({ db, hub, today }, { body }) => bodyFile(db, hub.id, body, today),
  may: (who) => mayKeepBodies(who),
  run: async (act, input, file) => {
    const { name, prefix, quorumNum, quorumDen, maxRounds, noticeDays, agendaLock, source, reference } = input
    const none = quorumNum === null && quorumDen === null
    const quorum: Body['rules']['quorum'] = none ? null : { count: 'present', share: { num: quorumNum ?? 0, den: quorumDen ?? 0 } }
    const vote = voteFrom(input, file.body.rules.vote)
    const form = input.form ?? file.body.form
    const seats = input.seats ?? file.body.rules.seats
    const rules = { source, reference, quorum, maxRounds, noticeDays, agendaLock, seats, vote }
    const body: Body = { ...file.body, form, name, prefix, rules }
    const problems = [...checkBody(body, file.prefixes), ...checkRules(body.rules, form)]
    if (problems.length > 0) return wrong(...problems.map((one) => (one.path === 'quorum' ? { ...one, path: 'quorumNum' } : one)))
    await changeBody(act.db, act.hub.id, body)
    act.record(rulesKept, body.id, { quorum: quorum?.share ?? null, maxRounds, noticeDays, agendaLock, source, form, seats, vote })
    return ok({ body: body.id })
  },
})

type TypedVote = { [K in 'fallback' | 'tie' | 'secrecy']: VoteRules[K] | null } & {
  majority: UsualMajority | null
  base: VoteRules['majority']['base'] | null
  recusedCount: 'yes' | 'no' | null
}

const voteFrom = ({ fallback, majority, base, tie, secrecy, recusedCount }: TypedVote, now: VoteRules): VoteRules => ({
  fallback: fallback ?? now.fallback,
  majority: { ...now.majority, ...(majority ? usualMajorities[majority] : {}), ...(base ? { base } : {}) },
  tie: tie ?? now.tie,
  secrecy: secrecy ?? now.secrecy,
  recusedCount: recusedCount === null ? now.recusedCount : recusedCount === 'yes',
})
