import type { Id } from '#base/id.ts'
import { type MeetingFile, orgName, personName } from '#governance/meetings/meeting-file.ts'
import { keyOfNominee, type Nominee } from './election.ts'

/** Who can be nominated: the organisations seated that day, whoever represents them, whoever came, whoever coordinates the hub. Also whoever nominates. */
export const nomineesOf = (file: Pick<MeetingFile, 'entitled' | 'representatives' | 'movements' | 'coordinators'>): Nominee[] => {
  const people = [
    ...[...file.representatives, ...file.movements].map(({ person, org }) => ({ person, org: org === person ? null : org })),
    ...file.coordinators.map((person) => ({ person, org: null })),
  ]
  // A person who represents several comes for the first of them, in order of seat.
  const place = ({ org }: Nominee) => (org === null ? file.entitled.length : file.entitled.indexOf(org))
  const first = new Map<Id, Nominee>()
  for (const one of people.toSorted((a, b) => place(a) - place(b))) if (!first.has(one.person)) first.set(one.person, one)
  // Who sits in her own name is nominated as the person she is.
  const organisations = file.entitled.filter((org) => !first.has(org))
  return [...organisations.map((org): Nominee => ({ person: null, org })), ...first.values()]
}

/** As a form names it; undefined: nobody of this meeting. */
export const nomineeNamed = (file: Parameters<typeof nomineesOf>[0], key: string): Nominee | undefined =>
  nomineesOf(file).find((one) => keyOfNominee(one) === key)

/** « Marc Le Goff (Tipi) », « Tipi ». */
export const nomineeName = (file: Pick<MeetingFile, 'names'>, { person, org }: Nominee): string => {
  if (person === null) return org === null ? '' : orgName(file, org)
  return org === null ? personName(file, person) : `${personName(file, person)} (${orgName(file, org)})`
}
