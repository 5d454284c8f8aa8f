import { readCents } from '#base/euros.ts'
import { type Id, newId } from '#base/id.ts'
import { choice, day, id, optionalText, orNothing, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { actionChoices, shareAgain } from '#funding/costs/cost.store.ts'
import { mayKeepMoney, maySeeMoney } from '#funding/funding.access.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { addKey, costsByKey, holdKey, keyOf, replaceKey } from './key.store.ts'
import { bases, keyProblems, shareBy } from './key.ts'
import { keyKept } from './key-facts.ts'

/**
 * A key, or the one that puts another right: that one stays with what was claimed by it, all other costs are shared anew (field notes on money, scenario
 * 7: a new allocation, never a silent change).
 */
export const keepKey = useCase({
  name: 'funding.keepKey',
  input: z.object({
    replaces: orNothing(id()).default(null),
    name: text(120),
    basis: choice(bases),
    why: text(1000),
    startsOn: day(),
    endsOn: day(),
    weights: z.record(z.string().max(40), optionalText(20)).default({}),
  }),
  load: async ({ db, hub }, { replaces }) => {
    const [old, actions] = await Promise.all([replaces ? keyOf(db, hub.id, replaces) : null, actionChoices(db, hub.id)])
    return replaces && !old ? null : { old, actions }
  },
  mayView: (who) => maySeeMoney(who),
  may: (who) => mayKeepMoney(who),
  run: async (act, { replaces, weights: typed, ...rest }, { old, actions }) => {
    const { db, hub } = act
    if (old?.replacedBy) return wrong(problem('', 'key.replacedAlready', { name: old.name }))
    const read = actions.flatMap(({ id: action, name }) => (typed[action] ? [{ action, name, weight: readCents(typed[action]) }] : []))
    const amiss = read.filter(({ weight }) => weight === null).map(({ action }) => problem(`weights.${action}`, 'key.notAWeight'))
    const weights = read.flatMap((one) => (one.weight ? [{ ...one, weight: one.weight }] : []))
    const problems = amiss.length > 0 ? amiss : keyProblems({ ...rest, weights })
    if (problems.length > 0) return wrong(...problems)
    const key = newId()
    await addKey(db, hub.id, { id: key, ...rest, weights })
    const costs = replaces ? await putRight(act, replaces, key, (cents) => shareBy(cents, weights)) : { shared: 0, stay: 0 }
    const { name: _name, why: _why, ...said } = rest
    act.record(keyKept, key, { ...said, replaces, weights: weights.map(({ action, weight }) => ({ action, weight })), ...costs })
    return ok({ key, ...costs })
  },
})

const putRight = async ({ db, hub }: Act, old: Id, by: Id, share: (cents: number) => { action: Id; cents: number }[]) => {
  await holdKey(db, hub.id, old)
  const costs = await costsByKey(db, hub.id, old)
  const open = costs.filter(({ claimed }) => !claimed)
  await replaceKey(db, hub.id, old, by)
  await shareAgain(
    db,
    hub.id,
    by,
    open.map(({ id: cost, cents }) => ({ cost, shares: share(cents) })),
  )
  return { shared: open.length, stay: costs.length - open.length }
}
