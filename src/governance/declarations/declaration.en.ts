import { fullDay } from '#governance/meetings/day-words.ts'

type Values = Record<string, string | number>
const day = (value: string | number | undefined): string => fullDay(String(value), 'en')

const words = {
  problems: {
    'declaration.coordinatorDeclares':
      'The coordination writes down what was declared to the registry (a rule of Cordée). Ask them to do it.',
    'declaration.beforeTheChange': (v: Values) =>
      `The change is of ${day(v.day)}: it cannot have been declared before (French law of 1 July 1901, article 5). Check the date.`,
    'declaration.inTheFuture': 'That day has not come yet: write the declaration down once it is made (a rule of Cordée).',
    'declaration.keptSince': (v: Values) =>
      `This declaration has been noted since ${day(v.day)}: it is only taken back the same day (a rule of Cordée). If it is wrong, say so in a note to the board.`,
  },
  done: {
    'declaration.noted': 'Noted. You can still take it back today.',
    'declaration.takenBack': 'The change is to be declared again.',
  },
  pages: {
    declarations: {
      title: 'Declarations to the registry',
      nav: 'Declarations to the registry',
      lead: 'A change in the board or in the statutes is declared within three months. Cordée sees it by itself and prepares the file.',
      source:
        'French law of 1 July 1901, article 5; decree of 16 August 1901, article 3. Until it is declared a change does not bind others; leaving it out is fined up to 1,500 euros.',
      none: 'Nothing to declare',
      noneSays: 'Since the hub has been here, neither its board nor its statutes have changed, or all of it is declared.',
      linkSays: ({ n, due }: Values) => (Number(n) === 0 ? 'Nothing to declare for now' : `To be done by ${day(due)}`),
      of: (v: Values) => `Changes of ${day(v.day)}`,
      left: ({ n }: Values) =>
        Number(n) === 0 ? 'To be declared today' : Number(n) === 1 ? 'To be declared by tomorrow' : `To be declared within ${n} days`,
      late: ({ n }: Values) => (Number(n) === 1 ? 'One day past its time' : `${n} days past its time`),
      lateSays: 'Declare it all the same, as soon as you can: from then on the change holds for everybody.',
      until: (v: Values) => `Last day: ${day(v.day)}`,
      closed: {
        saturday: 'the registry is closed: declare before',
        sunday: 'the registry is closed: declare before',
        holiday: 'a public holiday: declare before',
      },
      changes: {
        seatBegan: (v: Values) => `${v.name} joins the board`,
        seatEnded: (v: Values) => `${v.name} leaves the board`,
        voice: (v: Values) => `${v.name} is now represented by ${v.people}`,
        voiceNone: (v: Values) => `${v.name} has no representative any more`,
        treasurer: (v: Values) => `Treasury: ${v.people}`,
        treasurerNone: 'Nobody keeps the treasury any more',
        charge: (v: Values) => `${v.role}: ${v.name}`,
        statutes: (v: Values) => `Statutes changed: ${v.title}`,
      },
      pieces: 'The file',
      piece: {
        sheet: 'The sheet to copy into the online form, with the list of those in charge',
        extract: (v: Values) => `The extract of decision ${v.number}, ${v.title}`,
        minutes: (v: Values) => `The minutes: ${v.body}, ${day(v.day)}`,
        statutes: (v: Values) => `The statutes: ${v.title}`,
      },
      missing: {
        notSealed: (v: Values) => `Missing, the sealed minutes: ${v.body}, ${day(v.day)}`,
        unknown: 'The minutes are missing: Cordée does not know which meeting decided it, attach them yourself',
        elsewhere: (v: Values) => `Missing, the statutes (${v.title}): their file is not kept here`,
      },
      prepare: 'Prepare the file',
      paper: 'Read it as one PDF',
      declared: 'It is declared',
      on: 'Declared on',
      receipt: 'Number of the receipt',
      receiptHint: 'As it is written on the receipt, if it has come already.',
      note: 'Note the declaration',
      nothing: 'There is nothing to declare',
      reason: 'Why',
      reasonHint: 'For example: a card put right, an old seat noted late.',
      noteNothing: 'Declare nothing',
      saidTitle: 'Said already',
      said: (v: Values) => `Changes of ${day(v.day)}, declared on ${day(v.on)}`,
      saidNothing: (v: Values) => `Changes of ${day(v.day)}: nothing to declare`,
      receiptSays: (v: Values) => `receipt ${v.receipt}`,
      takeBack: 'Take it back',
      follows: 'Who else awaits the minutes?',
      followsSays: 'What usually follows a general meeting or a change in the board. Take what concerns you.',
      followers: [
        'The bank: new signatures, with the minutes and identity papers.',
        'The insurer: those in charge of the administration have changed.',
        'INSEE (SIRET number): the name, the address or the purpose have changed.',
      ],
      dossierName: (v: Values) => `Declaration to the registry ${v.day}`,
      sheet: {
        is: 'What',
        day: 'Day of the change',
        changes: 'Changes',
        due: 'Last day',
        on: 'Declared on',
        receipt: 'Receipt',
        state: 'State',
        states: { toDeclare: 'to be declared', declared: 'declared', nothing: 'nothing to declare' },
      },
      roles: {
        seat: 'Member of the board',
        ownName: 'Member of the board, in their own name',
        treasurer: 'Treasury',
        charge: 'Charge given',
      },
      forms: {
        both: 'Officers: form 13971; statutes: form 13972',
        officers: 'Officers: form 13971',
        statutes: 'Change of statutes: form 13972',
      },
    },
    ownDeclarations: {
      title: 'Your declarations to the registry',
      purpose: 'To know what the hub declared, when, and who wrote it down.',
      basis: 'Legal duty (French law of 1 July 1901, article 5; GDPR, article 6.1.c).',
      retention: 'As long as the hub exists: a declaration is proven years later.',
      erasing: 'The declaration stays, without your name.',
      change: 'Change of',
      text: 'Receipt, or why nothing was to be declared',
      kinds: { declared: 'declared by you', nothing: 'nothing to declare, said by you' },
    },
  },
}

export default words
