import { on, s } from '#platform/i18n/say.en.ts'
import type fr from './person.fr.ts'
import { ROLE_NAMES } from './role.en.ts'

const words = {
  problems: {
    'person.onlyTheCoordinatorAdds': 'People are added by the hub’s coordination. Send them the name and the address.',
    'person.onlyTheCoordinatorEdits':
      'The name and address of a person are kept by the coordination, because the address opens the hub’s door. Ask them for the change.',
    'person.mailTaken': ({ name }) =>
      `This address is already that of ${name}. Two people do not share an address: each logs in with their own.`,
    'person.homonyms': ({ name, count }) =>
      `There are ${count} people called “${name}” in the hub. Give the e-mail address of the right one.`,
    'erase.represents': ({ names }) =>
      `This person still speaks for ${names}: the hub must know who commits an organisation. End the representation, then try again (GDPR, article 17.1.a).`,
    'erase.hasRole': ({ kind }) =>
      `This person still has a role (${ROLE_NAMES[kind as keyof typeof ROLE_NAMES]}). End it on their record, then try again (GDPR, article 17.1.a).`,
    'erase.inGroups': ({ names }) => `This person is still in groups (${names}). Take them out, then try again.`,
    'role.onlyTheCoordinatorGives': 'Roles are given by the coordination, on the board’s decision. Ask them.',
    'operator.only': 'This act is for whoever runs the installation, by the command line.',
    'operator.personUnknown': ({ mail, hub }) =>
      `Hub ${hub} knows nobody with the address ${mail}. To add the person, give their name too: --name "First Last".`,
    'role.needsMail': 'This role acts for the hub: it takes an e-mail address to log in. Add one to the person first.',
    'role.alreadyHeld': ({ since }) => `This person has held this role since ${on(since)}.`,
    'role.alreadyEnded': ({ until }) => `This role ended on ${on(until)}.`,
    'role.notOneDay': ({ from }) =>
      `This role begins on ${on(from)} and would end before it has lasted a day: give a later day, or leave the end empty.`,
    'role.endsBeforeItBegins': ({ from }) => `This role begins on ${on(from)}: it cannot end before. Give that day or a later one.`,
    'role.lastCoordinator':
      'A hub always keeps somebody who coordinates it: without them nobody could open it any more. Give this role to somebody else first.',
    'role.keepsMail': 'This person acts for the hub: they log in with their address. Give another one, or end their role first.',
  },
  done: {
    'members.personAdded': 'Person added.',
    'members.personEdited': 'Changes saved.',
    'members.roleGiven': 'Role given.',
    'members.roleEnded': 'End of role noted.',
  },
  pages: {
    people: {
      title: 'People',
      lead: (all: number) => `${all} ${all === 1 ? 'person' : 'people'} in the hub.`,
      search: 'Look for a person',
      notFound: (q: string) => `Nobody for “${q}”`,
      notFoundSays: 'Try with a part of the name.',
      all: 'See everybody',
      add: 'Add a person',
      addSays: 'For somebody who represents no organisation. Representatives are added from the page of their organisation.',
      name: 'Name',
      mail: 'E-mail address',
      mailHint: 'To write to them and to log in. Can wait.',
      submit: 'Add',
    },
    person: {
      over: 'Person',
      mail: 'E-mail address',
      noMail: 'none: to be asked before the first notice',
      mailHidden: 'The e-mail address is seen by this person and the coordination only.',
      phone: 'Phone',
      phoneHint: 'For example 06 12 34 56 78. Seen by this person and the hub’s team: coordination, treasury, board.',
      phoneHidden: 'The phone number is seen by this person and the hub’s team: coordination, treasury, board.',
      erase: 'Erase this person (GDPR)',
      edit: 'Change the name, the address or the phone',
      mailHint: 'The person logs in with it.',
      save: 'Save',
      roles: 'Roles in the hub',
      noRoles: 'No particular role.',
      give: 'Give a role',
      kind: 'Role',
      kindHints: {
        coordinator: 'Runs the hub from day to day. Asks for a second code at log-in.',
        treasurer: 'Follows the hub’s money and sees the time everybody gives. Asks for a second code at log-in.',
        projectLeader: 'Leads a project the hub supports.',
        employee: 'Paid by the hub. Their time is paid time.',
        intern: 'Hosted by the hub, under an internship agreement.',
        facilitator: 'Leads or coaches, and invoices the hub for their time.',
        volunteer: 'Gives time to the hub, without representing an organisation.',
      },
      from: 'From',
      withEnd: 'Set an end now',
      withEndHint: 'For an internship, a contract, a mandate whose end is known.',
      giveSubmit: 'Give this role',
      end: 'End',
      endOf: (role: string) => `End of the role: ${role}`,
      endDay: 'First day without this role',
      organisations: 'Organisations represented',
      noOrganisations: 'Represents no organisation.',
      time: 'Time given',
      timeSelf: 'Seen by you, the coordination and the treasury.',
      timeOther: 'Seen by this person, the coordination and the treasury.',
      noTime: 'No meeting or activity yet. Time is noted by itself when a meeting ends.',
      what: 'Activity',
      day: 'Day',
      place: 'Place',
      minutes: 'Time',
      attended: { yes: 'not counted', partly: 'not counted', no: 'absent', invited: 'invited' },
      total: 'Total',
      whole: (time: string) => `In all: ${time}.`,
      unknown: (n: number) => `${n} line${s(n)} whose time is not counted: not in the total.`,
    },
  },
} satisfies typeof fr

export default words
