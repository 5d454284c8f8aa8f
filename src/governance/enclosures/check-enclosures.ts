import { problem } from '#base/problem.ts'
import { factsNamed } from '#logbook/api.ts'
import type { Check } from '#logbook/check.ts'
import { enclosedHashes } from './enclosure.store.ts'
import { enclosuresJoined } from './enclosure-facts.ts'

/** Every document joined to a meeting names the file it was joined with; the files themselves are looked at with all others. */
export const checkEnclosures: Check = async ({ db, hub, fault }) => {
  const facts = await factsNamed(db, hub.id, [enclosuresJoined.name])
  const joined = new Map(
    facts.flatMap(({ data }) => enclosuresJoined.data.safeParse(data).data?.enclosures ?? []).map((one) => [one.enclosure, one.sha256]),
  )
  for (const { enclosure, title, sha256 } of await enclosedHashes(db, hub.id))
    if (joined.get(enclosure) !== sha256) fault(problem('', 'verify.enclosure', { title }))
}
