import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { isThere, type Stay } from '#governance/attendance/attendance.ts'
import type { Choice } from '#governance/votes/tally.ts'
import type { Hands } from '#governance/votes/vote.ts'

/** What a scrutineer writes on the count sheet, line by line. `void`: a ballot that says nothing certain (bulletin nul). */
export const paperLines = ['for', 'against', 'abstain', 'blank', 'void'] as const
export type PaperLine = (typeof paperLines)[number]
export type PaperCount = Record<PaperLine, number>

export const handLines = ['for', 'against', 'abstain'] as const

const sumOf = (counts: Record<string, number>): number => Object.values(counts).reduce((sum, n) => sum + n, 0)

const lineDiffers: [PaperLine, string][] = [
  ['for', 'papers.differFor'],
  ['against', 'papers.differAgainst'],
  ['abstain', 'papers.differAbstain'],
  ['blank', 'papers.differBlank'],
  ['void', 'papers.differVoid'],
]

/**
 * Two who count alike, and no more ballots than voters marked off. Where they differ the line is named and its figures are not: they count again
 * (usage of the dépouillement, code électoral R. 64 to R. 67, which associations follow). Paths are those of the form: `first.for`, `second.for`.
 */
export const checkCounts = (first: PaperCount, second: PaperCount, marked: number): Problem[] => {
  const differ = lineDiffers.filter(([line]) => first[line] !== second[line])
  if (differ.length > 0) return differ.map(([line, code]) => problem(`second.${line}`, code))
  return checkPapers('first.for', first, marked)
}

export const checkPapers = (path: string, count: PaperCount, marked: number): Problem[] => {
  const papers = sumOf(count)
  if (papers > marked) return [problem(path, 'papers.tooMany', { papers, marked })]
  return papers === 0 ? [problem(path, 'papers.none', { marked })] : []
}

/**
 * The ballots of a count, as the urn holds them. Void ones are neither for nor against, as blank ones (code électoral L. 66): the majority counts them as
 * blank, the PV says how many.
 */
export const papersOf = ({ void: nulls, ...count }: PaperCount): Choice[] => {
  const blank = count.blank + nulls
  return (['for', 'against', 'abstain', 'blank'] as const).flatMap((choice) =>
    Array<Choice>(choice === 'blank' ? blank : count[choice]).fill(choice),
  )
}

/** Two people of two organisations, in the room: nobody counts alone, no organisation counts by itself. */
export const checkScrutineers = (first: Id | null, second: Id | null, there: { person: Id; org: Id }[]): Problem[] => {
  const missing = [
    ...(first === null ? [problem('first.by', 'papers.scrutineerMissing')] : []),
    ...(second === null ? [problem('second.by', 'papers.scrutineerMissing')] : []),
  ]
  if (missing.length > 0) return missing
  const orgs = (person: Id | null) => there.filter((one) => one.person === person).map(({ org }) => org)
  const absent = [
    ...(orgs(first).length === 0 ? [problem('first.by', 'papers.scrutineerAway')] : []),
    ...(orgs(second).length === 0 ? [problem('second.by', 'papers.scrutineerAway')] : []),
  ]
  if (absent.length > 0) return absent
  const apart = first !== second && orgs(first).some((one) => orgs(second).some((other) => other !== one))
  return apart ? [] : [problem('second.by', 'papers.scrutineersTogether')]
}

/** Who may count: whoever is in the room for an organisation, her own. */
export const scrutineersIn = (stays: Stay[], at: string): { person: Id; org: Id }[] =>
  stays.flatMap((stay) => (stay.org !== null && !stay.by && isThere(stay, at) ? [{ person: stay.person, org: stay.org }] : []))

/** A show of hands: at least one, and no more than the voices in the room. `casting`: a voice that would settle a tie must be known by name. */
export const checkHands = (hands: Hands, { voices, named, casting }: { voices: number; named: number; casting: boolean }): Problem[] => {
  if (casting) return [problem('', 'papers.handsCasting')]
  if (named > 0) return [problem('', 'papers.handsAfterNames', { named })]
  const raised = sumOf(hands)
  if (raised > voices) return [problem('for', 'papers.tooManyHands', { raised, voices })]
  return raised === 0 ? [problem('for', 'papers.noHands', { voices })] : []
}

/** Up to twelve voices are noted one by one as fast as hands are counted, and the minutes then name them (Cordée’s choice). */
export const offersHands = (voices: number): boolean => voices > 12
