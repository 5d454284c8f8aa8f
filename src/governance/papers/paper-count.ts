import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { isThere, type Stay } from '#governance/attendance/attendance.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'
import type { Hands, Raised, Sealed, Vote } from '#governance/votes/vote.ts'

/** What a scrutineer writes on the count sheet, line by line. `void`: a ballot that says nothing certain (bulletin nul). */
export const paperLines = ['for', 'against', 'abstain', 'blank', 'void'] as const
export type PaperLine = (typeof paperLines)[number]
export type PaperCount = Record<PaperLine, number>

export const handLines = ['for', 'against', 'abstain'] as const

/** What is counted apart: one urn, or by colleges one a college, whose ballots bear its name. `most`: who was marked off; of hands, voices in the room. */
export type Urn = { college: { id: Id; name: string } | null; most: number }

type Counted = Pick<Vote, 'colleges'> & { terms: Pick<Vote['terms'], 'colleges'> }

/** The urns of a vote, of which these voices may have put something. */
export const urnsFor = ({ terms, colleges }: Counted, orgs: Id[]): Urn[] =>
  terms.colleges?.list.map(({ id, name }) => ({
    college: { id, name },
    most: orgs.filter((org) => colleges?.[org] === id).length,
  })) ?? [{ college: null, most: orgs.length }]

/** The urns of the votes of a meeting, by the rules it goes by and who is in which college that day. */
export const urnsOfRules = ({ body, colleges, entitled }: Pick<MeetingFile, 'body' | 'colleges' | 'entitled'>): Urn[] =>
  urnsFor({ terms: body.rules.colleges ? { colleges: body.rules.colleges } : {}, ...(colleges ? { colleges } : {}) }, entitled)

/** As a form sends counts: those of colleges by their id. */
export type Typed<C> = C & { colleges: Record<Id, C> }

const inUrn = <C extends object>({ colleges, ...alone }: Typed<C>, { college }: Urn, none: C): C =>
  college ? (colleges[college.id] ?? none) : (alone as unknown as C)
const at = (path: string, { college }: Urn, line: string): string =>
  [path, ...(college ? ['colleges', college.id] : []), line].filter(Boolean).join('.')
/** Only where there are colleges a sentence names one. */
const named = ({ college }: Urn): { college?: string } => (college ? { college: college.name } : {})
const noPapers: PaperCount = { for: 0, against: 0, abstain: 0, blank: 0, void: 0 }
const noHands: Raised = { for: 0, against: 0, abstain: 0 }

const sumOf = (counts: Record<string, number>): number => Object.values(counts).reduce((sum, n) => sum + n, 0)

const lineDiffers: [PaperLine, string][] = [
  ['for', 'papers.differFor'],
  ['against', 'papers.differAgainst'],
  ['abstain', 'papers.differAbstain'],
  ['blank', 'papers.differBlank'],
  ['void', 'papers.differVoid'],
]

/**
 * Two who count alike in each urn, and no more ballots than voters marked off for it. Where they differ the line is named and its figures are not: they count
 * again (usage of the dépouillement, code électoral R. 64 to R. 67, which associations follow). Paths are those of the form: `first.for`,
 * `second.colleges.<id>.for`.
 */
export const checkCounts = (first: Typed<PaperCount>, second: Typed<PaperCount>, urns: Urn[]): Problem[] => {
  const differ = urns.flatMap((urn) => {
    const [one, other] = [inUrn(first, urn, noPapers), inUrn(second, urn, noPapers)]
    return lineDiffers.flatMap(([line, code]) => (one[line] === other[line] ? [] : [problem(at('second', urn, line), code, named(urn))]))
  })
  return differ.length > 0 ? differ : checkPapers(first, urns)
}

const checkPapers = (count: Typed<PaperCount>, urns: Urn[]): Problem[] => {
  const found = urns.map((urn) => ({ urn, papers: sumOf(inUrn(count, urn, noPapers)) }))
  const beyond = found.flatMap(({ urn, papers }) =>
    papers > urn.most ? [problem(at('first', urn, 'for'), 'papers.tooMany', { papers, marked: urn.most, ...named(urn) })] : [],
  )
  if (beyond.length > 0) return beyond
  const used = urns.find(({ most }) => most > 0) ?? urns[0]
  const marked = urns.reduce((sum, { most }) => sum + most, 0)
  return used && found.every(({ papers }) => papers === 0) ? [problem(at('first', used, 'for'), 'papers.none', { marked })] : []
}

/**
 * The ballots of a count, as the urn holds them. Void ones are neither for nor against, as blank ones (code électoral L. 66): the majority counts them as
 * blank, the PV says how many.
 */
export const papersOf = (count: Typed<PaperCount>, urns: Urn[]): Sealed[] =>
  urns.flatMap((urn) => {
    const { void: nulls, ...each } = inUrn(count, urn, noPapers)
    const choices = { ...each, blank: each.blank + nulls }
    return (['for', 'against', 'abstain', 'blank'] as const).flatMap((choice) =>
      Array<Sealed>(choices[choice]).fill(urn.college ? { choice, college: urn.college.id } : choice),
    )
  })

export const voidIn = (count: Typed<PaperCount>, urns: Urn[]): number =>
  urns.reduce((sum, urn) => sum + inUrn(count, urn, noPapers).void, 0)

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

/** Hands as they are kept: of each college, where there are some, and in all. */
export const handsIn = (typed: Typed<Raised>, urns: Urn[]): Hands => {
  const each = urns.map((urn) => ({ urn, raised: inUrn(typed, urn, noHands) }))
  const all = (line: keyof Raised) => each.reduce((sum, { raised }) => sum + raised[line], 0)
  const colleges = each.flatMap(({ urn: { college }, raised: { for: ayes, against, abstain } }) =>
    college ? [{ college: college.id, for: ayes, against, abstain }] : [],
  )
  return { for: all('for'), against: all('against'), abstain: all('abstain'), ...(colleges.length > 0 ? { colleges } : {}) }
}

/**
 * A show of hands: at least one, and no more than the voices in the room, of each college where there are some. `casting`: a voice that would settle a tie must
 * be known by name.
 */
export const checkHands = (
  typed: Typed<Raised>,
  urns: Urn[],
  { named: noted, casting }: { named: number; casting: boolean },
): Problem[] => {
  if (casting) return [problem('', 'papers.handsCasting')]
  if (noted > 0) return [problem('', 'papers.handsAfterNames', { named: noted })]
  const found = urns.map((urn) => ({ urn, raised: sumOf(inUrn(typed, urn, noHands)) }))
  const beyond = found.flatMap(({ urn, raised }) =>
    raised > urn.most ? [problem(at('', urn, 'for'), 'papers.tooManyHands', { raised, voices: urn.most, ...named(urn) })] : [],
  )
  if (beyond.length > 0) return beyond
  const first = urns.find(({ most }) => most > 0) ?? urns[0]
  return first && found.every(({ raised }) => raised === 0) ? [problem(at('', first, 'for'), 'papers.noHands')] : []
}

/** Up to twelve voices are noted one by one as fast as hands are counted, and the minutes then name them (Cordée’s choice). */
export const offersHands = (voices: number): boolean => voices > 12
