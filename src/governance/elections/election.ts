import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Recusal, Vote } from '#governance/votes/vote.ts'

/** Who is nominated: a person, with the organisation they come for where they come for one; or an organisation. Anybody, also whoever nominates. */
export type Nominee = { person: Id | null; org: Id | null }

/** `nominee` null: written, and hidden until the nominations are shown. `argued`: the organisation has said why, in its turn. */
export type Nomination = {
  org: Id
  nominee: Nominee | null
  reason: string
  person: Id
  /** Who wrote it down for the person who says it; null: that person did. */
  notedBy: Id | null
  at: Instant
  argued: boolean
}

/** Who the facilitator proposes, in one version of the text. `until`: the last day of the charge. */
export type Named = {
  version: number
  nominee: Nominee
  until: Day | null
  reason: string
  by: Id
  at: Instant
  /** The nominee is asked last; null: not yet. */
  answer: 'accepted' | 'declined' | null
  answeredAt: Instant | null
  answeredBy: Id | null
  notedBy: Id | null
}

/** nominating: in writing, hidden. arguing: shown, each says why. changing: each may change. Then somebody is proposed. */
export type ElectionStep = 'nominating' | 'arguing' | 'changing'

/**
 * Election without candidate (élection sans candidat, gestion par consentement): what comes before somebody is proposed. What follows is a decision
 * like any other: each version of its text names one nominee.
 */
export type Election = {
  /** What the role asks. Its name is the title of the point. */
  asks: string
  until: Day | null
  step: ElectionStep
  openedAt: Instant
  revealedAt: Instant | null
  /** In the room as the nominations were shown, and without one: named, never counted as a nomination. */
  silent: Id[]
  /** One an organisation. */
  nominations: Nomination[]
  /** After the others were heard; one an organisation, in the place of its nomination. */
  changes: Nomination[]
  named: Named[]
}

/** As it opens. */
export const electionOf = (asks: string, until: Day | null, at: Instant): Election => ({
  asks,
  until,
  step: 'nominating',
  openedAt: at,
  revealedAt: null,
  silent: [],
  nominations: [],
  changes: [],
  named: [],
})

/** Two nominees are the same when they are the same person, or the same organisation without a person. */
export const keyOfNominee = ({ person, org }: Nominee): string => (person === null ? `o.${org}` : `p.${person}`)

/** Whose seat speaks last: the organisation of the nominee; who comes for none may sit in their own name, a party that bears their id (ADR 0015). */
export const voiceOfNominee = ({ person, org }: Nominee): Id | null => org ?? person

type OfDecision = { election?: Election | undefined; recusals: Pick<Recusal, 'org'>[]; votes: Pick<Vote, 'version' | 'ended' | 'result'>[] }

/** What each organisation nominates now, its change in the place of its nomination; an interest takes it out. In the order they were written. */
export const standingNominations = ({ election, recusals }: Pick<OfDecision, 'election' | 'recusals'>): Nomination[] => {
  if (!election) return []
  const changed = new Map(election.changes.map((one) => [one.org, one]))
  const first = election.nominations.map((one) => changed.get(one.org) ?? one)
  const late = election.changes.filter(({ org }) => !election.nominations.some((one) => one.org === org))
  return [...first, ...late].filter(({ org }) => !recusals.some((one) => one.org === org))
}

type NomineeCount = { nominee: Nominee; count: number }

/** How many organisations nominate each one, most first; equal ones as they were first written. The counts add up to the organisations that nominated. */
export const countsOf = (decision: Pick<OfDecision, 'election' | 'recusals'>): NomineeCount[] => {
  const counts = new Map<string, NomineeCount>()
  for (const { nominee } of standingNominations(decision)) {
    if (nominee === null) continue
    const there = counts.get(keyOfNominee(nominee))
    counts.set(keyOfNominee(nominee), { nominee: there?.nominee ?? nominee, count: (there?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)
}

/** Who is proposed now: in the last version of the text. */
export const namedNow = ({ election }: Pick<OfDecision, 'election'>): Named | undefined => election?.named.at(-1)

/** Who was proposed and is no longer: declined, or voted down. */
export const isOut = (decision: OfDecision, nominee: Nominee): boolean =>
  (decision.election?.named ?? []).some(
    (one) =>
      keyOfNominee(one.nominee) === keyOfNominee(nominee) && (one.answer === 'declined' || votedDown(decision, one.version) !== undefined),
  )

/** The vote that rejected a version. */
export const votedDown = ({ votes }: Pick<OfDecision, 'votes'>, version: number): OfDecision['votes'][number] | undefined =>
  votes.find((vote) => vote.version === version && vote.ended === 'counted' && vote.result?.outcome === 'rejected')

/** Who may be proposed: the nominated, most nominated first, without those who declined or were voted down. */
export const nomineesLeft = (decision: OfDecision): NomineeCount[] => countsOf(decision).filter(({ nominee }) => !isOut(decision, nominee))

/** How often somebody declined: another is proposed then, which is no round of objections that was used up. */
export const declines = (election: Election | undefined): number =>
  (election?.named ?? []).filter(({ answer }) => answer === 'declined').length
