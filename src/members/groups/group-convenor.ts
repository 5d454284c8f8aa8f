import type { Id } from '#base/id.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import type { Act } from '#logbook/use-case.ts'
import { nameKey } from '#members/name.ts'
import { knownCalled } from './group.store.ts'
import { recognised } from './group.ts'

/** The person of that name or address; null: nobody was named. */
export const convenorCalled = async ({ db, hub }: Act, called: string): Promise<Result<Id | null>> => {
  if (called === '') return ok(null)
  const people = (await knownCalled(db, hub.id, [nameKey(called)], [called.toLowerCase()])).filter(({ is }) => is === 'person')
  const { found, problems } = recognised([called], people)
  return found[0] ? ok(found[0].id) : wrong(...problems.map((one) => ({ ...one, path: 'convenor' })))
}
