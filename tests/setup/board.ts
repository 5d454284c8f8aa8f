import { openHub } from './hub.ts'
import { type TestSite, testSite } from './site.ts'

export type Browser = Awaited<ReturnType<TestSite['as']>>

/** A board of five as a coordinator makes it, through its own pages: pasted names, seats, nothing else. La Cowo has nobody named. */
export const boardNames = ['La Smalah', 'Tipi', 'Le Bocal', 'Artelandes', 'La Cowo'] as const
export type BoardName = (typeof boardNames)[number]

const LIST = `La Smalah ; Ana Duluc ; ana@exemple.fr
Tipi ; Luc Tastet ; luc@exemple.fr
Le Bocal ; Mia Ferrand ; mia@exemple.fr
Artelandes ; Inès Haddad ; ines@exemple.fr
La Cowo
Hors Conseil ; Zoé Labadie ; zoe@exemple.fr`

type Options = {
  site?: TestSite
  name?: string
  coordinator?: string
  /** Lines of the pasted list, after those of the board. */
  more?: string[]
  /** false: nobody sits yet. */
  seats?: boolean
}

export const testBoard = async ({ site: given, name = 'PLOUCS', coordinator = 'maite', more = [], seats = true }: Options = {}) => {
  const site = given ?? (await testSite())
  const hub = await openHub(site, name, coordinator)
  await hub.paste([LIST, ...more].join('\n'))
  const ids = async (table: 'organisation' | 'person'): Promise<Record<string, string>> =>
    Object.fromEntries(
      (await site.sql<{ id: string; name: string }>(`select id, name from members.${table} where hub_id = $1`, [hub.hub])).map((row) => [
        row.name,
        row.id,
      ]),
    )
  const organisations = await ids('organisation')
  const people = await ids('person')
  const [body] = await site.sql<{ id: string }>('select id from governance.body where hub_id = $1', [hub.hub])
  const at = `/${hub.slug}`
  const org = (called: string): string => organisations[called] ?? called
  const give = (names: readonly string[], from = '2026-01-01') =>
    hub.coordinator.post(`${at}/instances/${body?.id}/sieges`, { organisations: names.map(org), from })
  const seated = seats ? await give(boardNames) : null
  if (seated && seated.status !== 303) throw new Error(`No seats: ${seated.text}`)

  /** A meeting tonight at 20 h (Paris), in preparation; its address. */
  const prepare = async (fields: Record<string, string> = {}): Promise<string> => {
    const reply = await hub.coordinator.post(`${at}/reunions`, {
      ...{ body: body?.id ?? '', day: '2026-03-12', startsAt: '20:00', endsAt: '22:00', place: 'La Smalah', link: '', title: '' },
      ...fields,
    })
    if (reply.status !== 303) throw new Error(`No meeting: ${reply.text}`)
    return reply.location?.split('?')[0] ?? ''
  }
  const convene = async (fields: Record<string, string> = {}): Promise<string> => {
    const meeting = await prepare(fields)
    const sent = await hub.coordinator.post(`${meeting}/convoquer`)
    if (sent.status !== 303) throw new Error(`Not convened: ${sent.text}`)
    return meeting
  }
  return {
    site,
    me: hub.coordinator,
    at,
    hub: hub.hub,
    body: body?.id ?? '',
    org,
    person: (called: string) => people[called] ?? called,
    give,
    prepare,
    convene,
  }
}

export type TestBoard = Awaited<ReturnType<typeof testBoard>>
