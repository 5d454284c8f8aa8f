import type fr from './election.fr.ts'

type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) === 1 ? one : several}`

/** Giving a role without candidates. */
const words = {
  problems: {
    'election.notOne':
      'This point gives no role: only an election without candidates has nominations. Change the kind of the point as long as it is not open.',
    'election.describeFirst':
      'Describe the role first and open the nominations: in an election without candidates the text is written when somebody is proposed.',
    'election.byNomination':
      'In an election without candidates, nominations stand in the place of these steps, and the text changes only by proposing somebody. Follow the step shown on the screen.',
    'election.untilLater': 'The charge ends after today: choose a later day, or leave it empty.',
    'election.whoIsThat': 'Choose an organisation of the body, or somebody who represents it or who came.',
    'nominate.textMissing': 'Say why in a few words: in an election without candidates, the reason matters more than the number.',
    'election.shownAlready':
      'The nominations have been shown: in an election without candidates they are changed in the next round, once every organisation has been heard. Wait for that round.',
    'election.nobodyNominated': 'No organisation has written a nomination yet: there is nothing to show.',
    'election.nameTheSilent': ({ silent }: Values) =>
      `${many(silent, 'organisation present has', 'organisations present have')} written no nomination, which is not what your screen showed. Read the list again, then try once more: a silence is named, it is no nomination (Cordée’s rule).`,
    'election.hearThemAll': ({ waiting }: Values) =>
      `${many(waiting, 'organisation has not yet said why it nominates', 'organisations have not yet said why they nominate')}: an election without candidates hears each before the round of changes. Let them speak.`,
    'election.nothingToArgue': 'This organisation has no nomination to explain, or has been heard already.',
    'election.noChangeNow':
      'In an election without candidates, nominations are changed in the round of changes: after every organisation has been heard, before somebody is proposed. Follow the step shown on the screen.',
    'election.roundsFirst':
      'In an election without candidates, somebody is proposed after the nominations, the reasons of each and the round of changes. Follow the step shown on the screen.',
    'election.oneAtATime':
      'Somebody is proposed already, and an election without candidates takes one name at a time: hear the room first, then the nominee.',
    'election.nobodyLeft':
      'None of the nominated is left, and an election without candidates proposes nobody else: adjourn the point, new nominations will open at the next meeting.',
    'election.amongTheNominated':
      'An election without candidates proposes only somebody the room nominated: choose one who has neither declined nor been voted down.',
    'election.reasonMissing':
      'Say why you propose this name: in an election without candidates, the facilitator builds on the reasons that were heard.',
    'election.sameAgain': 'This is already on the table: change the name, or how long the charge lasts.',
    'election.nobodyProposed': 'Nobody is proposed: there is nothing to answer.',
    'election.answered': 'Whoever is proposed has answered already.',
    'election.nomineeLast': ({ waiting }: Values) =>
      `In an election without candidates, whoever is proposed is heard last. Let the others speak first: ${many(waiting, 'other organisation is', 'other organisations are')} still to be heard.`,
    'election.askNominee':
      'First ask whoever is proposed whether they accept: a charge is given to those who accept it (French civil code, article 1984).',
    'election.nameAnother': 'This name is no longer proposed: propose another among the nominated, or adjourn the point.',
    'election.secretAnyway':
      'A vote on a person is always confidential (Cordée’s rule, drawn from custom): simply vote, there is nothing to ask for.',
    'governance.onlyNomineeAnswers':
      'In an election without candidates, whoever is proposed says whether they accept, or the facilitator writes down what they say. Ask them.',
  },
  done: { 'election.written': 'It is written. Nothing is shown before every organisation has written.' },
  pointKind: 'Election without candidates',
  kindHint: 'A role to give: each nominates in writing, the reasons are heard, then it is decided by consent.',
  script: {
    electDescribe: 'The role is described: what it asks, and until when. Nobody is a candidate.',
    electNominate:
      'Each organisation writes, in silence, on its phone or on paper, whom it nominates for this role and why. One may nominate oneself.',
    electReveal: 'All have written: the nominations are shown.',
    electArgue: 'Each says, in its turn, why it nominates. We listen, we do not debate.',
    electOpenChanges: 'Everybody has been heard. The round of changes opens.',
    electChange: 'Having heard the others, does anybody change their nomination? Then the facilitator proposes a name, with the reasons.',
    electHear: ({ round }: Values) =>
      `Round ${round}: have you an objection to this role being given to them? The organisation proposed speaks last.`,
    electAsk: 'Everybody has been heard. Whoever is proposed is asked last: do they accept?',
    electReword: 'Together we look for what lifts the objection: another length of time, or another name among the nominated.',
    electAnother: 'This name is no longer proposed. The facilitator proposes another among the nominated, with the reasons.',
    electNobody: 'None of the nominated is left: the point is adjourned.',
    electVote: 'We vote on this name, and on it alone: the vote is confidential.',
  },
  election: {
    asks: 'What the role asks',
    asksHint: 'Tasks, time, useful qualities: what one must know to nominate somebody.',
    until: 'Until',
    untilHint: 'On that day the point comes back to the agenda by itself. Leave it empty if there is no end.',
    role: 'The role',
    open: 'Open the nominations',
    nominations: 'Nominations',
    hidden: 'Hidden, from the facilitator too, until they are shown.',
    yours: ({ organisation }: Values) => `Whom do you nominate, for ${organisation}?`,
    youWrote: 'Your nomination is written, and hidden. It may be written again until they are shown.',
    rewrite: 'Write it again',
    copy: 'Copy their paper',
    written: 'Has written',
    toWrite: 'Still writing',
    nominee: 'Who?',
    nomineeHint: 'A person or an organisation, yours too.',
    choose: 'Choose…',
    why: 'Why?',
    whyHint: 'What in them answers what the role asks.',
    write: 'Write this nomination',
    changeOf: ({ organisation }: Values) => `${organisation} changes its nomination`,
    change: 'Change the nomination',
    hasChanged: 'has changed',
    count: ({ count }: Values) => many(count, 'nomination', 'nominations'),
    reveal: 'Show the nominations',
    revealAnyway: 'Show without waiting',
    silentSays: ({ organisations }: Values) =>
      `Have written nothing: ${organisations}. The minutes will say so; a silence is no nomination.`,
    silent: ({ organisations }: Values) => `Nominated nobody: ${organisations}.`,
    argued: ({ organisation }: Values) => `${organisation} has said why`,
    openChanges: 'Open the round of changes',
    nameOne: 'Propose a name',
    nameSays: 'The number does not decide: the reasons count.',
    nameHint: 'The reasons that were heard, what the role asks.',
    who: 'Who?',
    propose: 'Propose this name',
    proposed: ({ name }: Values) => `Proposed: ${name}`,
    forUntil: ({ day }: Values) => `Until ${day}.`,
    askedYou: 'This role is offered to you: you are free to decline.',
    askedThem: ({ name }: Values) => `${name} answers aloud; you write it down.`,
    iAccept: 'I accept',
    iDecline: 'I decline',
    accepts: 'Accepts',
    declines: 'Declines',
    answers: { accepted: 'Has accepted', declined: 'Has declined' },
    votedDown: 'Voted down',
    charges: 'Charges given',
    chargesSay: 'Given by election, each by a decision of the register.',
    votes: ({ name, figures }: Values) => `Vote on ${name}: ${figures}.`,
    inMinutes: ({ names }: Values) => `Nominations: ${names}.`,
    declinedInMinutes: ({ names }: Values) => `Declined: ${names}.`,
    texts: {
      toGive: 'Role to give by election without candidates.',
      toGiveUntil: ({ day }: Values) => `Role to give by election without candidates, until ${day}.`,
      given: ({ name }: Values) => `The charge is given to ${name}.`,
      givenUntil: ({ name, day }: Values) => `The charge is given to ${name}, until ${day}.`,
    },
  },
  wordKinds: {
    nominated: 'nomination written',
    renominated: 'nomination changed',
    named: 'name proposed',
    nominee: 'nominated for a role',
    asked: 'proposed for a role',
    accepted: 'role accepted',
    declined: 'role declined',
  },
} satisfies typeof fr

export default words
