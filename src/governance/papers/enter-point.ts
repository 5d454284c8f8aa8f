import type { Instant } from '#base/day.ts'
import { choice, id, optionalText, orNothing, whole, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { closeRound } from '#governance/decisions/close-round.ts'
import { runningVote, takingPart, waitingFor } from '#governance/decisions/decision.ts'
import { loadPoint } from '#governance/decisions/decision-act.ts'
import { noteAgreement } from '#governance/decisions/note-agreement.ts'
import { putProposal } from '#governance/decisions/put-proposal.ts'
import { takeStance } from '#governance/decisions/take-stance.ts'
import type { PreparedPoint } from '#governance/meetings/meeting-file.ts'
import { notePoint } from '#governance/meetings/note-point.ts'
import { advanceDecision } from '#governance/session/advance-decision.ts'
import { goToPoint } from '#governance/session/go-to-point.ts'
import { askSecretBallot } from '#governance/votes/ask-secret-ballot.ts'
import { callVote } from '#governance/votes/call-vote.ts'
import { closeVote } from '#governance/votes/close-vote.ts'
import { type Vote, voicesThere } from '#governance/votes/vote.ts'
import type { Act, UseCase } from '#logbook/use-case.ts'
import { becomings } from './afterwards.ts'
import { countHands } from './count-hands.ts'
import { countPaper } from './count-paper.ts'
import { markPaper } from './mark-paper.ts'
import type { PaperCount, PaperLine, Typed } from './paper-count.ts'
import { actAt, played } from './played.ts'

const counted = () => whole(0, 10_000).default(0)
const lines = { for: counted(), against: counted(), abstain: counted(), blank: counted(), void: counted() }

/** A point as the grid of paper says it. `text`: what was decided; `secret`: who asked for paper ballots, where the rules wait for somebody to ask. */
export const enteredPoint = z.object({
  became: orNothing(choice(becomings)),
  notes: optionalText(50_000),
  text: optionalText(10_000),
  secret: orNothing(id()),
  ...lines,
  /** Where the rules have colleges, the lines of each. */
  colleges: z.record(z.string(), z.object(lines)).default({}),
  ...{ first: orNothing(id()), second: orNothing(id()) },
})
export type EnteredPoint = z.output<typeof enteredPoint>

/** One after the other, each a millisecond after the one before: what is known of their moments is their order. */
export type Clock = { next: () => Instant }

/** Plays one point through the acts of a live session, in their order. `first`: the opening passed to it already. */
export const enterPoint = async (
  act: Act,
  clock: Clock,
  meeting: string,
  point: PreparedPoint,
  typed: EnteredPoint,
  first: boolean,
): Promise<Result<null>> => {
  const path = `points.${point.id}`
  const about = { meeting, point: point.id }
  const does = <I extends z.ZodType, S, O>(useCase: UseCase<I, S, O>, raw: z.input<I>, field: string) =>
    played(actAt(act, clock.next()), useCase, raw, `${path}.${field}`)
  const steps: (() => Promise<Result<unknown>>)[] = []
  if (!first) steps.push(() => does(goToPoint, about, 'became'))
  if (typed.notes !== '') steps.push(() => does(notePoint, { ...about, notes: typed.notes, seen: '', ledBy: '' }, 'notes'))
  if (typed.became === 'agreed' && point.kind === 'agreement')
    steps.push(() => does(noteAgreement, { ...about, text: typed.text }, 'became'))
  if (typed.became === 'agreed' && point.kind === 'consent') {
    steps.push(
      () => does(putProposal, { ...about, text: typed.text, org: '' }, 'text'),
      () => does(advanceDecision, { ...about, step: 'straight' }, 'became'),
      () => consents(actAt(act, clock.next()), about, `${path}.became`),
      () => does(closeRound, about, 'became'),
    )
  }
  if (typed.became === 'counted') {
    steps.push(() => does(putProposal, { ...about, text: typed.text, org: '' }, 'text'))
    const { secret } = typed
    if (secret) steps.push(() => does(askSecretBallot, { ...about, org: secret, voice: '' }, 'secret'))
    steps.push(
      () => does(callVote, about, 'became'),
      () => counts(act, clock, about, typed, path),
    )
  }
  for (const step of steps) {
    const done = await step()
    if (!done.ok) return done
  }
  return ok(null)
}

type About = { meeting: string; point: string }

/** Each organisation in the room was heard: whoever writes it down says so of each. */
const consents = async (act: Act, about: About, path: string): Promise<Result<null>> => {
  const subject = await loadPoint(act, about)
  const waiting = subject?.decision ? waitingFor(subject.decision, subject.room) : []
  for (const org of waiting) {
    const done = await played(act, takeStance, { ...about, org, value: 'consent', text: '', voice: '', version: '' }, path)
    if (!done.ok) return done
  }
  return ok(null)
}

/** As the vote was opened: hands where it is open, else paper, which everybody in the room took. The count sheet bears the names of two. */
const counts = async (act: Act, clock: Clock, about: About, typed: EnteredPoint, path: string): Promise<Result<unknown>> => {
  const at = actAt(act, clock.next())
  const subject = await loadPoint(at, about)
  const vote = subject?.decision && runningVote(subject.decision)
  if (!subject?.decision || !vote) return wrong(problem(`${path}.became`, 'decision.notNow'))
  const beside = (done: Result<unknown>): Result<unknown> =>
    done.ok ? done : wrong(...done.problems.map((one) => ({ ...one, path: `${path}.${fieldOf(one.path)}` })))
  const { first, second } = typed
  const count = countFor(vote, typed)
  if (vote.secrecy === 'open') {
    const notHands = [['', count] as const, ...Object.entries(count.colleges)].find(([, one]) => one.blank + one.void > 0)
    if (notHands)
      return wrong(problem([path, ...(notHands[0] ? ['colleges', notHands[0]] : []), 'blank'].join('.'), 'afterwards.handsAreNotBlank'))
    return beside(await countHands.run(at, { ...about, ...count }, subject))
  }
  const orgs = voicesThere(vote, takingPart(subject.decision, subject.room))
  const marked = await played(at, markPaper, { ...about, orgs }, `${path}.became`)
  const closed = marked.ok ? await played(actAt(act, clock.next()), closeVote, about, `${path}.became`) : marked
  if (!closed.ok) return closed
  const then = actAt(act, clock.next())
  const boxed = await loadPoint(then, about)
  if (!boxed) return wrong(problem(`${path}.became`, 'decision.notNow'))
  return beside(await countPaper.run(then, { ...about, first: { by: first, ...count }, second: { by: second, ...count } }, boxed))
}

/** What was typed, as this vote is counted: a vote that a small college had merged is one urn, of all. */
const countFor = ({ terms }: Vote, { colleges, ...typed }: EnteredPoint): Typed<PaperCount> => {
  const all = (line: PaperLine) => typed[line] + Object.values(colleges).reduce((sum, one) => sum + one[line], 0)
  const { for: ayes, against, abstain, blank, void: nulls } = typed
  return terms.colleges
    ? { for: ayes, against, abstain, blank, void: nulls, colleges }
    : { for: all('for'), against: all('against'), abstain: all('abstain'), blank: all('blank'), void: all('void'), colleges: {} }
}

/** `first.by` of the two counts is here who counted; the counts are one, `first.colleges.<id>.for` that of a college. */
const fieldOf = (path: string): string => {
  if (path === 'first.by') return 'first'
  if (path === 'second.by') return 'second'
  if (path === '') return 'became'
  return path
    .split('.')
    .slice(path.includes('colleges.') ? -3 : -1)
    .join('.')
}
