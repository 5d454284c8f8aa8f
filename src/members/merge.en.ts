import type fr from './merge.fr.ts'
import { on, s } from './say.en.ts'

/** Tables, as a reader knows them. */
const things = {
  'members.membership': 'membership',
  'members.representation': 'representations',
  'members.role': 'roles',
  'members.group': 'groups',
  'members.group_member': 'groups',
  'governance.seat': 'seats',
  'governance.stance': 'stances on a decision',
  'governance.objection': 'objections',
  'governance.decision': 'decisions',
  'governance.movement': 'attendance at meetings',
  'governance.excuse': 'apologies',
  'governance.notice': 'notices of meeting',
  'governance.meeting': 'meetings',
  'governance.agenda_item': 'agendas',
  'governance.minutes': 'minutes',
  'governance.proposal_version': 'proposals',
  'logbook.activity': 'activities',
  'logbook.participation': 'taking part in the same activity',
  'contacts.contact': 'contacts',
  'contacts.contact_person': 'contacts',
  'contacts.contact_organisation': 'contacts',
  'contacts.mandate': 'mandates',
  'contacts.report': 'reports on mandates',
  'time.entry': 'time noted',
  'time.week': 'weeks confirmed',
  'time.absence': 'absences',
  'time.sheet': 'signed months',
  'time.contract': 'work contracts',
  'time.engagement': 'letters of engagement',
  'time.dropped': 'suggestions set aside',
  'calendars.calendar': 'linked calendars',
  'calendars.feed': 'calendar subscriptions',
  'calendars.habit': 'calendar habits',
  'mailbox.address': 'deposit addresses',
  'mailbox.mail': 'mails deposited',
  'mailbox.sender': 'known senders',
  'members.person': 'the person’s record',
  'members.organisation': 'the organisation’s record',
  'logbook.alias': 'a merge made after this one',
}
const thing = (what: unknown): string => (things as Record<string, string>)[String(what)] ?? 'another part of the hub'

const words = {
  problems: {
    'merge.onlyTheCoordinatorMerges':
      'Merging two records changes what the whole hub reads: the coordination does it. Tell them about the duplicate.',
    'merge.contradiction': ({ what }) =>
      `The two records contradict each other in ${thing(what)}: both cannot be kept. Correct one of them first, then merge. Nothing was changed.`,
    'merge.rule': ({ what }) =>
      `A rule of the hub forbids merging what both records have in ${thing(what)}. Correct it first, then try again. Nothing was changed.`,
    'merge.signed': () =>
      'Signed months carry the name of the record to give up: a signature does not change hands. Keep the other record instead. Nothing was changed.',
    'merge.actingMail': ({ mail }) =>
      `The address ${mail} is used to log in and act for the hub: choose it, or nobody could open this account any more.`,
    'merge.gone': 'One of the two records is no longer there: somebody may have merged them already. Go back to the list.',
    'merge.changed': ({ what }) =>
      `Something has changed in ${thing(what)} since the merge: undoing it would lose that change. Nothing was changed.`,
    'merge.inTheWay': ({ what }) =>
      `What was written since in ${thing(what)} stands where something should be put back. Nothing was changed.`,
    'merge.undone': 'This merge is undone already.',
  },
  done: {
    'members.cardsMerged': 'The two records are now one. You can undo it here.',
    'members.mergeUndone': 'Undone: both records are back.',
    'members.keptApart': 'Noted: these are two records. They will not be suggested again.',
  },
  pages: {
    merge: {
      title: 'Possible duplicates',
      lead: 'Records that may be about the same organisation or the same person. Nothing merges by itself.',
      none: 'No duplicate in sight',
      noneSays: 'When two records look alike (name, number, address, phone, website), they appear here.',
      more: (shown: number, all: number) => `The ${shown} most likely, out of ${all}.`,
      pair: (one: string, other: string) => `${one} and ${other}`,
      reasons: {
        number: 'same SIREN or RNA number',
        mail: 'same email address',
        name: 'same name',
        nearName: 'almost the same name',
        phone: 'same phone',
        site: 'same website and a word of the name in common',
      },
      apart: 'These are two records',
      done: 'Merged records',
      mergedInto: (lost: string, kept: string) => `“${lost}” merged into “${kept}”`,
      gone: 'a record merged since',
      undone: 'Undone',
      undoneSays: 'Both records are back, with all that was each one’s.',
      undo: 'Undo this merge',
      pairTitle: 'Two records for one thing?',
      pairLead: 'All that is attached to the record you give up goes to the one you keep. It is undone in one press.',
      keptCard: 'Record kept',
      lostCard: 'Record given up',
      swap: 'Keep the other one instead',
      fromKept: 'On the record kept.',
      fromLost: 'On the record given up.',
      settled: 'Nothing to choose',
      settledSays: 'Both records say the same, or only one says something.',
      merge: 'Merge the two records',
      effects: 'The old record’s address will lead to the one you keep. Periods that overlap become one.',
      effectsOnPeople:
        'The old record’s address will lead to the one you keep. People log in with the email address of their record: the one that is not kept will no longer open the hub.',
      nothing: 'nothing',
      published: (day: string) => `agreed on ${on(day)}`,
      fields: {
        name: 'Name',
        place: 'Address and municipality',
        about: 'Presentation',
        legalForm: 'Legal form',
        number: 'Numbers',
        sectors: 'Sectors',
        website: 'Website',
        email: 'Email address',
        phone: 'Phone',
        published: 'Public site',
      },
      see: (name: string) => `See the record of “${name}”`,
      moved: 'What was moved',
      movedSays: 'Undoing puts each line back as it was, as long as nobody changed it since.',
      nothingMoved: 'Nothing was attached to the record given up.',
      things,
      other: 'another part of the hub',
      lines: (n: number) => `${n} line${s(n)}`,
    },
  },
} satisfies typeof fr

export default words
