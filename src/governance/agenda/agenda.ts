import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { BodyKind, BodyRules } from '#governance/bodies/body.ts'
import type { Nature } from '#governance/preparation/nature.ts'

/**
 * information: heard, nothing decided. agreement: « d'un commun accord ». consent: rounds. vote: by the majority of the body's rules. election: a role is
 * given, without candidates, then by consent. candidates: seats or a charge, by a ballot on names.
 */
export const pointKinds = ['information', 'agreement', 'consent', 'vote', 'election', 'candidates'] as const
export type PointKind = (typeof pointKinds)[number]

/** What most points of a body are: the other kinds stand behind a fold. An assembly also votes, and elects among candidates (field notes on governance, 2). */
export const usualKinds = (body: BodyKind): PointKind[] =>
  body === 'assembly' ? ['information', 'agreement', 'vote', 'candidates'] : ['information', 'agreement']

/** Who brings a point: a person, for an organisation or (the coordinator) for none. */
export type Proposer = { person: Id; org: Id | null }

export type AgendaPoint = {
  id: Id
  /** 1 is first. */
  position: number
  kind: PointKind
  title: string
  /** Planned length in minutes. */
  minutes: number
  /** « Questions diverses ». */
  anyOther: boolean
  /** true: it was not in the notice that was sent. */
  addedAfterNotice: boolean
  /** The meeting whose PV this point approves. */
  approves: Id | null
  /** The decision of an earlier meeting this point takes up again. */
  carries: Id | null
  proposer: Proposer | null
  /** What it is in a general meeting; absent: an ordinary point. */
  nature?: Nature | null
}

export type PointDraft = Pick<AgendaPoint, 'kind' | 'title' | 'minutes' | 'anyOther'>

export const decides = (kind: PointKind): boolean => kind !== 'information'

/** The PV of an earlier meeting is approved because it is there: nobody proposes it, unless somebody brings the point. */
export const isProposed = ({ approves, proposer }: Pick<AgendaPoint, 'approves' | 'proposer'>): boolean =>
  approves === null || proposer !== null

export const checkPoint = (point: PointDraft): Problem[] => {
  const problems: Problem[] = []
  if (point.title.trim() === '') problems.push(problem('title', 'agenda.titleMissing'))
  if (!Number.isInteger(point.minutes) || point.minutes < 0 || point.minutes > 480) problems.push(problem('minutes', 'agenda.minutes'))
  if (point.anyOther && decides(point.kind)) problems.push(problem('kind', 'agenda.anyOtherDecidesNothing'))
  return problems
}

/**
 * Why nothing may be decided on this point: any other business is for minor matters, and an assembly decides only what its notice announced
 * (service-public.fr F21573; a board does unless its own rules lock the agenda).
 */
export const whyUndecidable = (point: Pick<AgendaPoint, 'kind' | 'anyOther' | 'addedAfterNotice'>, rules: BodyRules): Problem[] => {
  if (point.anyOther) return [problem('', 'agenda.anyOtherDecidesNothing')]
  if (!decides(point.kind)) return [problem('', 'agenda.informationOnly')]
  if (point.addedAfterNotice && rules.agendaLock) return [problem('', 'agenda.notInTheNotice')]
  return []
}

/** The points in their order, numbered from 1; any other business comes last. */
export const ordered = <P extends Pick<AgendaPoint, 'id' | 'position' | 'anyOther'>>(points: P[]): P[] => {
  const sorted = [...points].sort(
    (a, b) => Number(a.anyOther) - Number(b.anyOther) || a.position - b.position || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
  return sorted.map((point, index) => ({ ...point, position: index + 1 }))
}

/** The agenda with one point moved to a place (1 is first). */
export const movePoint = <P extends Pick<AgendaPoint, 'id' | 'position' | 'anyOther'>>(points: P[], id: Id, to: number): P[] => {
  const now = ordered(points)
  const moved = now.find((point) => point.id === id)
  if (!moved) return now
  const others = now.filter((point) => point.id !== id)
  others.splice(Math.max(0, to - 1), 0, moved)
  return ordered(others.map((point, index) => ({ ...point, position: index + 1 })))
}

export const plannedMinutes = (points: Pick<AgendaPoint, 'minutes'>[]): number => points.reduce((sum, point) => sum + point.minutes, 0)
