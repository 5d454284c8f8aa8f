import { exact, type Fraction, times, toFraction } from '#base/fraction.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { BodyRules } from '#governance/bodies/body.ts'
import type fr from '#governance/fr.ts'
import { type MeetingFile, orgName } from '#governance/meetings/meeting-file.ts'
import type { SmallCollege, VoteColleges } from './college-count.ts'
import type { Shares } from './college-ledger.ts'

type Words = typeof fr

/** « Trois collèges : usagers 40 %, salariés 30 %, partenaires 30 % ; dans chacun, les voix comptent en proportion » */
export const collegesSentence = ({ list, carry }: VoteColleges, { colleges: w }: Words): string =>
  w.sentence({
    count: w.count({ n: list.length }),
    list: list.map(({ name, weight }) => w.each({ name, ...weight })).join(', '),
    carry: w.carries[carry],
  })

/** What the rules of a body say of colleges; null: they have none. */
export const collegeSentences = ({ colleges }: BodyRules, words: Words): Record<'colleges' | 'collegeSecret', string | null> => {
  if (!colleges) return { colleges: null, collegeSecret: null }
  const { colleges: w } = words
  return {
    colleges: `${collegesSentence(colleges, words)}. ${w.empties[colleges.empty]}`,
    collegeSecret: (colleges.small === 'merge' ? w.secretMerged : w.secret)({ floor: colleges.floor }),
  }
}

/** « « Salariés » (2 votant·es) ». */
export const smallSaid = (small: SmallCollege[], { colleges: w }: Words): string => small.map((one) => w.fewOf(one)).join(', ')

/** A problem that lists voices by their ids, by their names. */
export const namingVoices = (file: Pick<MeetingFile, 'names'>, one: Problem): Problem =>
  one.code === 'college.missing'
    ? problem(one.path, one.code, { ...one.values, organisations: namesOf(file, String(one.values?.organisations ?? '').split(' ')) })
    : one

export const namesOf = (file: Pick<MeetingFile, 'names'>, orgs: Id[]): string => orgs.map((org) => orgName(file, org)).join(', ')

/** A sum as a share of what is at stake. */
export const ofBase = ({ num, den }: Fraction, base: Fraction): Fraction =>
  toFraction(times(exact(num, den), exact(base.den, base.num))) ?? { num, den }

/** « par collèges 46,7 % pour, 53,3 % contre »; null: nothing is at stake. */
export const sharesSaid = (shares: Shares | undefined, { colleges: w }: Words): string | null =>
  !shares || shares.base.num === 0
    ? null
    : w.shares({ forShare: w.rounded(ofBase(shares.for, shares.base)), against: w.rounded(ofBase(shares.against, shares.base)) })

/** « 7/15 ». */
export const exactText = ({ num, den }: Fraction): string => (den === 1 ? String(num) : `${num}/${den}`)

/** The exact sums and what they come to. */
export const exactSaid = (shares: Shares | undefined, { colleges: w }: Words): string | null => {
  if (!shares || shares.base.num === 0) return null
  const { base } = shares
  return w.exact({
    forExact: exactText(shares.for),
    forRounded: w.rounded(ofBase(shares.for, base)),
    againstExact: exactText(shares.against),
    againstRounded: w.rounded(ofBase(shares.against, base)),
    base: base.num === base.den ? '' : exactText(base),
  })
}
