import { on } from '#platform/i18n/say.en.ts'
import type fr from './resignation.fr.ts'

type Written = { name: string; organisation: string; hub: string }

const words = {
  problems: {
    'resignation.onlyItsOwn':
      'An organisation leaves the hub by its own word: that of who represents it, or what the coordination received from it. Ask the one or the other.',
    'resignation.notReceived': ({ today }) => `A resignation is noted once it is received: give ${on(today)} or a past day.`,
    'resignation.beforeReceipt': ({ received }) =>
      `A resignation takes effect when it is received, or later if it says so (French law of 1 July 1901, article 4): give ${on(received)} or a later day.`,
    'resignation.tooFar': 'That is more than a year after it was received. Check the year.',
    'resignation.confirmFirst': 'A resignation is not retracted: read first what it entails, then confirm it.',
    'resignation.isFinal':
      'A resignation that was received is not retracted: it takes effect without anybody having to accept it (French law of 1 July 1901, article 4; communesetassociations.com). If the organisation comes back, it applies for membership again.',
    'resignation.undoneByItsNoter': 'A slip is undone by the person who made it, within the hour. Ask them.',
  },
  done: {
    'members.resignationNoted': 'Resignation noted. The acknowledgement has left, or is printed here.',
    'members.resignationUndone': 'Undone: the organisation is still a member, its seats are back.',
  },
  pages: {
    resignation: {
      title: 'Resignation',
      lead: 'One leaves an association whenever one wants, in no set form and without having to be accepted (French law of 1 July 1901, article 4).',
      link: 'Note a resignation',
      own: 'Leave the hub',
      open: (day: string) => `Its resignation, received on ${day}`,
      receivedOn: 'Received on',
      way: 'How',
      ways: {
        letter: 'by letter',
        mail: 'by e-mail',
        meeting: 'said in a meeting',
        online: 'noted here by who represents the organisation',
      },
      effective: 'First day without membership',
      effectiveHint: 'Leave empty if the resignation names none: the day it was received.',
      ownEffectiveHint: 'Today, or later if you prefer.',
      notedBy: 'Noted by',
      submit: 'Note the resignation',
      next: 'Continue',
      back: 'Choose another day',
      confirm: (name: string, day: string) => `${name} leaves the hub: ${day} is its first day without membership.`,
      confirmSays: 'A resignation is not retracted. If the organisation changes its mind later, it applies for membership again.',
      confirmSubmit: 'Confirm the resignation',
      speakers: (names: string) => `Its representations end too (${names}).`,
      letterLeaves: (names: string[]) =>
        names.length === 0
          ? 'Nobody has an e-mail address: the acknowledgement is printed afterwards, to be posted.'
          : `An acknowledgement leaves by e-mail to ${names.join(', ')}.`,
      notMember: 'This organisation is not a member today',
      notMemberSays: 'There is no membership to leave.',
      leaves: (day: string) => `This membership ends on ${day} already`,
      final: 'A resignation is not retracted',
      finalSays: 'It takes effect without anybody having to accept it. If the organisation comes back, it applies for membership again.',
      finalSource: 'French law of 1 July 1901, article 4; communesetassociations.com.',
      dues: 'Fees that fell due and that of the current year remain due (same article): the resignation changes nothing to it.',
      letter: 'The acknowledgement (PDF)',
      slip: 'Noted by mistake?',
      slipSays: 'You can undo it until',
      undo: 'Undo, it was a slip',
      file: (organisation: string) => `Acknowledgement of the resignation - ${organisation}.pdf`,
      mail: {
        subject: (organisation: string) => `Resignation of ${organisation}: acknowledgement`,
        body: ({ name, organisation, hub, received, until }: Written & { received: string; until: string }) =>
          `Dear ${name},\n\nOn ${on(received)}, ${hub} received the resignation of ${organisation}. It takes effect on ${on(until)}.\n\nThe acknowledgement is attached. A resignation cannot be withdrawn; dues already called and those of the current year remain payable (French law of 1 July 1901, article 4).\n\nThank you for all that we have done together,\n${hub}`,
        undoneSubject: (organisation: string) => `Resignation of ${organisation}: noted by mistake`,
        undone: ({ name, organisation, hub }: Written) =>
          `Dear ${name},\n\nThe acknowledgement you have just received is void: the resignation of ${organisation} was noted by mistake. ${organisation} is still a member, with its seats.\n\nWith our apologies,\n${hub}`,
      },
    },
    exitLife: {
      'members.resignationReceived': () => 'Its resignation is received',
      'members.resignationUndone': () => 'Resignation noted by mistake, undone',
    },
    ownResignations: {
      title: 'Resignations you noted',
      purpose: 'To know who noted that an organisation left the hub, so that this person alone can mend a slip.',
      basis: 'Legitimate interest of the association in proving who is a member (GDPR, article 6.1.f).',
      retention: 'As long as the membership that the resignation ended.',
      erasing: 'The resignation stays, without your name.',
      on: 'Received on',
      organisation: 'Organisation',
    },
  },
} satisfies typeof fr

export default words
