import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { BodyRules } from './body.ts'

/** In what quality somebody sits: a member of the hub or a partner; a person also as who carries a project, works on the territory or lives there. */
export const seatQualities = ['member', 'projectLeader', 'employee', 'citizen', 'partner'] as const
export type SeatQuality = (typeof seatQualities)[number]

/** What an organisation can sit as; the rest is what a person is (PTCE Sud Aquitaine: committees open to project leaders, employees and citizens). */
export const organisationQualities = ['member', 'partner'] as const

/** Who wants a seat: an organisation, or a natural person in her own name. */
export type Sitting = { person: boolean; quality: SeatQuality }

/** A person sits in her own name where the rules of the body open it; what is said of people is not said of organisations. */
export const checkSitting = ({ seats, source, reference }: Pick<BodyRules, 'seats' | 'source' | 'reference'>, one: Sitting): Problem[] => {
  const problems: Problem[] = []
  if (one.person && seats === 'organisations') problems.push(problem('name', 'seat.organisationsOnly', { source, reference }))
  if (!one.person && !organisationQualities.some((quality) => quality === one.quality)) {
    problems.push(problem('quality', 'seat.qualityOfAPerson'))
  }
  return problems
}

/** A party of one bears the id of its person (ADR 0015): a voice that is also among the people speaks in her own name. */
export const inOwnName = ({ names }: { names: { people: Record<Id, string> } }, org: Id): boolean => names.people[org] !== undefined

/** How many organisations and how many people sit. */
export const sittingAt = (file: { names: { people: Record<Id, string> }; entitled: Id[] }): { organisations: number; persons: number } => {
  const persons = file.entitled.filter((org) => inOwnName(file, org)).length
  return { organisations: file.entitled.length - persons, persons }
}
