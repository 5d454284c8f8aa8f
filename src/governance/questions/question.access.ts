import { type Access, when } from '#base/access.ts'
import type { Id } from '#base/id.ts'
import { maySeeRegister } from '#governance/meetings/meeting.access.ts'
import { holds, isOfMembers, speaksFor, type Who } from '#logbook/actor.ts'

/** What the rules below look at. `leads`: who leads a meeting of its body that is not over. */
export type QuestionSubject = { person: { id: Id }; leads: Id[] }

/** Whoever speaks for an organisation asks, who is a member in her own name, and the coordination for who has no account. */
export const mayAsk = (who: Who, organisation: Id | null = null): Access => {
  const speaks = organisation === null ? isOfMembers(who) : organisation !== who?.person && speaksFor(who, organisation)
  return when(holds(who, 'coordinator') || speaks, 'question.representativesAsk')
}

/** What is asked of a body and what became of it is read by every member organisation, as the register is; and by who asked. */
export const maySeeQuestions = (who: Who): boolean => maySeeRegister(who)
export const maySeeQuestion = (who: Who, { person }: QuestionSubject): boolean => maySeeQuestions(who) || who?.person === person.id

export const mayOrient = (who: Who, { leads }: QuestionSubject): Access => {
  const leading = who !== null && leads.includes(who.person)
  return when(holds(who, 'coordinator') || leading, 'question.coordinationOrients')
}
