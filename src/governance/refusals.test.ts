import { describe, expect, it } from 'vitest'
import en from './en.ts'
import fr from './fr.ts'

// A refusal names the rule, where it comes from and what to do (issue 5). Every sentence either names its source, or stands below among those that
// refuse nobody anything: a field to fill in, a thing that is so already.

/** What is missing or crossed in what was typed: there is no rule to name but the field. */
const TO_FILL_IN = [
  ...['body.nameMissing', 'body.prefixShape', 'body.prefixTaken', 'body.quorumShare', 'body.maxRounds', 'body.noticeDays'],
  ...['seat.endsBeforeItBegins', 'seat.nobodyTicked', 'seat.notOfTheHub', 'meeting.closesTooEarly', 'meeting.keeperUnknown'],
  ...['attendance.nobodyNamed', 'attendance.notARepresentative', 'agenda.titleMissing', 'agenda.minutes', 'meeting.titleMissing'],
  ...['meeting.endsBeforeItBegins', 'meeting.alreadyBegun', 'meeting.nobodySeated', 'concern.textMissing', 'proposal.textMissing'],
  ...[
    'amend.textMissing',
    'amend.sameText',
    'decision.whichOrganisation',
    'vote.majorityShare',
    'recuse.textMissing',
    'voidVote.textMissing',
  ],
  ...['action.whoMissing', 'action.dueBeforeTheMeeting', 'action.dueTooFar', 'action.whyMissing', 'question.groupMissing'],
  ...[
    'question.bodyUnknown',
    'question.answerMissing',
    'question.whyMissing',
    'correction.whyMissing',
    'mandate.toAnother',
    'mandate.toWhom',
  ],
  ...['mandate.nextIsLater', 'pending.nothingTicked', 'review.afterTheDecision', 'review.tooFar'],
]

/** It is so already, somebody was faster, or one step comes before another: nothing is forbidden. */
const SO_ALREADY = [
  ...['seat.endedAlready', 'notes.changedMeanwhile', 'meeting.convened', 'meeting.open', 'meeting.closed', 'meeting.cancelled'],
  ...['attendance.alreadyThere', 'attendance.notThere', 'decision.nothingToIntegrate', 'decision.nothingOnTheTable', 'decision.onTheTable'],
  ...['objection.standsAlready', 'vote.recusedAlready', 'vote.notRecused', 'vote.nothingBlocks', 'vote.secretAsked', 'vote.isOpen'],
  ...['vote.isConfidential', 'meeting.voteRuns', 'action.isOpen', 'action.isDone', 'action.isDropped', 'correction.answered'],
  ...['pending.noLonger', 'review.notAdopted', 'review.saidElsewhere', 'erase.keepsMeetings', 'erase.leavesActions'],
]

/** The hub's own rules, the method, the law or who tells it, custom, or a rule of ours that we stand by. */
const SOURCES = {
  fr: /\bstatuts\b|règles? de (cette |l’)instance|règle d[eu] (sécurité|confidentialité|Cordée|pôle)|dans vos règles|gestion par consentement|règles de cette instance|service-public\.fr|assistant-juridique\.fr|versailles\.fr|LEGIARTI\d+|\bloi \d|d’usage/,
  en: /\bstatutes\b|rules of (this|the) body|Cordée’s rule|rule of (the hub|Cordée)|security rule|in your rules|consent method|service-public\.fr|assistant-juridique\.fr|versailles\.fr|LEGIARTI\d+|\blaw \d|by custom/,
}

const said = (sentence: unknown): string =>
  typeof sentence === 'function' ? String(sentence(new Proxy({}, { get: () => 2 }))) : String(sentence)
const excused = new Set([...TO_FILL_IN, ...SO_ALREADY])
/** What a meeting, its decisions and what follows from them may answer: every one is a refusal that names its source, or stands in a list above. */
const JUDGED =
  /^(decision|objection|object|vote|meeting|agenda|minutes|correction|question|action|review|mandate|pending|notes|proposal|amend|concern|recuse|voidVote|body|recovery)\./
/** Of who may, who is there and who sits. */
const RIGHTS = [
  ...['coordinatorKeepsBodies', 'coordinatorPrepares', 'coordinatorConvenes', 'facilitatorLeads', 'secretaryWrites', 'secretarySeals'],
  ...['onlyForYourOrganisation', 'onlyObjectorCloses', 'onlyProposerWithdraws', 'onlyProposerAmends', 'onlyProposerPuts'],
  ...['onlyWhoWasThereCorrects', 'onlyAskerWithdraws', 'onlyTheGroupReports', 'onlyNomineeAnswers', 'onlyTheNamedSign'],
  ...['coordinatorKeepsTexts', 'keepersJoinTheSheet', 'coordinatorNotesPaper'],
].map((right) => `governance.${right}`)
const PLACES = [
  'seat.heldAlready',
  'seat.personSits',
  'attendance.inOwnName',
  'attendance.inTheFuture',
  'attendance.beforeADecision',
  'attendance.onlyYourself',
]
const refusals = [...Object.keys(fr.problems).filter((code) => JUDGED.test(code) && !excused.has(code)), ...RIGHTS, ...PLACES]

describe('every refusal names where its rule comes from', () => {
  it('there are refusals', () => expect(refusals.length).toBeGreaterThan(60))
  it.each([
    ['in French', fr.problems, SOURCES.fr],
    ['in English', en.problems, SOURCES.en],
  ] as const)('%s', (_, problems, sources) => {
    const words: Record<string, unknown> = problems
    expect(refusals.filter((code) => !sources.test(said(words[code]))).map((code) => `${code}: ${said(words[code])}`)).toEqual([])
  })
  it('nothing is excused that is not said', () => {
    const words: Record<string, unknown> = fr.problems
    expect([...excused].filter((code) => !(code in words))).toEqual([])
  })
  it('and says what to do: never a single bare statement', () => {
    const words: Record<string, unknown> = fr.problems
    const bare = refusals.map((code) => [code, said(words[code])] as const).filter(([, sentence]) => sentence.length < 60)
    expect(bare).toEqual([])
  })
})
