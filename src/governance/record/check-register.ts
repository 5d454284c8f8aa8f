import { problem } from '#base/problem.ts'
import { decisionRegistered } from '#governance/decisions/decision-facts.ts'
import { factsNamed } from '#logbook/api.ts'
import type { Check } from '#logbook/check.ts'
import { alteredTexts, registerHeads, wholeRegister } from './check.store.ts'
import { checkRegister, FIRST, type RegisterEntry, registerNumber } from './register.ts'

/** The register of deliberations: its own chain, its last number, the fact of each line, the text each line bears. */
export const checkRegisters: Check = async ({ db, hub, fault, count }) => {
  const [lines, heads, facts, texts] = await Promise.all([
    wholeRegister(db, hub.id),
    registerHeads(db, hub.id),
    factsNamed(db, hub.id, [decisionRegistered.name]),
    alteredTexts(db, hub.id),
  ])
  count('registerLines', lines.length)
  const books = Map.groupBy(lines, ({ body, year }) => `${body} ${year}`)
  for (const book of books.values())
    for (const one of checkRegister(book)) fault({ ...one, code: one.code.replace('register.', 'verify.register.') })
  for (const { body, year, number, hash } of heads) {
    const last: RegisterEntry | undefined = books.get(`${body} ${year}`)?.at(-1)
    if ((last?.number ?? 0) !== number || (last?.hash ?? FIRST) !== hash)
      fault(problem('', 'verify.register.head', { year, number, last: last ? registerNumber(last) : '' }))
  }
  const written = new Map(facts.map((fact) => [fact.subject, decisionRegistered.data.safeParse(fact.data).data]))
  for (const line of lines) {
    if (written.get(line.decision)?.entry !== line.hash) fault(problem('', 'verify.register.fact', { number: registerNumber(line) }))
    written.delete(line.decision)
  }
  for (const one of written.values()) if (one) fault(problem('', 'verify.register.gone', { number: one.number }))
  for (const one of texts) fault(problem('', 'verify.proposal', one))
}
