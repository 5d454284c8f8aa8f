import { listed } from '#base/text.ts'
import { on } from '#platform/i18n/say.en.ts'
import type fr from './origin.fr.ts'

const years = (from: number, until: number | null): string =>
  until === null ? `from ${from} on` : until === from ? `in ${from}` : `from ${from} to ${until}`

const words = {
  problems: {
    'origin.yearToCome': ({ now }) => `This year has not come yet: give ${now} or a past year.`,
    'origin.endsBeforeItBegins': ({ from }) => `The project ends before it begins: give ${from} or a later year.`,
    'origin.foundedToCome': ({ today }) => `An organisation is dated once it is founded: give ${on(today)} or a past day.`,
    'origin.foundedBefore': ({ from }) =>
      `The organisation cannot be founded before the project it grew out of: give a day from ${from} on, or correct the year of the project.`,
  },
  done: { 'members.originKept': 'Noted, its story says so.' },
  pages: {
    origin: {
      kind: 'Origin',
      born: (project: string, where: string, from: number, until: number | null) =>
        `Born of the project “${project}”, ${where} ${years(from, until)}`,
      places: {
        incubator: 'supported by the hub',
        youth: 'led in a youth service cooperative',
        elsewhere: 'led outside the hub',
      },
      placeNames: {
        incubator: 'In the incubator of the hub',
        youth: 'In a youth service cooperative (CJS)',
        elsewhere: 'Elsewhere',
      },
      founded: 'The organisation is founded',
      add: 'Say which project it grew out of',
      correct: 'Correct its origin',
      project: 'The project',
      projectHint: 'The name it bore. Empty it to take this origin back.',
      fromYear: 'First year of the project',
      untilYear: 'Last year',
      place: 'Where it grew',
      foundedOn: 'Foundation of the organisation',
      foundedOnHint: 'The day of the founding meeting or of the declaration, if you know it.',
      note: 'Note',
      save: 'Save',
    },
    path: {
      link: 'Its story, from the project to today',
      title: (name: string) => `The story of ${name}`,
      lead: 'From the project to today: the steps noted in Cordée, each with what proves it.',
      label: 'Steps, from the oldest to the latest',
      nothing: 'Nothing yet',
      nothingSays: 'Membership, seats and groups will write themselves down here.',
      asks: 'Asks to become a member',
      sponsored: (names: string[]) => `Sponsored by ${listed(names, 'and')}`,
      withdraws: 'Withdraws its application',
      admitted: 'Its application is accepted',
      refused: 'Its application is refused',
      joins: 'Becomes a member of the hub',
      joinsFounding: 'Founding member of the hub',
      ends: 'Its membership ends',
      resigns: 'Its resignation is received',
    },
    ownOrigins: {
      title: 'Origins you noted',
      purpose: 'To know who noted which project an organisation grew out of, to be able to ask them.',
      basis: 'Legitimate interest of the association in telling where its members come from (GDPR, article 6.1.f).',
      retention: 'As long as the card of the organisation.',
      erasing: 'The origin stays, without your name.',
      on: 'Noted on',
      organisation: 'Organisation',
    },
  },
} satisfies typeof fr

export default words
