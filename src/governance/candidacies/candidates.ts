import type { Id } from '#base/id.ts'
import { inOwnName } from '#governance/bodies/seat-quality.ts'
import { nomineesOf } from '#governance/elections/nominees.ts'
import { type MeetingFile, orgName, personName } from '#governance/meetings/meeting-file.ts'
import { type Candidate, type Slate, whyNotStand } from './candidacy.ts'

/** « Tipi (Nour) »: the organisation and who would sit for it; of a charge « Nour (Tipi) »; « Nour ». */
export const candidateName = ({ orgName: org, personName: person }: Pick<Candidate, 'orgName' | 'personName'>, charge: boolean): string => {
  if (org === null || person === null) return org ?? person ?? '…'
  return charge ? `${person} (${org})` : `${org} (${person})`
}

export type Eligible = { key: string; name: string; org: Id | null; person: Id | null }

/**
 * Who can stand here and does not yet: for seats the organisations that sit in the meeting, each also with one of its representatives, and, where the body opens
 * its seats, people in their own name; for a charge, people.
 */
export const eligibleOf = (file: MeetingFile, slate: Slate): Eligible[] => {
  const people = nomineesOf(file).flatMap(({ person, org }) => (person === null ? [] : [{ person, org }]))
  const person = (one: { person: Id; org: Id | null }): Eligible => ({
    key: `p.${one.person}`,
    name: one.org && slate.body === null ? `${personName(file, one.person)} (${orgName(file, one.org)})` : personName(file, one.person),
    person: one.person,
    org: slate.body === null ? one.org : null,
  })
  const seats = file.entitled
    .filter((org) => !inOwnName(file, org))
    .flatMap((org): Eligible[] => {
      const voices = [...new Set(file.representatives.filter((one) => one.org === org).map((one) => one.person))]
      return [
        { key: `o.${org}`, name: orgName(file, org), org, person: null },
        ...voices.map((voice) => ({
          key: `o.${org}.${voice}`,
          name: `${orgName(file, org)} (${personName(file, voice)})`,
          org,
          person: voice,
        })),
      ]
    })
  const all = slate.body === null ? people.map(person) : [...seats, ...(slate.persons ? people.map(person) : [])]
  return all.filter((one) => whyNotStand(slate, one).length === 0)
}

/** Who a form names, before it is known whether they can stand: `o.` an organisation, with who would sit for it after another dot; `p.` a person. */
export const candidateOf = (key: string): Pick<Candidate, 'org' | 'person'> | null => {
  const [kind, first, second = null] = key.split('.')
  if (!first || (kind !== 'o' && kind !== 'p')) return null
  return kind === 'o' ? { org: first, person: second } : { org: null, person: first }
}

/** As a form names it; undefined: nobody who can stand here. Somebody who stands already is found too, to be told so. */
export const eligibleNamed = (file: MeetingFile, slate: Slate, key: string): Eligible | undefined =>
  eligibleOf(file, { ...slate, candidacies: [] }).find((one) => one.key === key)
