import type fr from './admission.fr.ts'

type Values = Record<string, string | number>

const en = {
  problems: {
    'admission.beforeTheMeeting':
      'A membership does not begin before it is decided (Cordée’s rule): give the day of the meeting or a later one, or leave it empty.',
    'admission.notAGroup':
      'A working group prepares and does not decide (Cordée’s rule): have a board, a general meeting or a committee decide admissions.',
    'admission.tooFar': 'That is more than a year away. Check the year.',
    'admission.withdrawn': 'The organisation has withdrawn its application: there is nothing left to note of it.',
  },
  done: {
    'admission.noted': 'Noted; the minutes will say so.',
    'admissions.given': 'This body decides admissions from now on.',
  },
  pages: {
    admission: {
      decidedOn: 'Decision on its application',
      point: ({ name }: Values) => `Admission: ${name}`,
      text: ({ name, day, sponsors }: Values) =>
        `${name} is admitted as a member of the hub.\n\nApplication received on ${day}${sponsors ? `, sponsored by ${sponsors}` : ''}.`,
      why: ({ day, sponsors }: Values) =>
        `Application received on ${day}${sponsors ? `, sponsored by ${sponsors}` : ', with no sponsor so far'}.`,
      toConfirm: ({ name }: Values) => `${name} (to be confirmed)`,
      and: ' and ',
      title: 'The application',
      read: 'Read the application',
      organisation: 'Organisation',
      by: 'Through',
      charter: 'Has read the commitments of the charter.',
      charterUnread: 'Has not said yet that it read the commitments of the charter.',
      withdrawn: 'The organisation has withdrawn its application: nothing is left to decide here.',
      admitted: ({ name, day }: Values) => `${name} is a member from ${day}.`,
      refused: 'The application is refused.',
      from: 'Member from',
      fromHint: 'Leave empty for the day of the decision.',
      change: 'Choose another first day',
      reason: 'Reason of the refusal',
      reasonHint: 'As it is told to the organisation. The minutes say it.',
      keep: 'Note it',
      welcome: ({ name }: Values) => `Welcome ${name}`,
      noteWelcome: ({ name }: Values) => `Note the action “Welcome ${name}”`,
      welcomeSays: ({ who, day }: Values) => `For ${who}, by ${day}.`,
      minutes: {
        admitted: ({ name, day }: Values) => `${name} is a member from ${day}.`,
        refused: ({ reason }: Values) => `Reason of the refusal: ${reason}`,
      },
      states: {
        adopted: 'admitted',
        rejected: 'refused',
        notAdopted: 'not adopted',
        adjourned: 'put off',
        withdrawn: 'proposal withdrawn',
      },
      body: 'Admissions',
      decides: 'This body decides admissions: applications received are proposed for its agenda.',
      give: 'Have this body decide admissions',
    },
  },
} satisfies typeof fr

export default en
