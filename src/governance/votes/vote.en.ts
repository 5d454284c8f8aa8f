import type fr from './vote.fr.ts'

type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) === 1 ? one : several}`

const words = {
  problems: {
    'decision.isByVote':
      'By the rules of the body this point is decided by a vote, and the rounds of objections are over: vote, or wait for the vote to open.',
    'decision.recused':
      'This organisation declared an interest, and the minutes say so: it takes no part in this decision (rules of the body). If that is a mistake, take it back before a vote opens.',
    'decision.nobodyTakesPart':
      'Every organisation in the room declared an interest: nobody can decide (rules of the body). Adjourn the point, or bring it to another body.',
    'vote.majorityShare': 'Give the majority as a share, of more than nothing up to all: for instance half, or two thirds.',
    'vote.castingNeedsChair':
      'A casting vote is that of whoever chairs: this body is collegial (LEGIARTI000019107400). Choose another rule for ties, or say that the body is chaired.',
    'vote.recusedAlready': 'This organisation has declared an interest already: it is noted.',
    'vote.notRecused': 'This organisation declared no interest: there is nothing to take back.',
    'vote.objectorRecused':
      'This organisation has an open objection, and nobody lifts it in its place (consent method): first ask what becomes of it. It may then declare its interest.',
    'recuse.textMissing': 'Say in a few words what the interest is: the minutes name the organisation that takes no part.',
    'vote.noFallback':
      'The rules of this body do not go on to a vote: what the rounds do not settle comes back at the next meeting. Adjourn the point; the rule is changed on the page of the body.',
    'vote.nothingBlocks': 'No objection is open: there is nothing to vote on, conclude the round.',
    'vote.roundsLeft': ({ rounds }: Values) =>
      `A vote comes only after the last round (at most ${rounds} in your rules): look for another wording first.`,
    'vote.textObjected':
      'After the rounds, what is voted is the text last objected to and no other: it no longer changes (consent method). Adjourn the point to propose another text.',
    'vote.tooFew': ({ voters, fewest }: Values) =>
      `A confidential vote of ${voters} would tell who voted what: at least ${fewest} must be in the room (Cordée’s rule of confidentiality). Wait for somebody to arrive, adjourn the point, or vote openly if your rules allow it.`,
    'vote.tooFewCast': ({ voted, fewest }: Values) =>
      `${many(voted, 'ballot', 'ballots')} in the urn: counting fewer than ${fewest} would tell who voted what (Cordée’s rule of confidentiality). Wait for the others, or void this vote.`,
    'vote.secretAnyway': 'The rules of this body make every vote confidential: there is nothing to ask.',
    'vote.openByRule':
      'The rules of this body know open votes only. Vote that way; the rule is changed on the page of the body, not in the session.',
    'vote.secretAsked': 'It was asked already: the vote will be confidential.',
    'vote.isOpen': 'This vote is open: vote “for”, “against”, “abstention” or “blank”.',
    'vote.isConfidential': 'This vote is confidential: your ballot goes into the urn, it is not said aloud.',
    'vote.notInElectorate':
      'This organisation is not in the electorate, frozen as the vote opened (Cordée’s rule): it does not vote this time. Note its arrival if that is not done: it takes part in the next point.',
    'vote.votedAlready':
      'This organisation has voted already, and a confidential ballot cannot be taken back (Cordée’s rule of confidentiality): there is nothing to do again.',
    'vote.another': 'This vote was voided and another one is open: your ballot does not count in the new one (Cordée’s rule). Vote again.',
    'vote.confirmInPerson':
      'On this screen only the person who represents the organisation puts its ballot into the urn (Cordée’s rule of confidentiality). Let them come: they tick the box themselves.',
    'voidVote.textMissing': 'Say why this vote is voided: it is kept with its reason.',
    'meeting.voteRuns': ({ title }: Values) => `A vote is open (“${title}”): close it or void it, then close the session.`,
  },
  pointKind: 'Vote',
  kindHint: 'The text is read, discussed, then voted by the rule of the body.',
  states: { voting: 'Vote running', tied: 'Tied, second vote', rejected: 'Rejected' },
  script: {
    readToVote: 'The proposal is read. Questions, another wording? Then we vote.',
    fallbackVote: ({ open, rounds }: Values) =>
      `Last round (at most ${rounds}): ${many(open, 'objection remains', 'objections remain')}. The rules allow a vote, on exactly this text.`,
    voteAloud: 'The vote is open. Each organisation says: for, against, abstention or blank.',
    voteHidden: 'The confidential vote is open. Each votes on its phone, or in turn on this screen, away from other eyes.',
    countPapers: 'The box is closed. Two people, of two organisations, count the paper ballots, each by themselves.',
    allVoted: 'Every organisation in the room has voted: we close, and count.',
    voteAgain: 'A tie: the rule asks for a second vote, once only, on the same text.',
  },
  vote: {
    choices: { for: 'For', against: 'Against', abstain: 'Abstention', blank: 'Blank' },
    secrecies: { open: 'Open vote', confidential: 'Confidential vote' },
    confidentialSays:
      'Confidential: hidden from members, not from whoever runs the server. It is known who has voted; nobody reads who voted what.',
    fewSays: ({ voters }: Values) => `With ${voters}, a result that is unanimous or nearly so will tell who voted what all the same.`,
    call: 'Open the vote',
    callHidden: 'Open the confidential vote',
    callAgain: 'Open the second vote',
    close: 'Close the vote and count',
    closeEarly: 'Close without waiting',
    notVoted: ({ organisations }: Values) => `Have not voted yet: ${organisations}.`,
    voided: ({ n, reason }: Values) => `Vote ${n} voided: ${reason}`,
    voidSummary: 'Void this vote',
    voidReason: 'Why void it?',
    voidHint: 'A voided vote is kept with its reason; another one may open.',
    void: 'Void this vote',
    ballots: 'The votes',
    hasVoted: 'Has voted',
    waits: 'Has not voted',
    recused: 'Takes no part',
    outOfElectorate: 'Not in this vote',
    yours: ({ organisation }: Values) => `Vote, for ${organisation}`,
    youSaid: ({ choice }: Values) => `You voted “${choice}”. Another choice replaces it, until the close.`,
    youVoted: 'Your ballot is in the urn.',
    onceOnly: 'A confidential ballot cannot be taken back.',
    onThisScreen: 'Vote on this screen',
    choice: 'Your vote',
    inPerson: ({ person, organisation }: Values) => `I am ${person} and I vote for ${organisation}`,
    inPersonHint: 'The screen is turned to the person who votes, and to nobody else. Nobody else ticks this box.',
    drop: 'Put it into the urn',
    secretSummary: 'Ask for a confidential vote',
    askSecret: ({ organisation }: Values) => `${organisation} asks for a confidential vote`,
    asked: 'A confidential vote was asked for: one voice is enough.',
    interest: 'Declare an interest',
    interestOf: 'Which organisation?',
    interestReason: 'What interest?',
    interestHint: 'The organisation takes part neither in the rounds nor in the vote, and the minutes name it.',
    interestSubmit: 'Take no part',
    interestBack: ({ organisation }: Values) => `${organisation} takes part again`,
    interestSaid: ({ organisation, reason }: Values) => `${organisation} takes no part in this decision: ${reason}`,
    interests: 'Interest declared',
    outOfIt: ({ names }: Values) => `Took no part in the decision, because of an interest: ${names}.`,
    result: 'Result of the vote',
    resultN: ({ n }: Values) => `Vote ${n}`,
    second: 'second vote',
    secondSays: 'Second vote, after a tie.',
    voidedAt: ({ at, reason }: Values) => `A vote opened at ${at} was voided: ${reason}`,
    because: 'Why this result',
    castingRefused:
      'The casting vote does not count in a confidential vote: it would tell who voted what (LEGIARTI000019107400). The tie rejects.',
    castingVoice: ({ organisation }: Values) => `Casting vote: ${organisation}.`,
    inquorate: 'The quorum was lost when the vote closed: nothing is decided, the point comes back at the next meeting.',
    onVersion: ({ n }: Values) => `Vote on version ${n}.`,
    adoptedBy: ({ figures }: Values) => `adopted by vote: ${figures}`,
    rejectedBy: ({ figures }: Values) => `Rejected by vote: ${figures}`,
    adopted: 'adopted by vote',
    short: ({ forVotes, against, abstain }: Values) => `${forVotes} for, ${against} against, ${many(abstain, 'abstention', 'abstentions')}`,
    blank: ({ n }: Values) => `${n} blank`,
    missing: ({ n }: Values) => `${n} absent or not cast`,
    rules: {
      carry: '; failing that the point comes back at the next meeting',
      vote: ({ majority }: Values) => `; failing that by vote, ${majority}`,
      points: ({ majority }: Values) => `A point put to the vote is decided ${majority}`,
      usual: {
        simple: 'by a simple majority',
        twoThirds: 'by at least two thirds',
        threeQuarters: 'by at least three quarters',
        all: 'unanimously',
      },
      share: ({ num, den, strict }: Values) => (strict ? `by more than ${num}/${den}` : `by at least ${num}/${den}`),
      bases: {
        exprimes: 'of the votes cast (for and against)',
        presents: 'of those present',
        inscrits: 'of all seats',
      },
      ties: {
        rejected: 'A tie rejects the proposal',
        secondBallot: 'A tie leads to a second vote, once; if it ties again, the proposal is rejected',
        casting: 'A tie is settled by the organisation that chairs, in an open vote only',
      },
      secrecies: {
        open: 'Votes are open',
        onRequest: 'Votes are open; confidential as soon as one voice asks for it',
        always: 'Every vote is confidential',
      },
      recusedCount: 'Whoever has an interest takes no part, and counts for the quorum',
      recusedOut: 'Whoever has an interest takes no part, and does not count for the quorum',
    },
    form: {
      form: 'How it is led',
      fallback: 'When the last round stays blocked',
      fallbacks: { carry: 'The point comes back at the next meeting', vote: 'A vote may be called, on the text itself' },
      majority: 'Majority',
      majorities: {
        simple: 'Simple: more than half',
        twoThirds: 'At least two thirds',
        threeQuarters: 'At least three quarters',
        all: 'Unanimity',
      },
      asItIs: 'Keep the one of the present rules',
      base: 'A share of what?',
      baseHint: 'Among the votes cast, abstentions and blanks do not count. In the other two, abstaining weighs like voting against.',
      bases: { exprimes: 'Votes cast', presents: 'Those present', inscrits: 'All seats' },
      tie: 'In case of a tie',
      ties: { rejected: 'Rejected', secondBallot: 'A second vote', casting: 'Casting vote of whoever chairs' },
      secrecy: 'Confidential vote',
      secrecies: { open: 'Never: open votes', onRequest: 'As soon as one voice asks', always: 'Always' },
      recusedCount: 'An organisation that has an interest',
      recusedCounts: { yes: 'counts for the quorum', no: 'does not count for the quorum' },
    },
  },
  wordKinds: {
    votedfor: 'vote: for',
    votedagainst: 'vote: against',
    votedabstain: 'vote: abstention',
    votedblank: 'vote: blank',
    counted: 'paper ballots: counted by you',
    signed: 'confidential vote: has voted',
    recused: 'interest declared',
  },
} satisfies typeof fr

export default words
