import { s, type Values } from '#platform/i18n/say.en.ts'
import type fr from './list.fr.ts'

const words = {
  problems: {
    'list.speakerWithoutName': 'Give this person’s name too, before the address: “Marie Durand, marie@example.org”.',
    'list.empty': 'No name of an organisation was found. Write one organisation a line.',
    'list.tooLong': ({ max, lines }) => `The list has ${lines} lines: paste ${max} at most at a time.`,
    'list.nothingNew': 'Everything this list says is already in the hub: there is nothing to add.',
    'list.readAlready': 'The addition of this list was undone, or it is more than a day old. Paste it again to go on.',
    'list.nothingToUndo': 'This addition has already been undone, or has not happened yet.',
    'list.inUse':
      'The addition can no longer be undone: one of these organisations or people has already been used (meeting, role, representation). Correct it from its page.',
  },
  done: {
    'members.listRead': 'List read. Nothing is added yet: check it, then confirm.',
    'members.listUndone': 'Addition undone: the list of organisations is as before.',
  },
  pages: {
    list: {
      title: 'Paste your organisations',
      lead: 'One organisation a line. The name is enough; the rest can wait.',
      field: 'Your list',
      hint: 'Paste from a spreadsheet, a mail or a document. After the name, if you have them: the person who represents the organisation and their address, separated by tabs, semicolons or commas.',
      example: 'An example',
      exampleText: 'La Smalah\nLa Cowo ; Marie Durand\nCo-Action ; Paul Petit ; paul@example.org',
      read: 'Read the list',
      previewTitle: 'Check before adding',
      previewLead: (organisations: number, people: number) =>
        organisations + people === 0
          ? 'Representations or addresses to fill in. Nothing is kept yet.'
          : `${organisations} organisation${s(organisations)} and ${people} ${people === 1 ? 'person' : 'people'} to add. Nothing is kept yet.`,
      nothing: 'Everything this list says is already in the hub: there is nothing to add.',
      caption: 'The organisations of the list',
      organisation: 'Organisation',
      person: 'Represented by',
      mail: 'E-mail address',
      remark: 'Remark',
      none: 'nobody for now',
      noMail: 'to be asked',
      leftOut: 'These lines will not be added',
      line: (n: number) => `Line ${n}`,
      confirm: (n: number) => (n === 0 ? 'Fill in' : n === 1 ? 'Add this organisation' : `Add these ${n} organisations`),
      correct: 'Correct the list',
      again: 'Read the list again',
      addedTitle: 'Organisations added',
      added: (organisations: number, people: number, representations: number) =>
        `${organisations} organisation${s(organisations)}, member${s(organisations)} from today, ${people} ${people === 1 ? 'person' : 'people'}, ${representations} representation${s(representations)}.`,
      mailMatters: 'Missing addresses will be asked for when a notice is to be sent, not before.',
      see: 'See the organisations',
      undo: 'Undo this addition',
      undoneTitle: 'Addition undone',
      undone: 'What this list had added was taken away.',
      oldTitle: 'List erased',
      old: 'A pasted list is kept for a day. Paste it again.',
      paste: 'Paste a list',
      remarks: {
        heading: () => 'Titles of columns: line left aside.',
        nameMissing: () => 'No name of an organisation.',
        nameTooLong: ({ max, name }: Values) => `Name of more than ${max} characters (“${name}”).`,
        personTooLong: ({ max }: Values) => `Name of a person of more than ${max} characters: left aside.`,
        mailMalformed: ({ mail }: Values) => `“${mail}” is not an address: left aside.`,
        mailWithoutName: ({ name }: Values) => `Address without a name: the person will be called “${name}” for now.`,
        sameOrganisation: ({ line }: Values) => `Already on line ${line}: one organisation only.`,
        moreColumns: ({ text }: Values) => `Left aside: “${text}”.`,
        comma: () => 'The comma is part of the name.',
        alreadyHere: () => 'Already in the hub.',
        alreadySpeaks: ({ name }: Values) => `${name} already represents it.`,
        knownPerson: ({ name }: Values) => `${name} is already in the hub: the same person.`,
        sameMail: ({ name }: Values) => `This address is that of ${name}: the same person.`,
        getsMail: ({ name }: Values) => `The address of ${name} will be filled in.`,
      },
    },
  },
} satisfies typeof fr

export default words
