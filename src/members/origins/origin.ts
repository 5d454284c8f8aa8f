import type { Day } from '#base/day.ts'
import { type Problem, problem } from '#base/problem.ts'

/** Where the project grew: in this hub’s incubator, in a youth service cooperative (CJS), or elsewhere. */
export const PLACES = ['incubator', 'youth', 'elsewhere'] as const
export type OriginPlace = (typeof PLACES)[number]

/** The project an organisation was born of. Years of the project before it became one; `foundedOn`: the day it did, where one knows. */
export type Origin = {
  project: string
  fromYear: number
  untilYear: number | null
  place: OriginPlace
  note: string
  foundedOn: Day | null
}

/** All that is wrong with it, at once. */
export const originProblems = ({ fromYear, untilYear, foundedOn }: Omit<Origin, 'project' | 'place' | 'note'>, today: Day): Problem[] => {
  const now = Number(today.slice(0, 4))
  const problems: Problem[] = []
  if (fromYear > now) problems.push(problem('fromYear', 'origin.yearToCome', { now }))
  if (untilYear !== null && untilYear > now) problems.push(problem('untilYear', 'origin.yearToCome', { now }))
  if (untilYear !== null && untilYear < fromYear) problems.push(problem('untilYear', 'origin.endsBeforeItBegins', { from: fromYear }))
  if (foundedOn !== null && foundedOn > today) problems.push(problem('foundedOn', 'origin.foundedToCome', { today }))
  if (foundedOn !== null && Number(foundedOn.slice(0, 4)) < fromYear)
    problems.push(problem('foundedOn', 'origin.foundedBefore', { from: fromYear }))
  return problems
}
