import type { HubOfPage } from '#base/page.ts'
import { problem } from '#base/problem.ts'
import type { Pools } from '#platform/database/database.ts'
import { hubsOf } from '#platform/database/hubs.ts'
import { nearest } from './asked.ts'
import { Stop } from './command.ts'

/** The hub at an address of this installation; names the one that was meant when there is none. */
export const hubNamed = async (pools: Pools, slug: string): Promise<HubOfPage & { facts: number }> => {
  const hubs = await hubsOf(pools)
  const one = hubs.find((hub) => hub.slug === slug)
  if (one) return one
  const slugs = hubs.map((hub) => hub.slug)
  throw new Stop(problem('', 'cli.noHub', { slug, nearest: nearest(slug, slugs) }), 2)
}
