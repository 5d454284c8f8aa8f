import { on, s } from '#platform/i18n/say.en.ts'
import type fr from './bulk.fr.ts'

const words = {
  problems: {
    'bulk.groupEnded': 'This group has ended: take it up again from its page, or choose another.',
    'bulk.allInGroup': 'All these organisations are in this group already: there is nobody to add.',
    'bulk.nothingToChange': 'All these organisations are so already: there is nothing to change.',
    'bulk.meetsAnother':
      'On that day, one of these organisations was already a member by an earlier membership. Take it out of the selection, or choose a later day. Nothing was changed.',
    'bulk.undoMeetsAnother':
      'One of these memberships has changed since: undoing would make it overlap another. Correct it from the page of the organisation. Nothing was changed.',
  },
  done: {
    'members.sectorAdded': 'Sector added.',
    'members.groupFilled': 'Organisations added to the group.',
    'members.membershipsDated': 'Memberships dated.',
    'members.changeUndone': 'Undone: these organisations are as before.',
  },
  pages: {
    selection: {
      title: (n: number) => (n > 1 ? `${n} organisations chosen` : n === 1 ? 'One organisation chosen' : 'No organisation chosen'),
      none: 'Nothing is ticked',
      noneSays: 'Go back to the list and tick the organisations you are interested in.',
      back: 'Back to the list',
      tooMany: (most: number, matching: number) => `${matching} organisations answer: the first ${most} are chosen. Filter further.`,
      mails: 'Write to them',
      mailsField: 'Addresses, to copy into the “To” field',
      mailsHint: (n: number) =>
        `${n} address${n > 1 ? 'es' : ''}: the representatives, otherwise the organisation. So that they do not see each other, paste them as a blind copy (Bcc).`,
      noMails: 'No e-mail address is known for these organisations.',
      silent: (n: number) => (n > 1 ? `${n} organisations have no address:` : 'One organisation has no address:'),
      sector: 'Add a sector',
      sectorField: 'Sector',
      add: 'Add this sector',
      group: 'Add to a group',
      groupField: 'Group',
      groupHint: 'From today. Those already in it stay as they are.',
      join: 'Add to this group',
      since: 'Date their membership',
      sinceHint: 'Those that are not members become so on that day.',
      sinceField: 'Members since',
      date: 'Date them',
      which: 'The organisations chosen',
      undoable: 'What is done here is undone in one press.',
      export: 'Chosen organisations',
    },
    change: {
      sector: (sector: string, n: number) => `Sector “${sector}” added to ${n} organisation${s(n)}`,
      since: (day: string, n: number) => `${n} organisation${s(n)} member${s(n)} since ${on(day)}`,
      group: (name: string, n: number) => `${n} organisation${s(n)} added to the group “${name}”`,
      seeGroup: 'Open this group',
      already: (n: number) => (n > 1 ? `${n} were in it already` : 'One was in it already'),
      undone: 'Undone',
      undoneSays: 'These organisations are as before, except for what was changed meanwhile.',
      undo: 'Undo',
      list: 'Organisations changed',
      back: 'Organisations',
    },
  },
} satisfies typeof fr

export default words
