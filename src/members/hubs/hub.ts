import { nameKey } from '#members/name.ts'

/** First words of addresses that belong to the house, and those people would take for it. */
const RESERVED = new Set(
  'api assets aide admin connexion deconnexion demo design mes-poles nouveau operateur reglages robots sante statut support www'.split(' '),
)

const LONGEST = 40

/** Whether a hub may live at this address (lower case, digits, hyphens inside; as `platform.hub_address` checks). */
export const isAddress = (slug: string): boolean => /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/.test(slug)

export const isReserved = (slug: string): boolean => RESERVED.has(slug)

const cut = (slug: string, length: number) => slug.slice(0, length).replace(/-+$/, '')

/** The address a hub's name gives: « PLOUCS, pôle des Landes » → `ploucs-pole-des-landes`; a name without letters → `pole`. */
export const addressOf = (name: string): string => {
  const bare = nameKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return cut(bare, LONGEST) || 'pole'
}

/** The first free address: the name's own, else with `-2`, `-3`… */
export const freeAddress = (name: string, taken: ReadonlySet<string>): string => {
  const wanted = addressOf(name)
  for (let n = 1; ; n += 1) {
    const ending = n === 1 ? '' : `-${n}`
    const slug = cut(wanted, LONGEST - ending.length) + ending
    if (!taken.has(slug) && !isReserved(slug)) return slug
  }
}

/** The zones France lives in: the hub's days and hours are told in one of them. */
export const ZONES = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'America/Miquelon',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Marquesas',
  'Pacific/Wallis',
] as const

export type Zone = (typeof ZONES)[number]
