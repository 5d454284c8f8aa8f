import { describe, expect, it } from 'vitest'
import en from './en.ts'
import fr from './fr.ts'

// A refusal names the rule, where it comes from and what to do (issue 5). Every sentence either names its source, or stands below among those that
// refuse nobody anything: a field to fill in, a thing that is so already, what a check or a count finds. The lists are exact both ways.

const ofCount = (code: string): string => `tally.${code}`

/** What is missing or crossed in what was typed: there is no rule to name but the field. */
const TO_FILL_IN = [
  ...['body.nameMissing', 'body.prefixShape', 'body.prefixTaken', 'body.maxRounds', 'body.noticeDays', 'meeting.titleMissing'],
  ...['meeting.closesTooEarly', 'meeting.keeperUnknown', 'meeting.endsBeforeItBegins', 'meeting.alreadyBegun', 'meeting.nobodySeated'],
  ...['seat.endsBeforeItBegins', 'seat.nobodyTicked', 'seat.notOfTheHub', 'seat.personUnknown', 'seat.homonyms'],
  ...['attendance.nobodyNamed', 'attendance.notARepresentative', 'agenda.titleMissing', 'agenda.minutes'],
  ...['concern.textMissing', 'proposal.textMissing', 'amend.textMissing', 'amend.sameText', 'decision.whichOrganisation'],
  ...['papers.none', 'papers.scrutineerMissing', 'papers.tooManyHands', 'papers.noHands', 'papers.whoTakesOne'],
  ...['afterwards.notYet', 'afterwards.becameMissing', 'afterwards.handsAreNotBlank'],
  ...['afterwards.moveIncomplete', 'afterwards.moveOutside', 'afterwards.moveOrder'],
  ...['vote.majorityShare', 'recuse.textMissing', 'voidVote.textMissing'],
  ...['action.whoMissing', 'action.dueBeforeTheMeeting', 'action.dueTooFar', 'action.whyMissing'],
  ...['question.groupMissing', 'question.bodyUnknown', 'question.answerMissing', 'question.whyMissing', 'correction.whyMissing'],
  ...['mandate.toAnother', 'mandate.toWhom', 'mandate.nextIsLater', 'pending.nothingTicked', 'review.afterTheDecision', 'review.tooFar'],
  ...['rules.noSuchVersion', 'rules.nothingChanges', 'rules.textUnknown', 'text.beforeItsAdoption', 'text.declaredBeforeItsAdoption'],
  ...['text.declaredInTheFuture', 'text.notAPdf', 'text.decisionUnknown', 'year.noDay', 'year.dayPassed', 'year.dayTaken'],
  ...['admission.tooFar', 'enclosure.nothing', 'enclosure.empty', 'enclosure.notWhatItSays', 'enclosure.oneTitle'],
  ...['election.untilLater', 'election.whoIsThat', 'election.sameAgain'],
  ...['candidacy.noSeat', 'candidacy.bodyUnknown', 'candidacy.twice', 'candidacy.moreBallots', 'candidacy.mandateOver'],
  ...['proxy.sameTwice', 'proxy.notYetReceived', 'proxy.mostAtOnce'],
  ...['signature.nothing', 'signature.tooShort', 'signature.tooLong', 'signature.notAPath'],
  ...['recall.needsAQuorum', 'recall.share', 'cooptation.cannotSit', 'exclusion.notAMember', 'exclusion.teamUnknown'],
  ...['conflict.partyUnknown', 'conflict.partyTwice', 'conflict.mediatorMissing', 'conflict.agreementMissing', 'conflict.whichParty'],
  ...['conflict.saidMissing', 'conflict.beforeTheAppeal', 'conflict.suspendsBackwards'],
  ...['exclusion.saidMissing', 'exclusion.meetingUnknown', 'exclusion.toCome', 'exclusion.appealPast'],
  ...['funder.awaitsNothing', 'funder.days'],
  ...['scan.nothing', 'scan.kind', 'scan.already', 'signatory.paperDay'],
  ...['college.line', 'college.howMany', 'college.twice', 'college.longName', 'college.weight', 'college.sum'],
  ...['college.unknown', 'college.notSeated'],
  // Of a file that a count is asked of: each says which key to write or to take out.
  ...['nobodyVotes', 'closedBeforeOpened', 'leftBeforeArrival', 'aboveOne', 'castingMissing', 'weights', 'weightsTooFine'].map(ofCount),
  ...['collegeMissing', 'collegesMissing', 'collegeWithout', 'collegeUnknown', 'holderMissing', 'holderWithout'].map(ofCount),
  ...['votedTwice', 'moreBallots', 'ballotNeeds', 'ballotTells', 'ballotCollege', 'votedMissing', 'votedWithout'].map(ofCount),
]

