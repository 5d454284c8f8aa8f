import type fr from './fr.ts'

const en = {
  problems: {},
  done: {},
  problemPage: {
    absent: 'Page not found',
    absentSays: 'This page does not exist, or it is not open to your account.',
    refused: 'This is not possible here',
    unreadable: 'Not accepted',
    busy: 'The service is recovering',
    busySays: 'The database does not answer for the moment. Nothing that was kept is lost. Try again in a minute.',
    failed: 'An error on our side',
    failedSays: (reference: string) =>
      `The action was not kept. The incident is noted under reference ${reference}: give it to whoever runs this instance.`,
    home: 'Go to the home page',
  },
} satisfies typeof fr

export default en
