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
  instance: {
    title: 'Cordée',
    lead: 'The logbook of territorial hubs for economic cooperation: what happens is noted once, and becomes minutes, register, time spent, report.',
    description: 'The territorial hubs for economic cooperation that live here.',
    none: 'No hub yet',
    noneSays: 'Create yours: its name, yours, then the list of its organisations. Fifteen minutes later the first meeting is ready.',
    create: 'Create your hub',
    logIn: 'Log in',
    hubs: 'The hubs',
    demo: 'Demonstration',
  },
  publicHome: {
    over: 'Territorial hub for economic cooperation',
    noPresentation: 'This hub has not written its presentation yet.',
    board: 'The board',
    boardSays: (n: number) =>
      n === 1 ? 'One organisation sits on it.' : `${n} organisations sit on it, and decide by mutual agreement whenever possible.`,
    members: 'Member organisations',
    organisation: 'organisation',
    membersSays: (count: string) => `${count} of the social and solidarity economy.`,
    founding: 'Founding member',
  },
  demoPeople: {
    coordinator: (_organisations: string) => 'coordinates the hub',
    treasurer: (organisations: string) => (organisations ? `treasurer, sits on the board for ${organisations}` : 'treasurer'),
    board: (organisations: string) => `sits on the board for ${organisations}`,
    member: (organisations: string) => `speaks for ${organisations}, a member organisation`,
    projectLeader: (_organisations: string) => 'leads a project',
  },
} satisfies typeof fr

export default en
