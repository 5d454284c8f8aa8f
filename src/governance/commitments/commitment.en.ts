import { longDay } from '#governance/meetings/day-words.ts'
import type fr from './commitment.fr.ts'

type Values = Record<string, string | number>
const day = (value: string | number | undefined): string => longDay(String(value), 'en')

const words = {
  problems: {
    'charter.coordinatorKeeps': 'The coordination writes the commitments of the charter as the hub adopted them (Cordée’s rule). Ask it.',
    'charter.onlyItsOwn':
      'An organisation commits itself by its own word: that of who represents it, or the sheet the coordination received (Cordée’s rule). Ask the one or the other.',
    'charter.signForOneself':
      'One signs on screen for an organisation one represents (Cordée’s rule). If it signed on paper, note its sheet instead.',
    'charter.paperIsNoted': 'The coordination notes signed sheets, since it keeps them (Cordée’s rule). Give it yours, or sign on screen.',
    'charter.membersSign':
      'The charter is signed by organisations that are members today (Cordée’s rule). See the card of the organisation, which says since and until when it is one.',
    'charter.signerUnknown': 'Whoever signs represents the organisation (Cordée’s rule): choose them from the list, or leave “not said”.',
    'charter.titleFirst': ({ line }: Values) =>
      `“${line}” has no short title: write one commitment a line, its title, a colon, then its sentence (Cordée’s rule: 120 signs for the title, 1,000 for the sentence).`,
    'charter.tooManyLines': ({ most }: Values) =>
      `A charter holds ${most} commitments at most (Cordée’s rule). Gather those that say the same.`,
    'charter.signedStays':
      'This version was signed: what is signed is not written anew (Cordée’s rule). Keep a new version under “Texts”, it will be proposed for signature.',
    'charter.dayMissing': 'Give the day written on the sheet: it says which version was signed (Cordée’s rule).',
    'charter.signedInTheFuture': 'This day has not come yet: note a signature once it is given (Cordée’s rule).',
    'charter.noneThen':
      'No version of the charter was in force on that day: a signature is of a text (Cordée’s rule). Check the date, or complete the texts of the hub.',
    'charter.changedMeanwhile':
      'The charter has changed since you opened it: one signs what one has read (Cordée’s rule). Read the version in force, then sign.',
    'charter.signedAlready': ({ n }: Values) =>
      `This organisation has signed version ${n} already (Cordée’s rule: one signature a version). There is nothing to do again.`,
  },
  done: {
    'charter.kept': 'The commitments are written.',
    'charter.signed': 'Signed.',
    'charter.withdrawn': 'The signature is taken back.',
  },
  pages: {
    charter: {
      kind: 'Charter',
      title: 'Charter',
      link: 'The commitments, and who signed them',
      lead: ({ n, day: from, signed, members }: Values) =>
        `Version ${n}, in force since ${day(from)}. ${Number(signed) === 0 ? 'Nobody has signed it yet' : `Signed by ${signed} of the ${members} members`}.`,
      none: 'No charter in force',
      noneSays: 'A charter is kept with the texts of the hub. Nothing obliges a hub to have one.',
      commitments: 'The commitments',
      empty: 'The commitments are not written here yet.',
      emptySays: 'Write the commitments one a line if you want members to sign them. Otherwise there is nothing to do.',
      write: 'Write the commitments',
      rewrite: 'Correct the commitments',
      lines: 'One commitment a line',
      linesHint: 'Its title, a colon, its sentence: “Cooperate: we decide together.” Once signed, they no longer change.',
      keep: 'Save',
      mine: 'Your signature',
      sign: ({ name }: Values) => `Sign for ${name}`,
      signSays: 'Your name, the organisation, the day and the version are kept. A signature can be taken back at any time.',
      pdf: 'The signed charter (PDF)',
      sheetPdf: 'Signed charter',
      withdraw: 'Take this signature back',
      paper: ({ name }: Values) => `The sheet signed by ${name}`,
      notePaper: 'Note its signed sheet',
      note: 'Note the signature',
      organisation: 'Organisation',
      signedOn: 'Signed on',
      signedOnHint: 'The day written on the sheet: it says which version was signed.',
      signer: 'Signed by',
      nobody: 'Not said',
      scan: 'The scanned sheet (PDF)',
      scanHint: 'Only this organisation and the coordination will read it.',
      signatories: 'Who signed',
      shown: { signataires: 'Signed', 'a-signer': 'Not signed yet' },
      signedBy: ({ n, day: on, signer }: Values) => `Version ${n}, on ${day(on)}${signer ? `, by ${signer}` : ''}`,
      isSigned: 'signed',
      again: 'to sign again',
      nobodyYet: 'Nobody has signed this version yet.',
      everybody: 'All members have signed this version.',
      of: ({ shown, all }: Values) => `${shown} of ${all}`,
      standing: {
        signed: ({ n, day: on }: Values) => `Signed in its version ${n}, on ${day(on)}`,
        earlier: ({ n, day: on, now }: Values) => `Signed in its version ${n}, on ${day(on)}; version ${now} is to be signed`,
        unsigned: 'Not signed yet',
      },
      ways: { screen: 'on screen', paper: 'on paper' },
      signs: ({ n }: Values) => `Signs the charter, version ${n}`,
      withdraws: ({ n }: Values) => `Takes its signature of the charter back, version ${n}`,
      file: ({ name, n }: Values) => `Charter version ${n} - ${name}.pdf`,
      sheet: { version: 'Version', way: 'How' },
    },
    ownCharter: {
      title: 'The charter, signed or noted by you',
      purpose: 'To prove who committed an organisation by the charter of the hub, and who received its sheet.',
      basis: 'Legitimate interest of the association in knowing who signed its charter (GDPR, article 6.1.f).',
      retention: 'As long as the signature, even taken back: it says what bound the organisation.',
      erasing: 'The signature stays, without your name.',
      on: 'On',
      organisation: 'Organisation',
      what: 'As what',
      kinds: { signed: 'signed by you', noted: 'noted by you' },
    },
  },
} satisfies typeof fr

export default words
