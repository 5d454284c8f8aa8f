import type fr from './fr.ts'

const en = {
  problems: {},
  done: {},
  ownData: {
    what: 'What',
    begun: 'On',
    used: 'Used on',
    ends: 'Ends on',
    logInKinds: {
      account: 'Account opened',
      secondFactor: 'Second code set up',
      session: 'Open session',
      code: 'Log-in code asked for',
      mail: 'Log-in mail kept here',
      recovery: 'Second code lost, help asked for',
      confirmation: 'Somebody else’s second code: you confirmed',
    },
    logIns: {
      title: 'Your log-ins',
      purpose: 'To make sure that it is you, and to show you where your account is open.',
      basis: 'Security of everybody’s data (GDPR, articles 6.1.f and 32).',
      retention:
        'A session: 7 days unused, 30 days at most. A code asked for: 1 day. A log-in mail kept: 7 days. Help asked for: 90 days. The account: as long as your address is in use.',
      erasing: 'All is erased, as soon as no other hub knows this address.',
    },
  },
} satisfies typeof fr

export default en
