import { dayAt, timeAt } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Movement } from '#governance/attendance/attendance.ts'
import { holdsFor, type Named } from '#governance/attendance/signatory.ts'
import type { Signature } from '#governance/attendance/signature.ts'
import type { Body } from '#governance/bodies/body.ts'
import type { Meeting } from '#governance/meetings/meeting.ts'
import type { MinutesData } from './minutes-document.ts'

/** What the PV tells of signatures: the sheet on screen, the sheet on paper, who was named. */
export type SigningFacts = { signatures: Signature[]; scans: { sha256: string }[]; named: Named | null }

type Facts = {
  signing: SigningFacts
  meeting: Meeting
  body: Body
  movements: Movement[]
  names: { organisations: Record<Id, string>; people: Record<Id, string> }
  zone: string
}

/** Who signs the PV, not yet signed; how the attendance sheet was. */
export const signingData = ({
  signing,
  meeting,
  body,
  movements,
  names,
  zone,
}: Facts): Pick<MinutesData, 'signatories' | 'named' | 'sheet'> => {
  const { signatures, scans, named } = signing
  const person = (id: Id | null) => (id === null ? null : (names.people[id] ?? null))
  const leads = body.form === 'chaired' ? ('chair' as const) : ('facilitator' as const)
  const roleOf = (id: Id) => (id === meeting.facilitator ? leads : id === meeting.secretary ? ('secretary' as const) : ('member' as const))
  const came = new Set(movements.flatMap(({ kind, org }) => (kind === 'arrives' && org !== null ? [org] : [])))
  const signed = new Set(signatures.map(({ org }) => org).filter((org) => came.has(org)))
  return {
    signatories: named
      ? named.people.map((one) => ({
          name: person(one.person),
          role: roleOf(one.person),
          organisation: one.org === null ? null : (names.organisations[one.org] ?? null),
          signedOn: null,
        }))
      : [
          { name: person(meeting.facilitator), role: leads, organisation: null, signedOn: null },
          { name: person(meeting.secretary), role: 'secretary', organisation: null, signedOn: null },
        ],
    ...(named ? { named: { at: timeAt(named.at, zone) } } : {}),
    ...(signed.size + scans.length > 0
      ? { sheet: { signed: signed.size, came: came.size, scans: scans.map(({ sha256 }) => sha256) } }
      : {}),
  }
}

/** With the signatures that hold for what the PV says now (`read`: the fingerprint of what is signed). */
export const signedData = (data: MinutesData, { signing: { named }, zone }: Pick<Facts, 'signing' | 'zone'>, read: string): MinutesData => {
  if (!named) return data
  const { people, paper } = named
  const dayOf = (at: number) => {
    const one = people[at]
    if (paper) return paper.on
    return one?.signedAt && holdsFor(one, read) ? dayAt(one.signedAt, zone) : null
  }
  return {
    ...data,
    signatories: data.signatories.map((one, at) => ({ ...one, signedOn: dayOf(at) })),
    ...(paper ? { paper: { sha256: paper.sha256 } } : {}),
  }
}
