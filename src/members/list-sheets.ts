import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'
import type { showOrganisations } from './show-organisations.ts'
import type { showPeople } from './show-people.ts'
import { wordsIn } from './words.ts'

type Organisation = Awaited<ReturnType<typeof showOrganisations.run>>['rows'][number]
type Person = Awaited<ReturnType<typeof showPeople.run>>['rows'][number]

/** The organisations of the hub as a sheet, as the list found and ordered them. */
export const organisationsSheet = ({ lang }: SheetReader): Sheet<Organisation> => {
  const { organisations, organisation: w, list } = wordsIn(lang)
  return {
    name: organisations.title,
    columns: [
      { head: w.name, kind: 'text', value: ({ name }) => name, width: 36 },
      { head: w.commune, kind: 'text', value: ({ commune }) => commune },
      { head: w.from, kind: 'day', value: ({ since }) => since, width: 18 },
      { head: w.foundingField, kind: 'text', value: ({ founding }) => (founding ? organisations.founding : null), width: 18 },
      { head: list.person, kind: 'text', value: ({ speakers }) => [...new Set(speakers.map(({ name }) => name))].join(', '), width: 36 },
    ],
  }
}

/** The people of the hub as a sheet, as the list found and ordered them. */
export const peopleSheet = ({ lang }: SheetReader): Sheet<Person> => {
  const { people, ownData: w, roles: names } = wordsIn(lang)
  return {
    name: people.title,
    columns: [
      { head: w.name, kind: 'text', value: ({ name }) => name },
      { head: w.role, kind: 'text', value: ({ roles }) => roles.map((role) => names[role]).join(', ') },
      { head: w.forWhom, kind: 'text', value: ({ speaksFor }) => speaksFor.map(({ name }) => name).join(', '), width: 40 },
    ],
  }
}
