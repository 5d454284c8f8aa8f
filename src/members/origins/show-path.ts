import { id, z } from '#base/input.ts'
import type { Lang } from '#base/page.ts'
import { type Told, view } from '#logbook/use-case.ts'
import { mayDescribe } from '#members/organisations/organisation.access.ts'
import { organisationOf } from '#members/organisations/organisation.store.ts'
import type { Membership } from '#members/organisations/organisation.ts'
import { wordsIn } from '#members/words.ts'
import { type AskedOnce, askedOf, originOf } from './origin.store.ts'
import { pathOf, withDecisions } from './path.ts'

type Own = Told & { decision?: string | null }

/** What members keep of belonging: memberships, applications, resignations. Each line from its own row. */
const ownSteps = (
  memberships: Membership[],
  { applications, resignations }: { applications: AskedOnce[]; resignations: string[] },
  lang: Lang,
): Own[] => {
  const { path: w, membership } = wordsIn(lang)
  return [
    ...applications.flatMap(({ receivedOn, decidedOn, outcome, withdrawnOn, decision, sponsors }): Own[] => [
      { on: receivedOn, title: w.asks, href: null, step: 'asks', ...(sponsors.length > 0 ? { says: w.sponsored(sponsors) } : {}) },
      ...(withdrawnOn === null ? [] : [{ on: withdrawnOn, title: w.withdraws, href: null, step: 'decided' as const }]),
      ...(decidedOn === null || outcome === null
        ? []
        : [{ on: decidedOn, title: w[outcome], href: null, step: 'decided' as const, decision }]),
    ]),
    ...memberships.flatMap(({ from, until, reason, founding }): Own[] => [
      { on: from, title: founding ? w.joinsFounding : w.joins, href: null, step: 'joins' },
      ...(until === null
        ? []
        : [{ on: until, title: w.ends, href: null, step: 'leaves' as const, ...(reason ? { says: membership.reasons[reason] } : {}) }]),
    ]),
    ...resignations.map((on): Own => ({ on, title: w.resigns, href: null, step: 'leaves' })),
  ]
}

/** The line of life of an organisation: from the project it was to what it is here, in order, each step with what stands behind it. */
export const showPath = view({
  name: 'members.showPath',
  input: z.object({ organisation: id() }),
  load: async ({ db, hub, told }, { organisation }) => {
    const [found, origin, asked, others] = await Promise.all([
      organisationOf(db, hub.id, organisation),
      originOf(db, hub.id, organisation),
      askedOf(db, hub.id, organisation),
      told('organisation', organisation),
    ])
    return found && { found, origin, asked, others }
  },
  run: ({ found, origin, asked, others }, { actor, hub, lang }) => {
    const root = `/${hub.slug}/structures/${found.id}`
    const { own, told } = withDecisions(ownSteps(found.memberships, asked, lang), others)
    return {
      organisation: { id: found.id, name: found.name },
      origin,
      /** What leads to this very page leads nowhere. */
      steps: pathOf([...own.map(({ decision: _, ...one }) => one), ...told]).map((one) =>
        one.href === `${root}/parcours` ? { ...one, href: null } : one,
      ),
      mayKeep: mayDescribe(actor, found.id) === true,
    }
  },
})

export type PathData = Awaited<ReturnType<typeof showPath.run>>