/** It is so already, somebody was faster, or one step comes before another: nothing is forbidden. */
const SO_ALREADY = [
  ...['seat.endedAlready', 'notes.changedMeanwhile', 'meeting.convened', 'meeting.open', 'meeting.closed', 'meeting.cancelled'],
  ...['attendance.alreadyThere', 'attendance.notThere', 'decision.nothingToIntegrate', 'decision.nothingOnTheTable', 'decision.onTheTable'],
  ...['objection.standsAlready', 'vote.recusedAlready', 'vote.notRecused', 'vote.nothingBlocks', 'vote.secretAsked', 'vote.isOpen'],
  ...['vote.isConfidential', 'meeting.voteRuns', 'action.isOpen', 'action.isDone', 'action.isDropped', 'correction.answered'],
  ...['pending.noLonger', 'review.notAdopted', 'review.saidElsewhere', 'year.alreadyConvened', 'admission.withdrawn'],
  ...['enclosure.cancelled', 'enclosure.replacedAlready', 'enclosure.questionWaits'],
  ...['election.nobodyNominated', 'election.nothingToArgue', 'election.nobodyProposed', 'election.answered', 'election.nameAnother'],
  ...['meeting.notSuspended', 'recall.already', 'recall.notHeld', 'recall.quorumThere', 'recall.nothingLeft'],
  ...['conflict.heardAlready', 'conflict.isOver', 'conflict.appealedAlready', 'conflict.noAppeal', 'conflict.notSuspended'],
  ...['cooptation.ratifiedAlready', 'exclusion.openCases', 'exclusion.notExcluded', 'exclusion.toNotify', 'exclusion.isOver'],
  ...['papers.countFirst', 'papers.nobody', 'papers.closeFirst', 'papers.isOpen'],
  ...['signature.arriveFirst', 'signature.already', 'signatory.signed', 'proxy.givenJustNow', 'college.soAlready'],
  'candidacy.withdrawnAlready',
]

/** What a check of the register finds, and why a count comes out as it does: told, and refused to nobody. */
const FOUND = /^register\.|^tally\.(quorum|ballot|carry|college|base|majority|tie)\.|^tally\.(fewerBallots|nobody)$/

/** The hub's own rules, the method, the law or who tells it, custom, what the meeting decided, or a rule of ours that we stand by. */
const SOURCES = {
  fr: /\bstatuts\b|\brègles? de (cette |l’)instance|\brègle de (sécurité|confidentialité|Cordée)|règle de sécurité du pôle|dans vos règles|la règle de ce vote|gestion par consentement|élection sans candidat|le texte lui-même|la séance a désigné|\bcode civil\b|\bRGPD, article|service-public\.fr|assistant-juridique\.fr|versailles\.fr|LEGIARTI\d+|\bloi (du )?\d|d’usage/i,
  en: /\bstatutes\b|rules of (this|the) body|Cordée’s rule|rule of (the hub|Cordée|confidentiality)|security rule|in your rules|the rule of this vote|consent method|election without candidates|the text itself|the meeting named who|civil code\b|\bGDPR, article|service-public\.fr|assistant-juridique\.fr|versailles\.fr|LEGIARTI\d+|\blaw (of )?\d|by custom/i,
}
/** What to do, in the imperative; or that there is nothing to do. */
const TO_DO = {
  fr: /(?<!\p{L})(?!avez|pouvez|chez|assez)\p{L}+ez(?!\p{L})|(?<!\p{L})(dites|redites|faites|refaites)(?!\p{L})|vous pouvez|on peut|il n’y a rien à|suffit/iu,
}

const said = (sentence: unknown): string =>
  typeof sentence === 'function' ? String(sentence(new Proxy({}, { get: () => 2 }))) : String(sentence)
const excused = [...TO_FILL_IN, ...SO_ALREADY]
const refusals = Object.keys(fr.problems).filter((code) => !FOUND.test(code) && !excused.includes(code))

const languages = [
  ['French', fr.problems, SOURCES.fr],
  ['English', en.problems, SOURCES.en],
] as const

describe('every refusal names where its rule comes from', () => {
  it('there are refusals', () => expect(refusals.length).toBeGreaterThan(120))
  it.each(languages)('in %s', (_, problems, sources) => {
    const words: Record<string, unknown> = problems
    expect(refusals.filter((code) => !sources.test(said(words[code]))).map((code) => `${code}: ${said(words[code])}`)).toEqual([])
  })
  it.each(languages)('in %s, nothing that names a source is excused', (_, problems, sources) => {
    const words: Record<string, unknown> = problems
    expect(excused.filter((code) => sources.test(said(words[code]))).map((code) => `${code}: ${said(words[code])}`)).toEqual([])
  })
  it('nothing is excused twice, nor that is not said', () => {
    expect(excused.filter((code, at) => !(code in fr.problems) || excused.indexOf(code) !== at)).toEqual([])
  })
  it('what was typed wrong and what is refused say what to do', () => {
    const words: Record<string, unknown> = fr.problems
    const bare = [...refusals, ...TO_FILL_IN].filter((code) => !TO_DO.fr.test(said(words[code])))
    expect(bare.map((code) => `${code}: ${said(words[code])}`)).toEqual([])
  })
})
