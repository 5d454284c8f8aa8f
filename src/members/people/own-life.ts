import type { Id } from '#base/id.ts'
import type { Lang } from '#base/page.ts'
import type { Fact } from '#logbook/fact.ts'
import type { Told } from '#logbook/use-case.ts'
import type { Event } from '#members/organisations/life.ts'
import { withDecisions } from '#members/origins/path.ts'
import { wordsIn } from '#members/words.ts'
import type { Kind } from './representation.ts'
import type { RoleKind } from './role.ts'

type Says = Record<string, (first: string, second: string) => string>

/** The facts of this capability in words, latest first, then what the others tell; what has no words is not told. */
export const ownLife = (facts: Fact[], others: Told[], names: Map<Id, string>, lang: Lang): Event[] => {
  const { organisation: w, applicationLife, exitLife, kinds, life, roles } = wordsIn(lang)
  const says: Says = { ...(w.lifeWords as Says), ...applicationLife, ...exitLife, ...(life.personWords as Says) }
  const told = facts.flatMap(({ on, name, data }): (Event & { decision?: Id })[] => {
    const { person, kind, decision } = data as { person?: Id; kind?: string; decision?: Id }
    const isRole = name.startsWith('members.role')
    const first = isRole ? roles[kind as RoleKind] : ((person && names.get(person)) ?? w.somebody)
    const title = says[name]?.(first, kinds[kind as Kind] ?? '')
    return title ? [{ on, title, href: null, kind: life.own, ...(decision ? { decision } : {}) }] : []
  })
  const linked = withDecisions(told, others)
  const own = linked.own.map(({ decision: _, ...one }) => one)
  return [...own.reverse(), ...linked.told.map((one) => ({ ...one, kind: one.kind ?? life.other }))]
}
