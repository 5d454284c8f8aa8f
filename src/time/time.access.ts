import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { holds, isTeam, type Who } from '#logbook/actor.ts'

const isOneself = (who: Who, person: Id): boolean => who?.person === person

/** The employer's side: who answers for the association towards those it employs. Nobody is their own employer. */
const employs = (who: Who, person: Id): boolean => (holds(who, 'treasurer') || who?.board === true) && !isOneself(who, person)

/** One's own days are one's own; the employer's side sees the paid ones. */
export const maySeeMonth = (who: Who, person: Id): boolean => isOneself(who, person) || employs(who, person)

/** What somebody did unpaid, what waits to be kept, what was dropped: nobody else reads it. */
export const maySeeAll = isOneself

/** Keeping, dropping, noting and correcting: each their own time. */
export const mayKeep = (who: Who, person: Id): Access => when(isOneself(who, person), 'time.onlyOneself')

/** Somebody who is ill does not log in: the board says it for them, and that a week is complete. */
export const mayAffirm = (who: Who, person: Id): Access => when(maySeeMonth(who, person), 'week.onlyOneselfOrTheBoard')
export const mayNoteAbsence = (who: Who, person: Id): Access => when(maySeeMonth(who, person), 'absence.onlyOneselfOrTheBoard')

/** Two signatures (FSE+: the employee's and a superior's): who worked, then the employer's side. */
export const maySign = (who: Who, person: Id): Access => when(isOneself(who, person), 'month.onlyOneselfSigns')
export const mayApprove = (who: Who, person: Id): Access => when(employs(who, person), 'month.onlyTheEmployerApproves')
export const mayReopen = (who: Who, person: Id): Access => when(maySeeMonth(who, person), 'month.onlyTheTwoReopen')

/** Sums of the hub's time: the team. */
export const maySeeTeam = (who: Who): boolean => isTeam(who)

/** Hours of a contract and letters of engagement are the employer's to write, for others than oneself. */
export const maySeeTerms = (who: Who): boolean => holds(who, 'treasurer') || who?.board === true
export const maySetTerms = (who: Who, person: Id | null): Access =>
  when(maySeeTerms(who) && (person === null || !isOneself(who, person)), 'terms.onlyTheEmployer')

/** How time given is valued is decided with the accounts: the treasury, the board. */
export const maySetValuation = (who: Who): Access => when(maySeeTerms(who), 'terms.onlyTheEmployer')
