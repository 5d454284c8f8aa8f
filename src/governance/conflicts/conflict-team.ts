import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'

/** Enough that nobody judges alone, few enough that it stays among them. */
export const TEAM = { least: 2, most: 5 } as const

type Named = { id: Id; name: string }
type Parties = { sides: { organisation: Id | null; person: Id | null }[]; speakers: { organisation: Id; person: Id }[] }

/** The people of the parties: themselves, and whoever speaks for one of them on that day. */
export const ofTheParties = ({ sides, speakers }: Parties): Set<Id> =>
  new Set([
    ...sides.flatMap(({ person }) => (person === null ? [] : [person])),
    ...speakers.filter((one) => sides.some(({ organisation }) => organisation === one.organisation)).map(({ person }) => person),
  ])

/** What stands against these people being asked: `path` says whether to follow the case or to mediate in it. */
export const helperProblems = (path: 'team' | 'mediators', asked: Id[], known: Named[], parties: Parties): Problem[] => {
  const concerned = ofTheParties(parties)
  const problems: Problem[] = []
  if (path === 'team' && (asked.length < TEAM.least || asked.length > TEAM.most)) problems.push(problem('team', 'conflict.teamSize', TEAM))
  if (path === 'mediators' && asked.length === 0) problems.push(problem('mediators', 'conflict.mediatorMissing'))
  if (asked.some((id) => !known.some((one) => one.id === id))) problems.push(problem(path, 'exclusion.teamUnknown'))
  const judge = known.find(({ id }) => asked.includes(id) && concerned.has(id))
  if (judge) problems.push(problem(path, 'conflict.isConcerned', { name: judge.name }))
  return problems
}
