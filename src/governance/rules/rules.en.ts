import { isDay } from '#base/day.ts'
import { on } from '#platform/i18n/say.en.ts'
import type fr from './rules.fr.ts'

type Values = Record<string, string | number>

/** “1 March 2026”; anything else as it is. */
const day_ = (day: unknown): string => (isDay(String(day)) ? on(day) : String(day))

const rounds = (n: string | number | undefined): string =>
  Number(n) === 1
    ? 'in one round of objections'
    : `in ${['', '', 'two', 'three', 'four', 'five'][Number(n)] ?? n} rounds of objections at most`

const en = {
  problems: {
    'rules.governedAlready':
      'A meeting was convened or held under this version: it no longer changes, and what was decided stays under the rules of then (Cordée’s rule). Change the rules from another day on.',
    'rules.beforeThoseThatGoverned': ({ from }: Values) =>
      `A meeting has already followed the rules in force from ${day_(from)}, and what was decided stays under the rules of then (Cordée’s rule). Choose that day or a later one.`,
    'rules.begunAlready': ({ from }: Values) =>
      `These rules have been in force since ${day_(from)}: what has begun is not given up (Cordée’s rule). Keep a new version, from the day it applies.`,
    'rules.noSuchVersion': 'There is no such version of the rules. Reload the page and try again.',
    'rules.nothingChanges': 'Nothing changes: these are the rules already in force on that day. Change what has to be changed.',
    'rules.textUnknown': 'This text is not in the hub’s list. Reload the page and choose it again.',
    'rules.textNotInForceYet': ({ title, from }: Values) =>
      `The text itself, “${title}”, comes into force on ${day_(from)}: have the rules that come from it begin on that day or later.`,
    'text.beforeItsAdoption': ({ adopted }: Values) =>
      `A text comes into force on the day it is adopted (${day_(adopted)}) or later: check both dates.`,
    'text.onlyStatutesAreDeclared':
      'Only statutes are declared (law of 1 July 1901, article 5): leave this date empty for internal rules or a charter.',
    'text.declaredBeforeItsAdoption': ({ adopted }: Values) =>
      `The declaration comes after the adoption (${day_(adopted)}): check both dates.`,
    'text.declaredInTheFuture': 'This date is still to come: note the declaration once it is made.',
    'text.notAPdf': 'This file is not a PDF. Save the text as a PDF, then attach it.',
    'text.decisionUnknown': 'This decision is not in the register. Choose it from the list, or leave it empty.',
    'governance.coordinatorKeepsTexts':
      'The coordination keeps the texts of the hub, as the general meeting or the board adopted them (Cordée’s rule). Ask it for this change.',
  },
  done: {
    'rules.withdrawn': 'This version is given up. A meeting already convened that announced it is to be convened again: its page says so.',
    'rules.kept': 'The rules are kept. What was decided stays under the rules of then.',
    'body.named': 'The name is kept.',
    'text.kept': 'The text is kept.',
  },
  pages: {
    seatRules: {
      organisations: 'Only organisations sit in it, through their representatives',
      organisationsAndPersons: 'Organisations sit in it, and people in their own name (project leaders, employees, citizens)',
    },
    ruleSet: {
      whoSits: 'Who may sit in it',
      mayHold: { organisations: 'Organisations only', organisationsAndPersons: 'Organisations and people' },
      subjects: { board: 'The board', assembly: 'The general meeting', committee: 'The committee', group: 'The group' },
      decides: ({ body, rounds: n }: Values) => `${body} decides by common agreement; failing that by consent, ${rounds(n)}`,
      cited: { statutes: 'statutes', internalRules: 'internal rules', charter: 'charter' },
      lines: {
        decides: 'How it decides',
        points: 'Points put to the vote',
        quorum: 'Quorum',
        held: 'When the quorum is asked for',
        secondCall: 'Second call',
        arrears: 'Dues not paid',
        proxies: 'Proxies',
        tie: 'Ties',
        secrecy: 'Secrecy of votes',
        colleges: 'Colleges',
        collegeSecret: 'Secrecy and colleges',
        recused: 'Declared interest',
        elections: 'Elections with candidates',
        form: 'How it is led',
        seats: 'Who may sit in it',
        notice: 'Notice',
        agenda: 'Agenda',
        source: 'Where it is written',
      },
      because: {
        quorum: 'custom of the reference hub; the law of 1 July 1901 asks for none',
        noQuorum: 'the law of 1 July 1901 asks for none',
        proxies: 'custom; where statutes are silent they are of right and without limit (institut-isbl.fr)',
        tie: 'custom, where statutes are silent',
        secrecy: 'custom for votes that concern people (assistant-juridique.fr)',
        notice: 'custom; the law sets no notice',
        agenda: 'service-public.fr, F21573',
      },
      since: ({ day }: Values) => `In force since ${day_(day)}`,
      written: ({ cites }: Values) => `According to: ${cites}`,
      unwritten: 'The hub has written nothing: these are common customs, which your texts may change.',
      next: ({ day }: Values) => `Other rules are already planned from ${day_(day)} on.`,
      change: 'Change the rules',
      history: 'See the versions',
      page: ({ body }: Values) => `Rules: ${body}`,
      lead: 'Each version holds from a day on. A meeting keeps the rules of its day: what was decided does not change.',
      versions: 'Versions',
      version: ({ n }: Values) => `Version ${n}`,
      from: ({ day }: Values) => `from ${day_(day)} on`,
      between: ({ from, until }: Values) => `from ${day_(from)} to ${day_(until)}`,
      replaced: 'replaced the same day',
      inForce: 'in force',
      toCome: 'to come',
      over: 'past',
      correct: 'Correct this version',
      withdraw: 'Give this version up',
      correcting: ({ n }: Values) => `Correct version ${n}`,
      correctingSays: 'No meeting has followed this version yet: it may be corrected.',
      compare: 'Compare two versions',
      compareSend: 'Compare',
      first: 'From',
      second: 'To',
      changes: 'What changes',
      noChange: 'These two versions do not differ.',
      line: 'Rule',
      was: 'Before',
      becomes: 'From now on',
      nothing: 'nothing was said',
      fromDay: 'From',
      fromDayHint: 'Today, or the day set by the text that was adopted.',
      according: 'According to',
      accordingHint: 'The text of the hub where these rules are written.',
      usage: 'Nothing is written: common custom',
      unkept: {
        statutes: 'The statutes (not kept here yet)',
        internalRules: 'The internal rules (not kept here yet)',
        charter: 'The charter (not kept here yet)',
      },
      article: 'Article',
      articleHint: 'The minutes quote it: “statutes, article 9”.',
      reason: 'Why this change?',
      reasonHint: 'One sentence, for whoever reads it in three years.',
      look: 'See what it changes',
      keep: 'Keep these rules',
      preview: 'This is what it changes',
      previewFrom: ({ day, body }: Values) => `From ${day_(day)} on, for: ${body}`,
      notKeptYet: 'Nothing is kept yet.',
      heldUnder: ({ n }: Values) =>
        Number(n) === 1
          ? 'A meeting already open or held since that day keeps the rules it went by.'
          : `${n} meetings already open or held since that day keep the rules they went by.`,
      convenedUnder: ({ title, day }: Values) =>
        `“${title}”, on ${day_(day)}, is already convened: its notice follows the rules before, its session will follow these.`,
      changeBetween: ({ session, notice, what }: Values) =>
        `The rules change between the notice and the session. The notice and what it announces follow the rules of ${day_(notice)}; quorum, rounds and votes will follow those of ${day_(session)}${what ? ` (${what})` : ''}.`,
      wasBecomes: ({ name, was, becomes }: Values) => `${name}: “${was}” becomes “${becomes}”`,
      changeTitle: 'The rules change before this meeting',
      naming: 'Change the name or the letters',
      nameKeep: 'Keep the name',
      under: 'Rules followed',
      underDay: ({ day, cites }: Values) => `rules of ${day_(day)}${cites ? `, ${cites}` : ', common custom'}`,
      underBoth: ({ session, notice }: Values) => `${session}; for the notice, ${notice}`,
      sheetHead: 'Rules',
    },
    texts: {
      nav: 'Texts',
      title: 'Statutes, internal rules, charter',
      lead: 'The texts of the hub, by version. The rules of each body say where they come from.',
      kinds: { statutes: 'Statutes', internalRules: 'Internal rules', charter: 'Charter' },
      empty: 'No text is kept yet',
      emptySays:
        'Keep the statutes in force here: the rules of bodies can quote them, and each set of minutes will say under which text it was held.',
      emptyToRead: 'The coordination has not kept a text here yet.',
      version: ({ n }: Values) => `version ${n}`,
      adopted: ({ day }: Values) => `adopted on ${day_(day)}`,
      adoptedBy: ({ number }: Values) => `decision ${number}`,
      from: ({ day }: Values) => `in force on ${day_(day)}`,
      declared: ({ day }: Values) => `declared on ${day_(day)}`,
      due: ({ day }: Values) =>
        `To be declared by ${day_(day)}: a change of statutes is declared within three months, and binds third parties only then (law of 1 July 1901, article 5).`,
      late: ({ day }: Values) =>
        `The declaration was due by ${day_(day)} (law of 1 July 1901, article 5: three months). It is still to be made: without it, this change does not bind third parties.`,
      states: { inForce: 'In force', toCome: 'To come', over: 'Replaced' },
      file: ({ size }: Values) => `Read the text (PDF, ${size})`,
      noFile: 'The text itself is not attached.',
      print: 'Fingerprint of the file (SHA-256)',
      quoted: 'Quoted by the rules of:',
      quotedBy: ({ body, article, day }: Values) => `${body}${article ? ` (${article})` : ''}, from ${day_(day)} on`,
      unquoted: 'No body quotes this version yet.',
      add: 'Add a text or a version',
      addSend: 'Keep this text',
      correct: 'Correct or complete',
      correctSend: 'Keep',
      kind: 'Which text',
      name: 'Title',
      nameHint: 'For example “Statutes of 15 June 2026”.',
      adoptedOn: 'Adopted on',
      inForceFrom: 'In force from',
      inForceHint: 'The day it was adopted, unless the text sets a later one.',
      declaredOn: 'Declared on',
      declaredHint: 'Statutes only: the day it was declared to the prefecture, once it is done.',
      decision: 'Decision that adopted it',
      decisionHint: 'If it is in the hub’s register.',
      noDecision: 'None in the register',
      document: 'The text, as a PDF',
      documentHint: '15 MB at most. Without a new file, the one already attached stays.',
      toBodies: 'See the bodies and their rules',
    },
  },
} satisfies typeof fr

export default en
