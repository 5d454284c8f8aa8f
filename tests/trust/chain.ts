import type pg from 'pg'
import type { Id } from '#base/id.ts'
import type { Problem } from '#base/problem.ts'
import { dbAsking } from '#platform/database/database.ts'
import { checkFacts } from '../../src/logbook/check-facts.ts'

/** What is wrong with a hub's facts and the words beside them, as `cordee verify` looks; and how many facts there are. */
export const chainFaults = async (client: pg.ClientBase | pg.Pool, hub: Id): Promise<{ faults: Problem[]; facts: number }> => {
  const faults: Problem[] = []
  let facts = 0
  await checkFacts({
    db: dbAsking(client.query.bind(client) as never),
    hub: { id: hub, slug: '', name: '', zone: 'Europe/Paris', demo: false },
    data: '',
    fault: (one) => void faults.push(one),
    count: (what, more = 1) => {
      if (what === 'facts') facts += more
    },
    sealed: () => {},
    kindOf: () => 'piece',
  })
  return { faults, facts }
}
