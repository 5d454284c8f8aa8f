import { addDays } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { choice, id, optionalText, orNothing, text, whole, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { addExclusion } from '#governance/exclusions/exclusion.store.ts'
import { USUAL_NOTICE } from '#governance/exclusions/exclusion.ts'
import { exclusionMoved } from '#governance/exclusions/exclusion-facts.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { representativesOn } from '#members/api.ts'
import { isOfTheTeam } from './conflict.access.ts'
import { type ConflictCase, keepWords, linkExclusion, tellSides, wordsAbout } from './conflict.store.ts'
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
  }),
  load: loadConflict,
  mayView: (who, one) => isOfTheTeam(who, one),
  may: () => true,
  run: async (act, { conflict, what, about: asked, reasons, appealWay, appealDays }, one) => {
    const { db, hub, today } = act
    const about = what === 'nothing' ? null : asked
    const appealUntil = appealDays === null || what === 'exclusion' ? null : addDays(today, appealDays)
    const next = await step(act, one, { do: 'decide', what, about, on: today, appealUntil })
    if (!next.ok) return next
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
