import { isDay } from '#base/day.ts'
import { longDay } from '#governance/meetings/day-words.ts'
import type fr from './candidacy.fr.ts'

type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) === 1 ? one : several}`

/** “1 March 2026”; anything else as it is. */
const dayOf = (day: unknown): string => (isDay(String(day)) ? longDay(String(day), 'en') : String(day))

const words = {
  problems: {
    'candidacy.notOne':
      'This point elects nobody on candidacies (the agenda announces what is decided: service-public.fr, F21573). Change its kind as long as it was not reached.',
    'candidacy.describeFirst':
      'Say first what is elected: how many seats, of which body, until when (what is voted is what was announced: service-public.fr, F21573).',
    'candidacy.seats': 'Give 1 to 100 seats to fill, the number your statutes say.',
    'candidacy.noSeat': 'There is no seat to fill: give at least one.',
    'candidacy.untilLater': 'The mandate ends after the meeting: choose a later day, or leave it empty if your statutes say nothing.',
    'candidacy.bodyUnknown': 'This body is not in the hub’s list: load the page again and choose it once more.',
    'candidacy.whoIsThat':
      'Choose in the list: an organisation that sits in this meeting, or a person where the body is open to people (rules of the body).',
    'candidacy.organisationsOnly':
      'The seats of this body are held by organisations (rules of the body): choose the organisation, with who would sit for it.',
    'candidacy.chargeToSomebody': 'A charge is given to a person, who accepts it (Civil Code, article 1984): choose one.',
    'candidacy.standsAlready':
      'This candidacy is on the list already: each stands there once (Cordée’s rule). Withdraw it first to change it.',
    'candidacy.withdrawnAlready': 'This candidacy is withdrawn already: load the page again.',
    'candidacy.ballotOpened':
      'The ballot is open or counted: the list of candidacies does not change any more (Cordée’s rule: everybody votes on the same names). Void the vote with its reason, or wait for the next election.',
    'candidacy.nobodyStands':
      'No accepted candidacy is on the list: a mandate is given to who accepts it (Civil Code, article 1984). Note one, or put the point off.',
    'candidacy.twice': 'A candidacy is on the list twice: take one out.',
    'candidacy.moreBallots': ({ ballots, voters }: Values) =>
      `${many(ballots, 'ballot', 'ballots')} for ${many(voters, 'voice', 'voices')}: one ballot a voice. Count again.`,
    'candidacy.notOnTheBallot':
      'A ticked name is not on this ballot (Cordée’s rule: the list is frozen as the ballot opens). Load the page again and tick once more.',
    'candidacy.tooManyNames': ({ ticked, seats }: Values) =>
      `You ticked ${many(ticked, 'name', 'names')}: ${many(seats, 'seat is', 'seats are')} to fill, no more names than that. A ballot with more is void by custom (as in the French electoral code, article L. 66): untick some.`,
    'candidacy.nothingToGive':
      'This election gave no seat of a body: there is nothing to give. A charge is given by the decision itself (Cordée’s rule).',
    'candidacy.givenAlready':
      'The seats of this election are given already (an election gives its seats once: Cordée’s rule). To correct, open the page of the body.',
    'candidacy.fromTooEarly': ({ day, own }: Values) =>
      Number(own)
        ? `A meeting keeps its seats until the evening (Cordée’s rule): choose ${dayOf(day)} or a later day.`
        : `A seat does not begin before it is elected (Cordée’s rule): choose ${dayOf(day)} or a later day.`,
    'candidacy.mandateOver': ({ day }: Values) => `The mandate that was elected ends on ${dayOf(day)}: choose a first day before that.`,
    'governance.onlyCandidatesStand':
      'People stand themselves, or for the organisation whose voice they carry; the facilitator notes what is said (a mandate is given to who accepts it: Civil Code, article 1984). Ask them to.',
  },
  done: {
    'candidacy.described': 'It is said. Candidacies are open.',
    'candidacy.noted': 'The candidacy is on the list.',
    'candidacy.answered': 'It is noted.',
    'candidacy.hidden': 'The ballot will be confidential.',
    'candidacy.given': 'The seats are given. For a board, declare the change within three months.',
  },
  pointKind: 'Election with candidates',
  kindHint: 'Seats to fill, or a charge: people stand, then each voice ticks names.',
  script: {
    candidatesDescribe: 'We say what is elected: how many seats, until when. Who stands?',
    candidatesCall: 'Who stands? Each candidacy says a few words. When the list is complete, we open the ballot.',
    candidatesTie: 'As many votes for the last seats: we vote again, between these names only.',
    candidatesSecond: 'Some seats are still to fill, for want of an absolute majority: second round, by the most votes.',
  },
  candidacy: {
    title: 'Candidacies',
    describe: 'Open candidacies',
    describeAgain: 'Change what is elected',
    save: 'Save',
    body: 'Seats of which body?',
    charge: 'None: a charge, named by the title of the point',
    seats: 'Number of seats',
    seatsHint: 'Each voice ticks no more names than that.',
    until: 'Last day of the mandate',
    untilHint: 'Leave it empty if your statutes say nothing of it.',
    toFill: ({ seats }: Values) => many(seats, 'seat to fill', 'seats to fill'),
    seatsOf: ({ seats, body }: Values) => `${many(seats, 'seat to fill', 'seats to fill')}, ${body}`,
    chargeOf: ({ seats }: Values) => (Number(seats) === 1 ? 'A charge to give' : `A charge to give to ${seats} people`),
    untilDay: ({ day }: Values) => `until ${day}`,
    none: 'Nobody stands yet.',
    noneSays: 'One may stand until the ballot opens, in the session too.',
    notYet: 'The facilitator first says what is elected: how many seats, until when.',
    stands: 'Accepted',
    waits: 'To confirm',
    withdrawn: 'Withdrawn',
    frozen: 'The list is frozen: the ballot was opened.',
    standFor: 'Put a candidacy forward',
    who: 'Who stands?',
    whoHint: 'An organisation, with who would sit for it if that is known.',
    whoHintPerson: 'The person, who will say whether they accept.',
    stand: 'Put this candidacy forward',
    note: 'Note this candidacy',
    accept: 'Note that they accept',
    acceptOwn: 'I accept',
    withdraw: 'Withdraw',
    waiting: ({ names }: Values) => `To confirm before the vote, else not on the ballot: ${names}.`,
    fewer: ({ candidates, seats }: Values) =>
      `${many(candidates, 'candidacy', 'candidacies')} for ${many(seats, 'seat', 'seats')}: we vote all the same, for nobody is elected without a vote.`,
    toPage: 'See the candidacies, stand',
    toSession: 'Go to the session',
    secret: 'Ask for a confidential ballot',
    secretSays: 'Your rules say aloud. To elect people, one voice is enough to ask; who asked is written nowhere.',
    secretAsk: 'Make this ballot confidential',
    yours: ({ organisation }: Values) => `Your ballot, for ${organisation}`,
    atMost: ({ seats }: Values) =>
      Number(seats) === 1 ? 'Tick one name, or none for a blank ballot.' : `Tick ${seats} names at most. None: a blank ballot.`,
    vote: 'Vote',
    voteAgain: 'Replace my vote',
    said: ({ names }: Values) => `Voted: ${names}.`,
    saidBlank: 'Voted: blank.',
    noteSaid: 'Note this vote',
    kinds: { first: 'First ballot', second: 'Second round, by the most votes', tie: 'Second ballot, between those with as many votes' },
    candidate: 'Candidacy',
    votes: 'Votes',
    outcome: 'Result',
    elected: 'Elected',
    again: 'Votes again',
    figures: ({ cast, of, expressed, blank, invalid }: Values) =>
      `${many(cast, 'ballot', 'ballots')} for ${many(of, 'voice', 'voices')}: ${expressed} with names, ${blank} blank${Number(invalid) > 0 ? `, ${invalid} void` : ''}.`,
    majorities: {
      relative: 'Relative majority: the most votes.',
      absolute: ({ needed, expressed }: Values) =>
        `Absolute majority: more than half of the ${expressed} ballots with names, that is ${many(needed, 'vote', 'votes')}.`,
    },
    whys: {
      filled: 'All the seats of this ballot are filled.',
      tie: ({ names, seats }: Values) =>
        `As many votes for ${many(seats, 'seat', 'seats')}: ${names}. A second ballot settles it, between these names only.`,
      tieAgain: ({ vacant }: Values) =>
        `As many votes again: neither age nor lot settles it, a tie rejects (Cordée’s rule). ${many(vacant, 'seat stays', 'seats stay')} vacant until the next meeting.`,
      secondRound: ({ seats }: Values) =>
        `${many(seats, 'seat is', 'seats are')} still to fill, for want of an absolute majority: second round, by the most votes.`,
      unfilled: ({ vacant }: Values) => `${many(vacant, 'seat stays', 'seats stay')} vacant: nobody is elected without a vote.`,
      nobody: ({ vacant }: Values) => `Nobody is elected: ${many(vacant, 'seat stays', 'seats stay')} vacant until the next meeting.`,
    },
    electedNow: ({ names }: Values) => `Elected: ${names}`,
    held: ({ elected, seats }: Values) => `Elected by vote: ${elected} of ${many(seats, 'seat', 'seats')} filled`,
    electedNobody: 'Nobody is elected',
    interim: ({ names }: Values) => `Elected already: ${names}.`,
    give: 'Give the seats',
    giveSays: 'The elected sit from this day on. For a board, the change is still to be declared to the registry: Cordée reminds you.',
    from: 'First day of the mandate',
    outgoing: ({ name }: Values) => `The seat of ${name} ends`,
    outgoingAgain: ({ name }: Values) => `${name}, elected again: its seat is renewed`,
    given: ({ day }: Values) => `The seats are given, from ${day}.`,
    toGive: 'The seats are still to be given.',
    rules: {
      plurality: 'With candidates: the most votes, in one round; as many for the last seat, a second ballot, once',
      absoluteFirst:
        'With candidates: absolute majority in the first round, the most votes in the second; as many for the last seat, another ballot, once',
    },
    ruleFold: 'Elections with candidates: in one round or two',
    ruleName: 'Elections with candidates',
    fields: { plurality: 'The most votes, one round', absoluteFirst: 'Absolute majority, then the most votes in a second round' },
    texts: {
      seats: ({ seats, body }: Values) => `${many(seats, 'seat to fill', 'seats to fill')}: ${body}`,
      charge: ({ seats }: Values) => (Number(seats) === 1 ? 'A charge to give' : `A charge to give to ${seats} people`),
      until: ({ day }: Values) => `, until ${day}`,
      stand: ({ names }: Values) => `Candidacies: ${names}.`,
      elected: ({ names }: Values) => `Elected: ${names}.`,
      left: ({ left }: Values) => `${many(left, 'seat is', 'seats are')} not filled by this ballot.`,
    },
  },
  wordKinds: {
    candidate: 'candidacy',
    stood: 'candidacy put forward or accepted',
    namesSaid: 'vote on names, aloud',
  },
} satisfies typeof fr

export default words
