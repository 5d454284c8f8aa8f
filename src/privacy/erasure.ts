import { addMonths, type Day, dayAt, type Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Residue } from './erase.ts'

/** Erasing asked for, or done. `askedAt` null: nobody asked for it here. */
export type ErasureAsked = { id: Id; askedAt: Instant | null; doneAt: Instant | null; residues: StandingResidue[] }

/** Where somebody was still named the day they were erased; `lawful`: by law, else somebody reads it and mends it. */
export type StandingResidue = Residue & { lawful: boolean }

/** The day by which the person has an answer: a month after they asked (RGPD, article 12.3), in the hub's zone. */
export const answerDue = (askedAt: Instant, zone: string): Day => addMonths(dayAt(askedAt, zone), 1)

/** Whether what was typed is the name: accents, capitals and spaces too many do not count. */
export const isNameTyped = (typed: string, name: string): boolean => {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ')
  return plain(typed).localeCompare(plain(name), 'fr', { sensitivity: 'base' }) === 0
}
