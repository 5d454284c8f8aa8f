import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { Movement } from './attendance.ts'

/** Somebody the meeting named to sign its PV. `signedHash`: the fingerprint of what they had read as they signed. */
export type Signatory = { person: Id; org: Id | null; signedAt: Instant | null; signedHash: string | null }

/** A decision of order: in the PV, not in the register. `paper`: the PV was signed on paper on that day, and the scan is kept. */
export type Named = {
  at: Instant
  quorum: { counted: number; needed: number; of: number }
  people: Signatory[]
  paper: { on: Day; sha256: string } | null
}

export const MOST_SIGNATORIES = 4

/**
 * Who may be named: those who were there for an organisation, and the coordination where it was (practice: a PV is signed by people who were at the
 * meeting; assistant-juridique.fr, procès-verbal). A guest reads no draft, so signs none. Each once, for the organisation they came for first.
 */
export const whoMaySign = (movements: Movement[], coordinators: Id[]): { person: Id; org: Id | null }[] => {
  const came = movements.filter((one) => one.kind === 'arrives' && (one.org !== null || coordinators.includes(one.person)))
  // Who came in her own name signs for no organisation.
  const seated = came.filter(({ org, person }) => org !== null && org !== person)
  return [...new Set(came.map(({ person }) => person))].map((person) => ({
    person,
    org: seated.find((one) => one.person === person)?.org ?? null,
  }))
}

export const checkNaming = (people: Id[], may: { person: Id }[]): Problem[] => {
  if (new Set(people).size > MOST_SIGNATORIES) return [problem('people', 'signatory.tooMany', { most: MOST_SIGNATORIES })]
  return people.every((one) => may.some(({ person }) => person === one)) ? [] : [problem('people', 'signatory.wasNotThere')]
}

/** A signature holds for the text it was given to, and for no other. `read`: the fingerprint of the PV as it reads now. */
export const holdsFor = ({ signedHash }: Pick<Signatory, 'signedHash'>, read: string): boolean => signedHash === read

/** Who is still to sign the PV as it reads now; nobody once the paper copy is there. */
export const stillToSign = ({ people, paper }: Pick<Named, 'people' | 'paper'>, read: string): Signatory[] =>
  paper === null ? people.filter((one) => !holdsFor(one, read)) : []
