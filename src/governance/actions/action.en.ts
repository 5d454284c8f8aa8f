import type fr from './action.fr.ts'

type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) === 1 ? one : several}`

const words = {
  problems: {
    'action.whoMissing':
      'Say who takes it on: an organisation, a person, or a person for their organisation. An action without a name is done by nobody.',
    'action.dueBeforeTheMeeting': 'An action comes from a meeting: give the day of the meeting, or a later one.',
    'action.dueTooFar': 'That is more than five years away. Check the year.',
    'action.isOpen': 'This action is still to do: there is nothing to take up again.',
    'action.isDone': 'This action is done. If it is to be done again, take it up again first.',
    'action.isDropped': 'This action was dropped. If it is to be done after all, take it up again first.',
    'action.whyMissing': 'Say why it is dropped: whoever counted on it will read it, and so will the next minutes.',
    'action.ownersFollow':
      'What becomes of an action is said by whoever takes it on, by the coordination, or by whoever keeps the meeting (Cordée’s rule). Tell them what you know.',
    'action.keepersChange':
      'An action noted in a meeting is put right by the coordination or by whoever writes the minutes (Cordée’s rule). Ask them for this change.',
    'action.saidInTheMinutes':
      'The sealed minutes say these words: they do not change any more (Cordée’s rule). Drop this action with the reason, and note another at the next meeting.',
    'erase.leavesActions': ({ names }) =>
      `Some actions given to them are still to do (${names}), and it must be known whom to ask (GDPR, article 17.1.a). Give them to somebody else first, or say what became of them.`,
    'action.inSealedMinutes': 'The sealed minutes name this action: it cannot be taken back (Cordée’s rule). Drop it with the reason.',
  },
  done: {
    'action.noted': 'The action is noted.',
    'action.kept': 'The action is saved.',
    'action.moved': 'The new date is noted. The minutes keep the one the meeting gave.',
    'action.finished': 'Done, and noted. Say what became of it, if you like.',
    'action.dropped': 'The action is dropped. The next meeting will read why.',
    'action.reopened': 'The action is to do again.',
    'action.takenBack': 'The action is taken back.',
  },
  actions: {
    nav: 'Actions',
    title: 'Actions',
    lead: ({ mine, late }: Values) =>
      [
        Number(mine) === 0 ? 'Nothing waits for you.' : `${many(mine, 'action waits', 'actions wait')} for you.`,
        Number(late) === 0 ? '' : `${many(late, 'is', 'are')} late in the hub.`,
      ]
        .filter(Boolean)
        .join(' '),
    none: 'No action yet',
    noneSays: 'An action is noted in the session, under the point that asks for it: what, who, by when. It stays here until it is done.',
    nothing: 'No action answers these choices',
    showAll: 'See all actions to do',
    search: 'Look for an action',
    filter: 'Filter',
    apply: 'Apply',
    whose: 'Whose',
    everybody: 'Everybody’s',
    myOwn: 'Mine',
    which: 'Which',
    shown: {
      ouvertes: 'To do',
      retard: 'Late',
      faites: 'Done',
      abandonnees: 'Dropped',
      toutes: 'All',
    },
    anyBody: 'All bodies',
    order: 'Order',
    orders: { echeance: 'By date due', recente: 'Noted last first' },
    of: ({ n, of }: Values) => `${n} of ${of}`,
    found: ({ n }: Values) => `${many(n, 'action', 'actions')}.`,
    what: 'Action',
    whatField: 'What',
    whatHint: 'A verb, a few words: “Send the quote to the town hall”.',
    who: 'Who',
    organisation: 'Organisation',
    person: 'Person',
    due: 'Due',
    dueField: 'By',
    state: 'State',
    states: { open: 'To do', done: 'Done', dropped: 'Dropped' },
    closedOn: 'Closed on',
    became: 'What became of it',
    why: 'Why',
    whyDropped: 'Why it was dropped',
    body: 'Body',
    meetingOf: 'Meeting of',
    point: 'Point',
    from: 'Comes from',
    decision: 'Decision',
    toDecision: 'Read the decision',
    toMinutes: 'Read the minutes',
    firstDue: 'Date given in the meeting',
    noted: 'Noted',
    notedBy: ({ name, day }: Values) => `by ${name}, on ${day}`,
    closedBy: ({ name, day }: Values) => `${name}, on ${day}`,
    standing: {
      late: ({ day }: Values) => `late, ${day}`,
      today: () => 'today',
      soon: ({ day }: Values) => `${day}`,
      open: ({ day }: Values) => `${day}`,
      done: ({ day }: Values) => `done on ${day}`,
      dropped: ({ day }: Values) => `dropped on ${day}`,
    },
    done: 'Done',
    doneTitle: 'Is it done?',
    becameHint: 'One sentence: what came out of it, where it is kept. The next minutes will say it.',
    move: 'Change the date',
    moveSubmit: 'Give it this date',
    drop: 'Give it up',
    dropSubmit: 'Give the action up',
    whyHint: 'Whoever counted on it will read it, and so will the next minutes.',
    reopen: 'Take it up again: it is to do',
    tell: 'Say what became of it',
    tellSubmit: 'Save',
    change: 'Put right, or give to somebody else',
    changeSubmit: 'Save',
    takeBack: 'Take back, noted by mistake',
    note: 'Note an action',
    noteSubmit: 'Note the action',
    ofPoint: 'Actions',
    since: 'Since the last meeting',
    sinceSays: ({ settled, pending, late }: Values) =>
      [
        Number(settled) > 0 ? many(settled, 'action closed', 'actions closed') : '',
        Number(pending) > 0 ? `${many(pending, 'still to do', 'still to do')}` : '',
        Number(late) > 0 ? `${late} of them late` : '',
      ]
        .filter(Boolean)
        .join(', '),
    told: {
      open: ({ what }: Values) => `To do: ${what}`,
      done: ({ what }: Values) => `Done: ${what}`,
      dropped: ({ what }: Values) => `Dropped: ${what}`,
    },
  },
  ownActions: {
    title: 'Your actions',
    purpose: 'To know who does what, by when, and what came out of it.',
    basis: 'Legitimate interest of the association in following what its meetings decided (GDPR, article 6.1.f).',
    retention: 'As long as the minutes of the meeting, which name them.',
    erasing: 'The action and what became of it stay, without your name. Sealed minutes stay as they are (GDPR, article 17.3, b and e).',
    text: 'What is to be done, or what you said of it',
    kinds: { given: 'given to you', noted: 'noted by you', settled: 'settled by you' },
  },
} satisfies typeof fr

export default words
