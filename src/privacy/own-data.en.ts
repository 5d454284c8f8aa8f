import type fr from './own-data.fr.ts'

const words = {
  problems: {
    'person.onlyTheCoordinatorErases':
      'A person is erased by the coordination, or by who keeps the installation. Ask them: the answer is due within a month (GDPR, article 12.3).',
  },
  done: {},
  pages: {
    ownData: {
      title: 'What the hub knows about me',
      lead: 'Everything kept under your name in this hub, why, and for how long. Only you see this page.',
      purpose: 'Why',
      basis: 'By what right',
      retention: 'For how long',
      nothing: 'Nothing under your name, for now',
      nothingSays: 'This is what would be kept if it came, why and for how long.',
      ifErased: (what: string) => `If you ask to be erased: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
      keptFor: (how: string) => `For how long: ${how.charAt(0).toLowerCase()}${how.slice(1)}`,
      more: (n: number) => `The latest ${n} rows; the rest is in the workbook.`,
      take: 'Take it all',
      workbook: 'Download the workbook (XLSX)',
      json: 'Download as JSON',
      takeSays:
        'The workbook has one sheet a subject and opens in a spreadsheet. The JSON file says the same to another program, every column named.',
      rights: 'Your rights',
      rightsSays:
        'You may have this data corrected, or object to its use: write to the hub’s coordination. Without an answer within a month, you may turn to the CNIL, the French authority (GDPR, articles 12 to 21 and 77).',
      none: 'not noted',
      as: 'As',
      activity: 'Activity',
      begins: 'Begins',
      forWhom: 'For the organisation',
      there: 'Presence',
      minutes: 'Length (minutes)',
      travel: 'Travel (minutes)',
      what: 'What',
      at: 'On',
      act: 'Act (its name in the logbook)',
      byWhom: 'By whom',
      byYou: 'by you',
      aboutYou: 'about you',
      capacities: {
        staff: 'staff',
        volunteer: 'volunteer',
        inKind: 'lent by a member',
        intern: 'intern',
        facilitator: 'facilitator',
        guest: 'guest',
      },
      attended: { yes: 'present', partly: 'present in part', no: 'absent', unknown: 'not noted' },
      time: {
        title: 'What you took part in',
        purpose: 'To count the time given, value it in the accounts, account for a grant.',
        basis:
          'Contract of employment for staff (GDPR, article 6.1.b); legitimate interest of the association in accounting for volunteering (6.1.f).',
        retention: 'As long as the reports and accounts that rest on it may be audited.',
        erasing: 'Presence and lengths stay, without your name: reports rest on them.',
      },
      facts: {
        title: 'What the logbook keeps of you',
        purpose: 'To know who did what and when, so that every figure and every decision can be explained.',
        basis: 'Legitimate interest of the association in being accountable (GDPR, articles 5.2 and 6.1.f).',
        retention:
          'Without limit: the logbook is not erased. It holds neither name nor text, only references; once your record is erased they point to nobody.',
        erasing:
          'The facts stay: they hold no name and no text, and prove that nothing was rewritten. Texts kept beside them that name you are erased.',
      },
      answers: {
        title: 'What you sent last',
        purpose: 'So that a form sent twice (lost network, double click) counts once.',
        basis: 'Legitimate interest in keeping data accurate (GDPR, articles 5.1.d and 6.1.f).',
        retention: '30 days, then erased by itself.',
        erasing: 'All is erased.',
      },
    },
  },
} satisfies typeof fr

export default words
