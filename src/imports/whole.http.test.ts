import { afterAll, beforeAll, beforeEach, describe, expect, test as it } from 'vitest'
import { openHub, type TestHub } from '../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../tests/setup/site.ts'
import { tasks } from '../app.tsx'
import { LOT } from './import.ts'

// An import comes in whole or not at all, and goes again the same way, whatever happens meanwhile.

/** Three lots, the last of one row. */
const ROWS = LOT * 2 + 1

let site: TestSite
let hub: TestHub
let second: Awaited<ReturnType<TestSite['as']>>
beforeAll(async () => {
  site = await testSite()
  // Statistics taken while a hub was nearly empty make an import of thousands of rows five times slower, until the next ones: what is tried here is
  // that it is whole, not when the server's own worker comes by.
  await site.sql(`do $$ declare t regclass; begin
    for t in select oid from pg_class where relkind = 'r' and relrowsecurity loop execute format('alter table %s set (autovacuum_enabled = off)', t); end loop; end $$`)
  hub = await openHub(site, 'PLOUCS', 'maite')
  await hub.paste('La Smalah ; Ana Duluc ; ana@exemple.fr')
  second = await site.as('ana@exemple.fr')
})
afterAll(async () => {
  expect(site.lines).toEqual([])
  await site.close()
})

let round = 0
let id: string
let before: unknown
beforeEach(async () => {
  round += 1
  before = await print()
  const rows = ['Nom;Commune', ...Array.from({ length: ROWS }, (_, n) => `Copeau ${round}.${n};Dax`)].join('\n')
  const read = await hub.coordinator.postJson('/ploucs/importer', { target: 'structures', rows })
  id = (read.json() as { import: string }).import
  await hub.coordinator.postJson(`/ploucs/importer/${id}/colonnes`, { header: '1', columns: ['name', 'commune'] })
  expect((await hub.coordinator.post(`/ploucs/importer/${id}/confirmer`)).status).toBe(303)
})

const print = () =>
  site.sql(`select md5(string_agg(t::text, '' order by t::text)) as hash from (
    select to_jsonb(o) as t from members.organisation o union all select to_jsonb(m) from members.membership m) t`)
const shown = async (browser = hub.coordinator) =>
  (await browser.get(`/ploucs/importer/${id}`, { accept: 'application/json' })).json() as {
    state: string
    progress: number
    counts: Record<string, number>
    trouble: { code: string } | null
  }
type Task = 'imports.write' | 'imports.takeBack'
const work = async (task: Task, last = false) => {
  const [job] = await site.sql<{ payload: never }>(
    `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1 order by j.id desc limit 1`,
    [task],
  )
  await tasks(site)[task]?.(job?.payload as never, { now: site.clock.now, attempt: 1, last, log: () => {} })
}
const undo = (browser = hub.coordinator) => browser.post(`/ploucs/importer/${id}/annuler`)
/** Once the job has said how far it is, `then`, while it goes on. */
const meanwhile = async (task: Task, then: () => Promise<unknown>) => {
  const job = work(task)
  await expect.poll(async () => (await shown()).progress, { timeout: 15_000, interval: 5 }).toBeGreaterThan(0)
  await then()
  await job
}
const lose = (person: string) =>
  site.sql(`update members.role set until_day = from_day where person_id = $1 and kind = 'coordinator'`, [person])
const hold = (person: string) =>
  site.sql(`update members.role set until_day = null where person_id = $1 and kind = 'coordinator'`, [person])

describe('brought in', () => {
  it('is told as it goes, and nobody sees a part of it', async () => {
    await meanwhile('imports.write', async () => {
      expect((await shown()).state).toBe('writing')
      expect(await print()).toEqual(before)
    })
    expect(await shown()).toMatchObject({ state: 'done', counts: { added: ROWS } })
    await undo()
    await work('imports.takeBack')
    expect(await print()).toEqual(before)
  })

  it('stopped in the middle, nothing of it stays', async () => {
    await meanwhile('imports.write', () => undo())
    expect(await shown()).toMatchObject({ state: 'undone' })
    expect(await print()).toEqual(before)
  })

  it('a job that runs a second time does nothing more', async () => {
    await work('imports.write')
    const after = await print()
    await work('imports.write')
    expect(await print()).toEqual(after)
    expect(await shown()).toMatchObject({ state: 'done', counts: { added: ROWS } })
    await undo()
    await work('imports.takeBack')
    await work('imports.takeBack')
    expect(await print()).toEqual(before)
  })

  it('whoever confirmed it coordinates no more: nothing came in, it is said, and the next coordinator brings it in', async () => {
    await site.sql(
      `insert into members.role (hub_id, id, person_id, kind, from_day) select $1, gen_random_uuid(), id, 'coordinator', '2020-01-01'
       from members.person where hub_id = $1 and name = 'Ana Duluc'`,
      [hub.hub],
    )
    await lose(hub.person)
    await work('imports.write')
    expect(await shown(second)).toMatchObject({ state: 'checked', trouble: { code: 'import.ownerGone' } })
    expect((await second.get(`/ploucs/importer/${id}`)).text).toContain('n’a plus le rôle de coordination')
    expect(await print()).toEqual(before)

    expect((await second.post(`/ploucs/importer/${id}/confirmer`)).status).toBe(303)
    await work('imports.write')
    expect(await shown(second)).toMatchObject({ state: 'done', trouble: null, counts: { added: ROWS } })

    // The same on the way back.
    await hold(hub.person)
    expect((await undo()).status).toBe(303)
    await lose(hub.person)
    await work('imports.takeBack')
    expect(await shown(second)).toMatchObject({ state: 'done', trouble: { code: 'import.ownerGone' } })
    expect((await undo(second)).status).toBe(303)
    await work('imports.takeBack')
    expect(await print()).toEqual(before)
    await hold(hub.person)
  })
})

describe('taken back', () => {
  beforeEach(() => work('imports.write'))

  it('what stands on a row is named with its line and why, and nothing begins', async () => {
    const organisation = await hub.organisation(`Copeau ${round}.7`)
    const fields = { name: 'Mia Ferrand', email: '', kind: 'titulaire', from: '2026-03-12', replaces: '' }
    expect((await hub.coordinator.post(`/ploucs/structures/${organisation}/representations`, fields)).status).toBe(303)
    const reply = await undo()
    expect(reply.status).toBe(422)
    expect(reply.text).toContain(`Ligne 9, Copeau ${round}.7 (une représentation)`)
    expect((await shown()).state).toBe('done')
  })

  it('something comes to stand on it meanwhile: all of it stays, and that is named', async () => {
    expect((await undo()).status).toBe(303)
    const taken = await print()
    const organisation = await hub.organisation(`Copeau ${round}.${ROWS - 1}`)
    const fields = { name: 'Luc Tastet', email: '', kind: 'titulaire', from: '2026-03-12', replaces: '' }
    expect((await hub.coordinator.post(`/ploucs/structures/${organisation}/representations`, fields)).status).toBe(303)
    await work('imports.takeBack')
    expect(await shown()).toMatchObject({ state: 'done', trouble: { code: 'import.inUseMeanwhile' } })
    expect((await hub.coordinator.get(`/ploucs/importer/${id}`)).text).toContain(`Ligne ${ROWS + 1}, Copeau ${round}.${ROWS - 1}`)
    expect(await print()).toEqual(taken)
  })
})
