import type { HubOfPage } from '#base/page.ts'
import type { Pools } from './database.ts'

/** Every hub of the instance, by address, for who keeps the instance. `facts`: the number of its last fact. */
export const hubsOf = async ({ owner }: Pools): Promise<(HubOfPage & { facts: number })[]> => {
  const { rows } = await owner.query<HubOfPage & { facts: number }>(
    `select h.id, h.slug, h.name, h.zone, h.demo, coalesce(l.no, 0) as facts
     from platform.hub h left join logbook.head l on l.hub_id = h.id order by h.slug`,
  )
  return rows
}
