import { problem } from '#base/problem.ts'
import { minutesSealed } from '#governance/decisions/decision-facts.ts'
import { factsNamed } from '#logbook/api.ts'
import type { Check } from '#logbook/check.ts'
import { sealedAfter } from './check.store.ts'
import { hashOfMinutes } from './minutes.ts'

const MOST = 100

/** Every sealed PV: what it says has the fingerprint that was sealed, its file is the one that was sealed. */
export const checkMinutes: Check = async ({ db, hub, fault, count, sealed }) => {
  // A fact that was tampered with may hold anything: it then seals nothing.
  const facts = new Map(
    (await factsNamed(db, hub.id, [minutesSealed.name])).map((fact) => [fact.subject, minutesSealed.data.safeParse(fact.data).data]),
  )
  let after: string | null = null
  for (;;) {
    const some = await sealedAfter(db, hub.id, after, MOST)
    for (const { meeting, title, day, document, sha256, kept, factsHash, said } of some) {
      sealed(document, 'minutes')
      const fact = facts.get(meeting)
      facts.delete(meeting)
      const whole = fact !== undefined && fact.facts === factsHash && hashOfMinutes(said) === factsHash
      if (!whole) fault(problem('', 'verify.minutes.said', { title, day }))
      if (fact !== undefined && !(fact.document === document && fact.sha256 === sha256 && kept === sha256))
        fault(problem('', 'verify.minutes.file', { title, day }))
    }
    count('minutes', some.length)
    after = some.at(-1)?.meeting ?? null
    if (some.length < MOST) break
  }
  for (const meeting of facts.keys()) fault(problem('', 'verify.minutes.gone', { meeting }))
}
