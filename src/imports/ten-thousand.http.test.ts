import { performance } from 'node:perf_hooks'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { openHub, type TestHub } from '../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../tests/setup/site.ts'
import { tasks } from '../app.tsx'

// Ten thousand rows with three hundred faults planted: each named by row and column, nothing in before it is confirmed, out in one act.

const ROWS = 10_000
const FAULTS = 300

let site: TestSite
let hub: TestHub
let id: string
let before: Record<string, unknown>
beforeAll(async () => {
  site = await testSite()
  hub = await openHub(site, 'PLOUCS', 'maite')
  await hub.paste('La Smalah ; Ana Duluc ; ana@exemple.fr\nTipi ; Luc Tastet')
})
afterAll(async () => {
  expect(site.lines).toEqual([])
  await site.close()
})

const HEADS = ['Nom', 'Forme juridique', 'SIRET', 'Commune', 'Courriel', 'Téléphone', 'Site', 'Membre depuis', 'Fondateur']
/** What is planted in which column, and how it is named. */
const PLANTED: [number, string, string][] = [
  [0, '', 'import.noName'],
  [1, 'GmbH', 'import.unknownForm'],
  [2, '4,23E+13', 'import.cutFigure'],
  [2, '12345678', 'identifier.length'],
  [4, 'pas une adresse', 'import.notAMail'],
  [5, '05 58', 'import.notAPhone'],
  [6, 'néant', 'import.notALink'],
  [7, '31/02/2026', 'import.notADay'],
  [8, 'peut-être', 'import.notYesNo'],
  [0, '=cmd|calc', 'import.formula'],
]

/** A SIRET whose keys fall right, from a number. */
const siretOf = (n: number): string => {
  const sum = (digits: string) =>
    [...digits]
      .reverse()
      .reduce((all, one, at) => all + (at % 2 === 0 ? Number(one) : Number(one) * 2 > 9 ? Number(one) * 2 - 9 : Number(one) * 2), 0)
  const keyed = (digits: string) => digits + ((10 - (sum(`${digits}0`) % 10)) % 10)
  return keyed(`${keyed(String(80_000_000 + n))}0001`)
}

const planted = new Map<number, { column: number; code: string }>()
const fileOf = (): Buffer => {
  const lines = [HEADS.join(';')]
  for (let n = 0; n < ROWS; n += 1) {
    const cells = [
      `Structure n° ${n}`,
      'association',
      siretOf(n),
      'Mont-de-Marsan',
      `s${n}@exemple.fr`,
      '05 58 00 00 00',
      'www.exemple.fr',
      '12/03/2019',
      'non',
    ]
    if (n % 33 === 7 && planted.size < FAULTS) {
      const [column, cell, code] = PLANTED[planted.size % PLANTED.length] as [number, string, string]
      cells[column] = cell
      planted.set(n + 2, { column, code })
    }
    lines.push(cells.join(';'))
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1')
}

const TABLES = ['organisation', 'person', 'membership', 'representation']
const prints = async () =>
  Object.fromEntries(
    await Promise.all(
      TABLES.map(async (table) => [
        table,
        (
          await site.sql<{ hash: string }>(
            `select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as hash from members.${table} t`,
          )
        )[0]?.hash,
      ]),
    ),
  )

/** Runs, and prints how long it took (no limit: the machine may be busy) and how high the memory of this process rose. */
const measured = async <T>(what: string, run: () => Promise<T>): Promise<{ value: T; megabytes: number }> => {
  globalThis.gc?.()
  const start = process.memoryUsage().rss
  let peak = start
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  const began = performance.now()
  const value = await run()
  const seconds = (performance.now() - began) / 1000
  clearInterval(watch)
  const megabytes = Math.round((peak - start) / 1024 / 1024)
  process.stdout.write(`Import of ${ROWS} rows, ${what}: ${seconds.toFixed(1)} s, memory +${megabytes} MB\n`)
  return { value, megabytes }
}

const send = async (file: Buffer) => {
  const body = Buffer.concat([
    Buffer.from('--x\r\nContent-Disposition: form-data; name="target"\r\n\r\nstructures\r\n'),
    Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="liste.csv"\r\nContent-Type: text/csv\r\n\r\n'),
    file,
    Buffer.from('\r\n--x--\r\n'),
  ])
  return hub.coordinator.postBytes('/ploucs/importer', body, 'multipart/form-data; boundary=x')
}

/** What the queue does with the last job of that name. */
const work = async (task: 'imports.write' | 'imports.takeBack') => {
  const [job] = await site.sql<{ payload: never }>('select payload from graphile_worker._private_jobs order by id desc limit 1')
  await tasks(site)[task]?.(job?.payload as never, { now: site.clock.now, attempt: 1, last: false, log: () => {} })
}

type Shown = {
  state: string
  counts: Record<string, number>
  next: number | null
  rows: { line: number; problems: { column: number; code: string }[] }[]
}
const shown = async (query = ''): Promise<Shown> =>
  (await hub.coordinator.get(`/ploucs/importer/${id}${query}`, { accept: 'application/json' })).json() as Shown

describe('a file of ten thousand rows', () => {
  it('is read as it comes, and tried; each planted fault is named by row and column, and nothing is in', async () => {
    before = await prints()
    const file = fileOf()
    const read = await measured('read', () => send(file))
    expect(read.value.status, read.value.text).toBe(303)
    id = read.value.location?.split('/').at(-1) ?? ''
    const columns = Object.fromEntries(
      ['name', 'legalForm', 'number', 'commune', 'email', 'phone', 'website', 'since', 'founding'].map((key, at) => [`columns.${at}`, key]),
    )
    const tried = await measured('tried', () => hub.coordinator.post(`/ploucs/importer/${id}/colonnes`, { header: '1', ...columns }))
    expect(tried.value.status, tried.value.text).toBe(303)
    expect((await shown()).counts).toMatchObject({ new: ROWS - FAULTS, wrong: FAULTS, toFill: 0, same: 0 })

    const named = new Map<number, { column: number; code: string }>()
    for (let apres: number | null = 0; apres !== null; ) {
      const { rows, next }: Shown = await shown(`?voir=problemes&apres=${apres}`)
      for (const { line, problems } of rows) {
        expect(problems, `line ${line}`).toHaveLength(1)
        const [{ column, code }] = problems as [{ column: number; code: string }]
        named.set(line, { column, code })
      }
      apres = next
    }
    expect(named).toEqual(planted)
    expect(await prints()).toEqual(before)
    expect(Math.max(read.megabytes, tried.megabytes)).toBeLessThan(200)
  }, 120_000)

  it('comes in once confirmed, and goes in one act to the very rows of before', async () => {
    expect((await hub.coordinator.post(`/ploucs/importer/${id}/confirmer`)).status).toBe(303)
    await measured('brought in', () => work('imports.write'))
    expect((await shown()).counts).toMatchObject({ added: ROWS - FAULTS, waiting: 0, left: 0 })
    expect(await site.sql('select count(*)::int as n from members.organisation where siret is not null')).toEqual([{ n: ROWS - FAULTS }])

    const begun = await measured('looked through before it is undone', () => hub.coordinator.post(`/ploucs/importer/${id}/annuler`))
    expect(begun.value.status, begun.value.text).toBe(303)
    expect((await hub.coordinator.get(`/ploucs/importer/${id}`)).text).toContain('en train d’être défait')
    const undone = await measured('undone', () => work('imports.takeBack'))
    expect(await shown()).toMatchObject({ state: 'undone' })
    expect(await prints()).toEqual(before)
    expect(undone.megabytes).toBeLessThan(200)
  }, 120_000)
})
