import { newId } from '#base/id.ts'
import { choice, day, id, orNothing, ticked, z } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { holds } from '#logbook/actor.ts'
import { useCase } from '#logbook/use-case.ts'
import { endWith } from '#members/memberships/end-membership.ts'
import { organisationOf } from '#members/organisations/organisation.store.ts'
import { membershipOn } from '#members/organisations/organisation.ts'
import { speakingOn } from '#members/people/representation.ts'
import { mayResign } from './resignation.access.ts'
import { addResignation } from './resignation.store.ts'
import { effectiveDay, RECEIVED_WAYS, type Resignation, resignationProblems } from './resignation.ts'
import { resignationReceived } from './resignation-facts.ts'
import { acknowledge } from './resignation-mail.ts'

/**
 * An organisation leaves. The coordination notes what it received; whoever speaks for the organisation says it here, in two steps, for it is not
 * retracted: then it is received today and takes everything along.
 */
export const noteResignation = useCase({
  name: 'members.noteResignation',
  input: z.object({
    organisation: id(),
    receivedOn: orNothing(day()),
    way: orNothing(choice(RECEIVED_WAYS)),
    until: orNothing(day()),
    representations: ticked(),
    roles: ticked(),
    confirmed: ticked(),
  }),
  load: ({ db, hub }, { organisation }) => organisationOf(db, hub.id, organisation),
  may: (who, { id: organisation }) => mayResign(who, organisation),
  run: async (act, { organisation, confirmed, ...asked }, found) => {
    const { db, hub, actor, today, now } = act
    if (!actor) throw new Error('a resignation is noted by somebody')
    const keeps = holds(actor, 'coordinator')
    const missing: Problem[] = []
    if (keeps && asked.receivedOn === null) missing.push(problem('receivedOn', 'input.required'))
    if (keeps && asked.way === null) missing.push(problem('way', 'input.required'))
    if (!keeps && !confirmed) missing.push(problem('', 'resignation.confirmFirst'))
    if (missing.length > 0) return wrong(...missing)
    const receivedOn = keeps ? (asked.receivedOn ?? today) : today
    const until = effectiveDay(receivedOn, asked.until)
    const membership = membershipOn(found.memberships, today)
    const problems = resignationProblems({ receivedOn, until }, membership, today)
    if (problems.length > 0) return wrong(...problems)
    const too = keeps ? { representations: asked.representations, roles: asked.roles } : { representations: true, roles: true }
    // It is answered to who speaks for it today: tomorrow nobody may.
    const speakers = speakingOn(found.representations, today)
    const ended = await endWith(act, found, { until, reason: 'resigned', ...too })
    if (!ended.ok) return ended
    const way = keeps ? (asked.way ?? 'letter') : 'online'
    const one: Resignation = {
      id: newId(),
      membership: ended.value.membership,
      receivedOn,
      way,
      until,
      notedBy: actor.person,
      notedAt: now,
    }
    await addResignation(db, hub.id, organisation, one, ended.value.end)
    act.record(resignationReceived, organisation, { resignation: one.id, membership: one.membership, received: receivedOn, way, until })
    const mails = await acknowledge(act, found, one, speakers)
    return ok({ organisation, resignation: one.id, mails })
  },
})
