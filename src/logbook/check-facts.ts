import { isId } from '#base/id.ts'
import { problem } from '#base/problem.ts'
import type { Check, Checking } from './check.ts'
import { factsAfter, hashesOfWords, headOf } from './fact.store.ts'
import { BEFORE_THE_FIRST, faultOf, type Linked, wordsIn } from './fact.ts'

/** Read at a time: memory does not grow with the chain. */
const MOST = 1000

/** The chain of facts from the first to the head, and the words beside it: each as it was written, or erased. */
export const checkFacts: Check = async (checking) => {
  const { db, hub, fault, count } = checking
  let behind = BEFORE_THE_FIRST
  for (;;) {
    const some = await factsAfter(db, hub.id, behind.no, MOST)
    for (const { fact, finer } of some) {
      const found = faultOf(fact, behind)
      const because = found.because ?? (finer ? 'hash' : null)
      if (because) fault(problem('', `verify.fact.${because}`, { ...named(fact), before: behind.no }))
      behind = found.behind
    }
    count('facts', some.length)
    await checkWords(
      checking,
      some.map(({ fact }) => fact),
    )
    if (some.length < MOST) break
  }
  const head = await headOf(db, hub.id)
  const fits = head === null ? behind.no === 0 : head.no === behind.no && Buffer.compare(head.hash, behind.written) === 0
  if (!fits) fault(problem('', 'verify.head', { no: head?.no ?? 0, last: behind.no }))
}

const named = ({ no, name, at }: Pick<Linked, 'no' | 'name' | 'at'>) => ({ no, name, at })

const checkWords = async ({ db, hub, fault, count }: Checking, facts: Linked[]) => {
  const kept = facts.flatMap((fact) => wordsIn(fact.data).map((one) => ({ ...one, fact })))
  if (kept.length === 0) return
  const hashes = await hashesOfWords(
    db,
    hub.id,
    // In a fact that was tampered with anything may stand.
    kept.map(({ words }) => words).filter(isId),
  )
  for (const { words, hash, fact } of kept) {
    const now = hashes.get(words)
    count(now === undefined ? 'erasedWords' : 'words')
    if (now !== undefined && now !== hash) fault(problem('', 'verify.words', { ...named(fact), words }))
  }
}
