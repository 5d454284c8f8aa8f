import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { BodyForm, BodyRules } from '#governance/bodies/body.ts'

/** The rules of a body from a day on. They are kept by version, since what was decided under one stays under it (governance field notes, scenario 11). */
export type RuleVersion = {
  /** 1 is the first. */
  n: number
  from: Day
  form: BodyForm
  rules: BodyRules
  /** The version of the hub's text they are written in; null: none is named. */
  text: Id | null
  keptAt: Instant
}

type Dated = Pick<RuleVersion, 'n' | 'from'>

/** The version in force on a day: the last to begin, and of those that begin on one day the last kept. Before any began: the first. */
export const inForceOn = <V extends Dated>(versions: V[], day: Day): V => {
  const begun = versions.filter(({ from }) => from <= day)
  const found = begun.length > 0 ? latest(begun) : versions.find(({ n }) => n === 1)
  if (!found) throw new Error('a body has rules from its first day')
  return found
}

const latest = <V extends Dated>(versions: V[]): V | undefined =>
  versions.reduce<V | undefined>(
    (last, one) => (!last || one.from > last.from || (one.from === last.from && one.n > last.n) ? one : last),
    undefined,
  )

export const versionCalled = <V extends Dated>(versions: V[], n: number | null): V | undefined => versions.find((one) => one.n === n)

/** The versions of the body of a meeting, and those pinned on it; null: not yet convened, not yet open. */
export type Pinned = { versions: RuleVersion[]; noticed: number | null; held: number | null; day: Day }

/** What judges the notice, and what may be decided that it did not announce: the rules of the day it was sent (scenario 11). */
export const noticeVersion = ({ versions, noticed }: Pick<Pinned, 'versions' | 'noticed'>, today: Day): RuleVersion =>
  versionCalled(versions, noticed) ?? inForceOn(versions, today)

/** What quorum, rounds and votes go by: the rules of the day of the meeting, as they stood when it opened. */
export const sessionVersion = ({ versions, held, day }: Omit<Pinned, 'noticed'>): RuleVersion =>
  versionCalled(versions, held) ?? inForceOn(versions, day)

/** Where the rules change between the notice and the day: both versions, to be said before it is sent. */
export const changeBeforeTheDay = (meeting: Pinned, today: Day): { notice: RuleVersion; session: RuleVersion } | null => {
  const [notice, session] = [noticeVersion(meeting, today), sessionVersion(meeting)]
  return notice.n === session.n ? null : { notice, session }
}

/** A version as it is kept: `governed`: a meeting was convened or held under it. */
export type Governing = Dated & { governed: boolean }

/**
 * What is wrong with the day of a version. Rules begin no earlier than those under which a meeting was already convened or held: that would tell
 * another story of it. `correcting`: the version that is written anew; one that governed stays as it is.
 */
export const checkFrom = (from: Day, versions: Governing[], correcting: number | null): Problem[] => {
  if (versionCalled(versions, correcting)?.governed) return [problem('', 'rules.governedAlready')]
  const before = versions.filter(({ n, governed }) => governed && n !== correcting).map((one) => one.from)
  const last = before.sort().at(-1)
  return last !== undefined && from < last ? [problem('from', 'rules.beforeThoseThatGoverned', { from: last })] : []
}

/** What forbids giving up a version: rules that have begun, or that a meeting was convened or held under, stay. */
export const checkWithdrawing = (n: number, versions: Governing[], today: Day): Problem[] => {
  const version = versionCalled(versions, n)
  if (!version) return [problem('', 'rules.noSuchVersion')]
  if (version.governed || version.n === 1) return [problem('', 'rules.governedAlready')]
  return version.from <= today ? [problem('', 'rules.begunAlready', { from: version.from })] : []
}

/** The days on which a version is in force: `until`, the first day it no longer is, null while nothing follows; null: it never was, nor will be. */
export const reignOf = (version: Dated, versions: Dated[]): { from: Day; until: Day | null } | null => {
  if (inForceOn(versions, version.from).n !== version.n) return null
  const next = versions.filter(({ from }) => from > version.from).map(({ from }) => from)
  return { from: version.from, until: next.sort()[0] ?? null }
}
