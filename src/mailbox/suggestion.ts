import type { Id } from '#base/id.ts'
import type { Mail } from './mail.ts'

export type Named = { id: Id; name: string }

/** What the hub knows of the addresses and names of some mails, on a day. */
export type Known = {
  people: (Named & { mail: string; organisations: Named[] })[]
  /** A domain of mail, and the organisations whose people write from it. */
  domains: { domain: string; organisations: Named[] }[]
  organisations: Named[]
}

/** To whom a mail may belong, and why one thinks so. `sure`: its correspondent is one known person, by address. */
export type Suggestion = {
  person: Named | null
  organisation: Named | null
  because: 'address' | 'domain' | 'subject' | 'nothing'
  sure: boolean
}

/** Providers of everybody: such a domain says nothing about an organisation. */
const EVERYBODYS = new Set(
  (
    'gmail.com googlemail.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr hotmail.com hotmail.fr outlook.com ' +
    'outlook.fr live.com live.fr msn.com yahoo.com yahoo.fr ymail.com icloud.com me.com mac.com aol.com gmx.com gmx.fr mailo.com proton.me ' +
    'protonmail.com tutanota.com tuta.io netcourrier.com club-internet.fr aliceadsl.fr posteo.net zaclys.net riseup.net'
  ).split(' '),
)

export const domainOf = (address: string): string => {
  const domain = address.split('@')[1] ?? ''
  return EVERYBODYS.has(domain) ? '' : domain
}

const NOTHING: Suggestion = { person: null, organisation: null, because: 'nothing', sure: false }

const key = (text: string): string =>
  ` ${text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('œ', 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `

/** A name shorter than this is found in words that have nothing to do with it. */
const SHORTEST = 4

const namedIn = (subject: string, organisations: Named[]): Named[] => {
  const said = key(subject)
  return organisations.filter(({ name }) => key(name).trim().length >= SHORTEST && said.includes(key(name)))
}

/** The person whose address it is; else the organisation whose domain it is, or that the subject names, if there is only one. */
export const suggestionFor = ({ correspondents, subject }: Pick<Mail, 'correspondents' | 'subject'>, known: Known): Suggestion => {
  const addresses = correspondents.map(({ address }) => address).filter((one) => one !== '')
  const people = known.people.filter(({ mail }) => addresses.includes(mail))
  const [person] = people
  if (person && people.length === 1) {
    const organisation = person.organisations.length === 1 ? (person.organisations[0] ?? null) : null
    return { person: { id: person.id, name: person.name }, organisation, because: 'address', sure: correspondents.length === 1 }
  }
  if (person) return { ...NOTHING, person: { id: person.id, name: person.name }, because: 'address' }
  const domains = addresses.map(domainOf)
  const ofDomain = unique(known.domains.filter(({ domain }) => domains.includes(domain)).flatMap(({ organisations }) => organisations))
  if (ofDomain.length === 1) return { ...NOTHING, organisation: ofDomain[0] ?? null, because: 'domain' }
  const named = namedIn(subject, known.organisations)
  if (named.length === 1) return { ...NOTHING, organisation: named[0] ?? null, because: 'subject' }
  return NOTHING
}

const unique = (all: Named[]): Named[] => [...new Map(all.map((one) => [one.id, one])).values()]

/** Filed with the others in one press: from its owner, of one known person, read without a doubt, written by somebody. */
export const isReady = (mail: Pick<Mail, 'expected' | 'remarks'>, suggestion: Suggestion): boolean =>
  mail.expected && suggestion.sure && !mail.remarks.includes('unreadable') && !mail.remarks.includes('automatic')
