import { addDays, type Day } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { choice, day, id, optionalText, orNothing, text, whole, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { addExclusion } from '#governance/exclusions/exclusion.store.ts'
import { USUAL_NOTICE } from '#governance/exclusions/exclusion.ts'
import { exclusionMoved } from '#governance/exclusions/exclusion-facts.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { representativesOn, suspendMember } from '#members/api.ts'
import { isOfTheTeam } from './conflict.access.ts'
import { type ConflictCase, keepWords, linkExclusion, linkSuspension, tellSides, wordsAbout } from './conflict.store.ts'
import { outcomes } from './conflict.ts'
import { loadConflict, step } from './conflict-act.ts'
import { choicesFor } from './conflict-choices.store.ts'
import { conflictMoved } from './conflict-facts.ts'
import { tellParties } from './conflict-mail.ts'
import { ofTheParties } from './conflict-team.ts'

/** Each party heard, those who follow the case decide, and whom it is about is told. An exclusion is not theirs to decide: its own procedure opens. */
export const decideConflict = useCase({
  name: 'governance.decideConflict',
  input: z.object({
    conflict: id(),
    what: choice(outcomes),
    about: orNothing(id()),
    reasons: text(8_000),
    appealWay: optionalText(1_000),
    appealDays: orNothing(whole(1, 365)),
    suspendFrom: orNothing(day()),
    /** Its last day; none: until it is lifted. */
    suspendTo: orNothing(day()),
  }),
  load: loadConflict,
  mayView: (who, one) => isOfTheTeam(who, one),
  may: () => true,
  run: async (act, { conflict, what, about: asked, reasons, appealWay, appealDays, ...dates }, one) => {
    const { db, hub, today } = act
    const about = what === 'nothing' ? null : asked
    const appealUntil = appealDays === null || what === 'exclusion' ? null : addDays(today, appealDays)
    const suspends = what === 'suspension' ? await suspending(act, one, about, dates) : null
    const next = await step(act, one, { do: 'decide', what, about, on: today, appealUntil, suspends })
    if (!next.ok) return next
    if (suspends) {
      const suspended = await suspend(act, one, about, suspends)
      if (!suspended.ok) return suspended
    }
    await keepWords(db, hub.id, conflict, 'decision', reasons)
    if (appealWay !== '') await keepWords(db, hub.id, conflict, 'appealWay', appealWay)
    if (what === 'exclusion') {
      const opened = await openFrom(act, one, about)
      if (!opened.ok) return opened
    }
    const concerned = one.sides.filter((side) => about === null || side.id === about)
    await tellSides(
      db,
      hub.id,
      concerned.map((side) => side.id),
      today,
    )
    const mails = await tellParties(act, conflict, concerned)
    act.record(conflictMoved, conflict, { step: 'followed' })
    return ok({ conflict, mails })
  },
})

/** Nobody loses a vote before they were told (field notes on governance, 2): by mail the day before, by post a week. */
const suspending = async (
  { db, hub, today }: Act,
  one: ConflictCase,
  about: Id | null,
  { suspendFrom, suspendTo }: { suspendFrom: Day | null; suspendTo: Day | null },
) => {
  const organisation = organisationIn(one, about)
  const speakers = organisation ? await representativesOn(db, hub.id, [organisation], today) : []
  const first = addDays(today, speakers.some(({ mail }) => mail !== null) ? 1 : POSTED)
  return { from: suspendFrom ?? first, until: suspendTo && addDays(suspendTo, 1), first }
}
const POSTED = 8

const organisationIn = (one: ConflictCase, about: Id | null): Id | null =>
  one.sides.find(({ id: known }) => known === about)?.organisation ?? null

const suspend = async (
  act: Act,
  one: ConflictCase,
  about: Id | null,
  { from, until }: { from: Day; until: Day | null },
): Promise<Result<null>> => {
  const done = await suspendMember(act, organisationIn(one, about) ?? '', { from, until })
  if (!done.ok) return wrong(...done.problems.map((each) => ({ ...each, path: 'suspendFrom' })))
  await linkSuspension(act.db, act.hub.id, one.id, done.value)
  return ok(null)
}

/** With the grounds the party was heard about, and the same people but who speaks for a party since: nothing is typed again. */
const openFrom = async (act: Act, one: ConflictCase, about: Id | null): Promise<Result<Id>> => {
  const { db, hub, actor, today } = act
  const side = one.sides.find(({ id: known }) => known === about)
  const { organisations } = await choicesFor(db, hub.id, today)
  if (!actor || !side?.organisation || !organisations.some((member) => member.id === side.organisation))
    return wrong(problem('about', 'exclusion.notAMember'))
  const parties = one.sides.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]))
  const concerned = ofTheParties({ sides: one.sides, speakers: await representativesOn(db, hub.id, parties, today) })
  const exclusion = newId()
  const opening = {
    ...{ id: exclusion, organisation: side.organisation, on: today, by: actor.person, days: USUAL_NOTICE },
    ...{
      grounds: wordsAbout(one, 'grounds', side.id),
      team: one.team.flatMap(({ id: person }) => (concerned.has(person) ? [] : [person])),
      byItsTeam: true,
    },
  }
  if (!(await addExclusion(db, hub.id, opening))) return wrong(problem('about', 'exclusion.notToday'))
  await linkExclusion(db, hub.id, one.id, exclusion)
  act.record(exclusionMoved, exclusion, { step: 'opened' })
  return ok(exclusion)
}
