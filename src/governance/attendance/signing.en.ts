import type fr from './signing.fr.ts'

type Values = Record<string, string | number>
/** Names one a line: « Ana, Luc et Zoé ». */
const listed = (names: string | number | undefined): string => {
  const lines = String(names).split('\n')
  return lines.length < 2 ? lines.join('') : `${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`
}
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) === 1 ? one : several}`

const en = {
  problems: {
    'signature.nothing':
      'On the screen of the session each person signs for herself (an attendance sheet proves the quorum): draw the signature, or write your name.',
    'signature.tooShort': 'This stroke is too short for a signature. Clear it and sign larger, or write your name.',
    'signature.tooLong': 'This signature is too long to be kept. Clear it and sign more simply, or write your name.',
    'signature.notAPath': 'This signature could not be read. Clear it and try again, or write your name.',
    'signature.arriveFirst': 'One signs once there: note this person’s arrival for this organisation first.',
    'signature.onlyYourself':
      'A signature tells who signs (French civil code, article 1367): from your account you sign for yourself. Suggest that the others sign on their phones, or on the screen of the session.',
    'signature.already':
      'This person has signed for this organisation already: one signature is enough, even when somebody leaves and comes back.',
    'scan.nothing': 'Choose the file: a photo or a PDF of the signed sheet.',
    'scan.kind': 'This file is neither a PDF nor a JPEG or PNG photo: those are what everybody can read again. Save it in another form.',
    'scan.already': 'This file is attached already. Choose the next page.',
    'scan.tooMany': ({ most }: Values) =>
      `A sheet takes ${most} files at most (Cordée’s rule). Remove one, or put the pages together in one PDF.`,
    'governance.keepersJoinTheSheet':
      'The signed sheet is attached by the facilitator, the secretary or the coordination (Cordée’s rule). Hand it to one of them.',
    'signatory.tooMany': ({ most }: Values) => `Minutes are signed by ${most} people at most (Cordée’s rule): keep fewer.`,
    'signatory.wasNotThere':
      'Whoever signs minutes was at the meeting, for an organisation or for the coordination (Cordée’s rule): choose among these people.',
    'signatory.theySeal': ({ people }: Values) =>
      `The meeting named who signs these minutes: ${people}. Ask each of them to sign from their own account, or join the copy signed on paper: they are then sealed.`,
    'signatory.noneNamed':
      'The meeting named nobody to sign: the minutes are then signed, by custom, by its facilitator and secretary (assistant-juridique.fr). Tell them if they are ready.',
    'signatory.signed': 'You have signed these minutes as they are.',
    'signatory.textChanged':
      'The minutes changed while you were reading, and one signs only what one has read (Cordée’s rule). Read them again, then sign.',
    'signatory.paperDay': 'Paper minutes are signed after the session, and today at the latest: check the day.',
    'governance.onlyTheNamedSign':
      'Only those the meeting named sign these minutes, each from her own account (Cordée’s rule). Tell them if they are ready.',
    'governance.coordinatorNotesPaper': 'The coordination joins the copy signed on paper (Cordée’s rule). Hand it over.',
    'erase.signsMinutes': ({ names }: Values) =>
      `This person is named to sign minutes that are not sealed (${names}): the name is still needed there (GDPR, article 17.1.a). Join the copy signed on paper, or have somebody else named, then try again.`,
  },
  done: {
    'signature.kept': 'Signed.',
    'scan.kept': 'The signed sheet is attached.',
    'scan.dropped': 'The file is removed, and erased.',
    'signatory.named': 'Noted: a decision of order, which the minutes will tell.',
    'signatory.signed': 'Your signature is noted.',
  },
  pages: {
    signing: {
      title: 'Attendance sheet',
      lead: ({ body, day }: Values) => `${body}, ${day}. Each person signs her presence on her phone, or here by hand.`,
      print: 'Print (PDF)',
      signed: 'signed',
      ways: {
        own: ({ time }: Values) => `signed from her account at ${time}`,
        pad: ({ time }: Values) => `signed by hand at ${time}`,
        typed: ({ time }: Values) => `wrote her name at ${time}`,
      },
      handOf: ({ name }: Values) => `Signature of ${name}`,
      handsKept: 'You see handwritten signatures because you keep the session or coordinate the hub. The others see who signed, and when.',
      handsHidden:
        'Handwritten signatures of others are seen by the facilitator, the secretary and the coordination only (minimisation, GDPR, article 5.1.c).',
      sign: 'I sign that I am here',
      byHand: 'Sign by hand instead',
      signHere: ({ name }: Values) => `${name} signs here`,
      affirms: ({ name, organisation }: Values) => `${name}: I am present at this meeting for ${organisation}.`,
      pad: 'Sign with a finger or the mouse',
      clear: 'Clear',
      typed: 'Or write your name',
      typedHint: 'By your own hand, on this keyboard: it stands for your signature on the sheet.',
      keep: 'Sign',
      paper: 'Sheet signed on paper',
      paperSays:
        'Print the sheet, have it signed, take a photo: it is kept with its fingerprint, which the minutes tell. It may be replaced until the seal.',
      paperJoined: ({ n }: Values) =>
        `${many(n, 'file is attached', 'files are attached')}: the facilitator, the secretary and the coordination read it.`,
      noScan: 'Nothing is attached yet.',
      fingerprint: 'Fingerprint',
      drop: 'Remove',
      join: 'Join',
      file: 'Photo or PDF',
      fileHint: 'PDF, JPEG or PNG, 15 MB at most. One file at a time, one page or several.',
    },
    signatory: {
      named: ({ people }: Values) => `Sign the minutes, by mutual agreement: ${people}.`,
      byDefault: 'The minutes are signed by the facilitator and the secretary.',
      name: 'Name who signs the minutes',
      change: 'Name other people',
      who: 'Who signs the minutes?',
      whoHint: 'Among those who came. Nobody ticked: the facilitator and the secretary.',
      agree: 'Everybody agrees: note it',
      title: 'Signatures',
      says: 'The meeting named who signs. The minutes are sealed as soon as all signatures are there.',
      signedOn: ({ day }: Values) => `signed on ${day}`,
      signedOnPaper: ({ day }: Values) => `signed on paper on ${day}`,
      signedBefore: 'signed before a change: to read again',
      waits: 'signature awaited',
      keepersFirst: 'Minutes name who led and who wrote: say so before anybody signs.',
      toKeepers: 'Say so',
      sign: 'Read, I sign',
      signSays:
        'You sign these minutes as they are shown. Should they change afterwards, your signature no longer holds and you will be asked to read again.',
      onPaper: 'The minutes were signed on paper',
      paperSays: 'All those named signed the printed copy: attach it, and the minutes are sealed.',
      paperOn: 'Signed on',
      paperFile: 'The signed copy',
      paperHint: 'PDF, JPEG or PNG, 15 MB at most.',
      paperSeal: 'Join it and seal the minutes',
      readPaper: 'Read the copy signed on paper',
      screen: ({ signed, came }: Values) =>
        `Attendance sheet: ${signed} of ${many(came, 'organisation', 'organisations')} signed on screen.`,
      scanned: ({ prints }: Values) => `Attendance sheet signed on paper, fingerprint ${prints}`,
      decided: ({ time, people }: Values) => `At ${time} the meeting names ${listed(people)} to sign the minutes, by mutual agreement.`,
    },
    ownSignatures: {
      at: 'On',
      what: 'What',
      hand: 'Your hand',
      kinds: {
        own: 'presence signed from your account',
        pad: 'presence signed by hand',
        typed: 'presence signed by your name',
        named: 'named to sign minutes',
        minutes: 'minutes signed',
        scan: 'signed sheet attached by you',
        paper: 'minutes signed on paper, attached by you',
        namedBy: 'naming noted by you',
      },
      hands: {
        title: 'Your signatures of presence',
        purpose: 'To prove who was there when the quorum was counted.',
        basis: 'The association’s legitimate interest in valid deliberations, by its statutes (GDPR, article 6.1.f).',
        retention: 'As long as the minutes of the meeting. Only the facilitator, the secretary and the coordination see your hand.',
        erasing: 'Your signatures on screen are erased. Times of arrival and departure stay, without your name.',
      },
      signings: {
        title: 'The minutes you sign, the sheets you join',
        purpose: 'To know who was named to sign, who signed, and who attached the paper copy.',
        basis: 'The association’s legitimate interest in proving its deliberations (GDPR, article 6.1.f).',
        retention: 'As long as the minutes of the meeting.',
        erasing:
          'Sealed minutes and the sheet signed on paper stay as they are, names included: they prove what was decided (GDPR, article 17.3, b and e).',
      },
    },
  },
} satisfies typeof fr

export default en
