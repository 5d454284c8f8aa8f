import { capital } from '#base/text.ts'
import type { GroupsData } from '#members/groups/show-groups.ts'
import type { OrganisationsData } from '#members/organisations/show-organisations.ts'
import type { PeopleData } from '#members/people/show-people.ts'
import { wordsIn } from '#members/words.ts'
import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'
import type { SelectionData } from './show-selection.ts'

type Organisation = OrganisationsData['rows'][number] | SelectionData['rows'][number]

/** Organisations as a sheet: what the list shows, and how to reach them. An address of mail only for who may see it. */
export const organisationsSheet = ({ lang }: SheetReader): Sheet<Organisation> => {
  const { lists: w, nav, organisations, identity, legalForms, sectors } = wordsIn(lang)
  return {
    name: nav.structures,
    columns: [
      { head: w.name, kind: 'text', value: ({ name }) => name, width: 34 },
      { head: w.commune, kind: 'text', value: ({ commune }) => commune, width: 24 },
      { head: w.legalForm, kind: 'text', value: ({ legalForm }) => legalForm && legalForms[legalForm], width: 28 },
      { head: w.sector, kind: 'text', value: (one) => one.sectors.map((sector) => sectors[sector]).join(', '), width: 28 },
      { head: w.since, kind: 'day', value: ({ since }) => since },
      { head: capital(organisations.founding), kind: 'text', value: ({ founding }) => (founding ? organisations.founding : null) },
      { head: w.speakers, kind: 'text', value: ({ speakers }) => [...new Set(speakers.map(({ name }) => name))].join(', '), width: 30 },
      {
        head: wordsIn(lang).person.mail,
        kind: 'text',
        value: ({ speakers }) => speakers.flatMap(({ mail }) => mail ?? []).join(', '),
        width: 34,
      },
      { head: identity.number, kind: 'text', value: ({ siret }) => siret },
      { head: identity.rna, kind: 'text', value: ({ rna }) => rna },
      { head: identity.website, kind: 'text', value: ({ website }) => website },
      { head: identity.mail, kind: 'text', value: ({ mail }) => mail },
      { head: identity.phone, kind: 'text', value: ({ phone }) => phone },
    ],
  }
}

/** The organisations chosen, under their own name. */
export const selectionSheet = (reader: SheetReader): Sheet<Organisation> => ({
  ...organisationsSheet(reader),
  name: wordsIn(reader.lang).selection.export,
})

/** People as a sheet. */
export const peopleSheet = ({ lang }: SheetReader): Sheet<PeopleData['rows'][number]> => {
  const { lists: w, nav, roles, person } = wordsIn(lang)
  return {
    name: nav.people,
    columns: [
      { head: w.personName, kind: 'text', value: ({ name }) => name, width: 28 },
      { head: w.speaksFor, kind: 'text', value: ({ speaksFor }) => speaksFor.map(({ name }) => name).join(', '), width: 34 },
      { head: w.roleHead, kind: 'text', value: (one) => one.roles.map((role) => roles[role]).join(', '), width: 28 },
      { head: person.mail, kind: 'text', value: ({ mail }) => mail, width: 34 },
      { head: person.phone, kind: 'text', value: ({ phone }) => phone, width: 18 },
    ],
  }
}

/** Groups as a sheet: what for, who convenes them, how many are in them. */
export const groupsSheet = ({ lang }: SheetReader): Sheet<GroupsData['rows'][number]> => {
  const { groups: w, nav } = wordsIn(lang)
  return {
    name: nav.groups,
    columns: [
      { head: w.name, kind: 'text', value: ({ name }) => name, width: 30 },
      { head: w.purpose, kind: 'text', value: ({ purpose }) => purpose, width: 50 },
      { head: w.convenor, kind: 'text', value: ({ convenor }) => convenor?.name ?? null, width: 28 },
      { head: w.membersHead, kind: 'number', value: ({ members }) => members },
      { head: w.endedOn, kind: 'day', value: ({ endedOn }) => endedOn },
    ],
  }
}
