import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { holdsOn } from '#base/period.ts'
import { type Charged, isOffice, type Pending, voicesOn } from './declaration.ts'

/** A meeting behind a change, with the decisions it took about it; `sealed`: its PV is signed. */
export type HeldMeeting = { id: Id; body: string; day: Day; sealed: boolean; decisions: { id: Id; number: string; title: string }[] }

/**
 * A piece of the file, in the order in which the counter asks for them: the sheet to copy with who is in charge, the extract of what was decided,
 * its PV, the statutes. `there`: it is in the file; else `why` it is not.
 */
export type Piece =
  | { is: 'sheet'; there: true }
  | { is: 'extract'; there: true; decision: Id; number: string; title: string }
  | { is: 'minutes'; there: true; meeting: Id; body: string; day: string }
  | { is: 'statutes'; there: true; text: Id; title: string }
  | { is: 'minutes'; there: false; why: 'notSealed'; meeting: Id; body: string; day: string }
  | { is: 'minutes'; there: false; why: 'unknown' }
  | { is: 'statutes'; there: false; why: 'elsewhere'; title: string }

/** What the file of a day holds and what is missing from it. */
export const piecesOf = ({ changes }: Pick<Pending, 'changes'>, meetings: HeldMeeting[]): Piece[] => {
  const statutes = changes.flatMap((one) => (one.is === 'statutes' ? [one] : []))
  return [
    { is: 'sheet', there: true },
    ...meetings.flatMap(({ decisions }) =>
      decisions.map(({ id: decision, number, title }) => ({ is: 'extract' as const, there: true as const, decision, number, title })),
    ),
    ...meetings.map(
      ({ id: meeting, body, day, sealed }): Piece =>
        sealed ? { is: 'minutes', there: true, meeting, body, day } : { is: 'minutes', there: false, why: 'notSealed', meeting, body, day },
    ),
    ...(meetings.length === 0 ? [{ is: 'minutes' as const, there: false as const, why: 'unknown' as const }] : []),
    ...statutes.map(
      ({ text, title, file }): Piece =>
        file ? { is: 'statutes', there: true, text, title } : { is: 'statutes', there: false, why: 'elsewhere', title },
    ),
  ]
}

/** The decisions that stand behind changes, where the hub knows them. */
export const decisionsBehind = ({ changes }: Pick<Pending, 'changes'>): Id[] =>
  changes.flatMap((one) => ((one.is === 'statutes' || one.is === 'charge') && one.decision ? [one.decision] : []))

/** Who is in charge on a day, with what the association itself knows: the form also asks for profession, home and nationality, which it does not keep. */
export type InCharge = { name: string; role: 'seat' | 'ownName' | 'treasurer' | 'charge'; says: string | null }

export const chargedOn = ({ seats, voices, treasurers, charges }: Charged, day: Day): InCharge[] => [
  ...seats
    .filter((one) => holdsOn(one, day))
    .flatMap(({ organisation, name, ownName }): InCharge[] => {
      if (ownName) return [{ name, role: 'ownName', says: null }]
      const people = voicesOn(voices, organisation, day)
      return people.length > 0
        ? people.map((one) => ({ name: one.name, role: 'seat', says: name }))
        : [{ name: '', role: 'seat', says: name }]
    }),
  ...treasurers.filter((one) => holdsOn(one, day)).map(({ name }): InCharge => ({ name, role: 'treasurer', says: null })),
  ...charges
    .filter(({ on, role }) => on <= day && isOffice(role))
    .map(({ name, role }): InCharge => ({ name, role: 'charge', says: role })),
]
