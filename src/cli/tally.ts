import { z } from 'zod'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import {
  type Ballots,
  bases,
  choices,
  tally as count,
  type Entry,
  secrecies,
  tallyWords,
  ties,
  type Vote,
  type VoteRule,
} from '#governance/api.ts'
import { engine } from './engine.ts'
import { wordsOf } from './words.ts'

const whole = z.int().min(0)
const share = { num: whole, den: z.int().min(1) }
const id = z.string().min(1)
const at = z.iso.datetime({ offset: true }).describe('ISO instant with its offset.')

const rule = z.strictObject({
  majority: z.strictObject({
    ...share,
    strict: z.boolean().describe('true: more than the share; false: the share is enough.'),
    base: z.enum(bases),
  }),
  tie: z.enum(ties),
  casting: z.enum(['for', 'against']).optional().describe('The casting vote, where tie is casting.'),
  secrecy: z.enum(secrecies),
  quorum: z.strictObject({ of: whole.describe('Voices the share is of.'), count: z.enum(['present', 'present+represented']), ...share }),
  proxies: z.strictObject({ maxPerHolder: whole }).optional(),
  colleges: z
    .array(z.strictObject({ id, weight: z.strictObject(share) }))
    .min(1)
    .optional()
    .describe('Weights add up to exactly 1.'),
  carry: z.enum(['proportional', 'majority']).optional(),
  emptyCollege: z.enum(['drop', 'abstain']).optional().describe('Where nothing is said: drop.'),
})

const input = z.strictObject({
  rule,
  electorate: z.array(
    z.strictObject({
      mandant: id.describe('An organisation or a natural person; each once.'),
      caster: id.describe('The person who votes for it.'),
      proxy: z.boolean(),
      holder: id.optional().describe('The mandant that received the proxy.'),
      college: id.optional(),
    }),
  ),
  attendance: z
    .array(z.strictObject({ person: id, arrive: at, leave: at.nullable() }))
    .optional()
    .describe('Absent: everybody is there.'),
  openedAt: at,
  closedAt: at,
  ballots: z
    .array(z.strictObject({ mandant: id.optional(), college: id.optional(), choice: z.enum(choices), at: at.optional() }))
    .describe('Open: mandant, choice, at. Confidential or secret: college where there are colleges, and choice.'),
  voted: z.array(id).optional().describe('Who has voted, in a confidential or secret vote.'),
})
type Input = z.infer<typeof input>

const fraction = z.strictObject({ num: z.int(), den: z.int() }).describe('In lowest terms.')
const counts = { for: z.int(), against: z.int(), abstain: z.int(), blank: z.int(), notCast: z.int() }

/** Counts a vote: the function the sessions call. */
export const tally = engine({
  name: 'tally',
  words: wordsOf('tally', tallyWords),
  unique: [
    { list: ['electorate'], key: 'mandant' },
    { list: ['rule', 'colleges'], key: 'id' },
  ],
  input,
  answer: z.strictObject({
    outcome: z.enum(['adopted', 'rejected', 'tied', 'inquorate']),
    quorum: z.strictObject({ reached: z.boolean(), counted: z.int(), needed: z.int() }),
    for: fraction,
    against: fraction,
    counts: z.strictObject(counts),
    colleges: z
      .array(z.strictObject({ id, ...counts, gives: z.strictObject({ for: fraction, against: fraction }).nullable() }))
      .optional()
      .describe('gives: what each side gets of the weight of the college; null where it is not in the base.'),
    base: fraction.optional().describe('With colleges: the sum of the weights in the base.'),
    because: z.array(z.string()).describe('Plain sentences, each naming the rule.'),
  }),
  work: (given, says) => {
    const vote = voteOf(given)
    if (!vote.ok) return vote
    const counted = count(vote.value)
    return counted.ok ? ok({ ...counted.value, because: counted.value.because.map(says) }) : counted
  },
})

const voteOf = (given: Input): Result<Vote> => {
  const problems = [...ruleKeys(given), ...given.electorate.flatMap(holderKey), ...ballotKeys(given)]
  if (problems.length > 0) return wrong(...problems)
  const { rule: said, attendance = null, openedAt, closedAt } = given
  const { secrecy: _, carry, emptyCollege = 'drop', colleges, ...rest } = said
  const rule: VoteRule = { ...rest, colleges: colleges && carry ? { list: colleges, carry, empty: emptyCollege } : undefined }
  return ok({ rule, electorate: given.electorate.map(entryOf), attendance, openedAt, closedAt, cast: castOf(given) })
}

const entryOf = ({ mandant, caster, college, proxy, holder }: Input['electorate'][number]): Entry =>
  proxy ? { mandant, caster, college, proxy, holder: holder ?? '' } : { mandant, caster, college, proxy }

const castOf = ({ rule: { secrecy }, ballots, voted = [] }: Input): Ballots =>
  secrecy === 'open'
    ? { secrecy, ballots: ballots.map(({ mandant = '', choice, at: cast = '' }) => ({ mandant, choice, at: cast })) }
    : { secrecy, ballots: ballots.map(({ college, choice }) => ({ college, choice })), voted }

const ruleKeys = ({ rule: { colleges, carry, emptyCollege } }: Input): Problem[] => {
  if (colleges) return carry ? [] : [problem('/rule/carry', 'tally.collegeMissing')]
  return Object.entries({ carry, emptyCollege }).flatMap(([key, value]) =>
    value === undefined ? [] : [problem(`/rule/${key}`, 'tally.collegesMissing')],
  )
}

const holderKey = ({ proxy, holder }: Input['electorate'][number], at: number): Problem[] => {
  if (proxy === (holder !== undefined)) return []
  return [problem(`/electorate/${at}/holder`, proxy ? 'tally.holderMissing' : 'tally.holderWithout')]
}

/** The keys of a ballot depend on whether it is open. */
const ballotKeys = ({ rule: { secrecy }, ballots, voted }: Input): Problem[] => {
  const open = secrecy === 'open'
  const list = open === (voted === undefined) ? [] : [problem('/voted', open ? 'tally.votedWithout' : 'tally.votedMissing')]
  return [
    ...list,
    ...ballots.flatMap((ballot, index) => {
      const here = (key: string, code: string) => problem(`/ballots/${index}/${key}`, code)
      const names = (['mandant', 'at'] as const).flatMap((key) =>
        open === (ballot[key] !== undefined) ? [] : [here(key, open ? 'tally.ballotNeeds' : 'tally.ballotTells')],
      )
      return open && ballot.college !== undefined ? [...names, here('college', 'tally.ballotCollege')] : names
    }),
  ]
}
