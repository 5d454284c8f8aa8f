import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test as it } from 'vitest'
import { addMinutes } from '#base/day.ts'
import { type Id, newId } from '#base/id.ts'
import { readArchive } from '#platform/backup/archive.ts'
import { exportPath } from '#platform/export/kept-export.ts'
import { tasks } from '../../src/app.tsx'
import { type Board, openBoard } from '../../tests/setup/session.ts'
import { type TestSite, testSite } from '../../tests/setup/site.ts'

const AT = '2026-03-12T17:00:00.000Z'

let site: TestSite
let board: Board
let pole: string
let maite: Board['coordinator']
let second: Board['coordinator']
beforeAll(async () => {
  site = await testSite({ at: '2026-03-01T09:00:00.000Z' })
  board = await openBoard(site, [{ kind: 'information', title: 'Nouvelles' }], ['La Smalah', 'Tipi'])
  pole = `/${board.slug}/pole/donnees`
  const person = await board.someone('Ana')
  await board.coordinator.post(`/${board.slug}/personnes/${person}/roles`, { kind: 'coordinator', from: '2026-01-01' })
})
beforeEach(async () => {
  site.clock.now = AT
  maite = await site.as(board.me)
  second = await site.as('ana@exemple.fr')
  await site.sql(`update exports.export set state = 'over', made_at = coalesce(made_at, asked_at) where state in ('making', 'ready')`)
  await site.sql(`delete from graphile_worker._private_jobs`)
})
afterAll(() => site.close())

type Waiting = { task: string; payload: { hub: Id; input: unknown } }
const waiting = () =>
  site.sql<Waiting>(`select t.identifier as task, j.payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier like 'exports.%' order by j.id`)

const job = (last = false) => ({ now: site.clock.now, attempt: 1, last, log: () => {} })
/** What waits is done, as the queue does it. */
const work = async (last = false): Promise<void> => {
  const all = tasks({ config: site.config, pools: site.pools })
  for (const { task, payload } of await waiting()) {
    await all[task]?.(payload, job(last))
  }
}
const ask = async () => {
  const reply = await maite.postJson(pole, {})
  expect(reply.status, reply.text).toBe(200)
  return (reply.json() as { export: Id }).export
}
const made = async () => {
  const id = await ask()
  await work()
  return id
}
const facts = (id: Id) => site.sql(`select name, actor, data from logbook.fact where subject = $1 order by no`, [id])
const mails = (about: string) =>
  site.sql<{ to: string; body: string }>(`select to_address as to, body from platform.mail where about = $1 order by written_at, id`, [
    about,
  ])

describe('all data of the hub', () => {
  it('is asked for, made by a job, told by mail and taken away by who asked', async () => {
    expect((await maite.get(`/${board.slug}/pole`)).text).toContain(`href="${pole}"`)
    expect((await maite.get(pole)).text).toContain('Préparer le fichier')
    const asked = await maite.post(pole, {})
    expect([asked.status, asked.location, asked.done]).toEqual([303, pole, 'exports.asked'])
    const [row] = await site.sql<{ id: Id; state: string }>(`select id, state from exports.export where state = 'making'`)
    const id = row?.id ?? ''
    expect((await maite.get(pole)).text).toContain('En préparation')
    await work()

    const page = (await maite.get(pole)).text
    expect(page).toContain('Télécharger')
    expect(page).toContain('19 mars 2026')
    const [ready] = await mails('exports.ready')
    expect(ready?.to).toBe(board.me)
    expect(ready?.body).toContain('19 mars 2026')

    const file = `${pole}/${id}/fichier.zip`
    expect((await maite.get(file)).status).toBe(404)
    const taken = await maite.post(`${pole}/${id}/prendre`)
    expect([taken.status, taken.location]).toEqual([303, file])
    const answered = await maite.listen(file)
    expect(answered.headers.get('content-disposition')).toContain(`${board.slug}-2026-03-12.zip`)
    expect(answered.headers.get('cache-control')).toBe('no-store')
    const bytes = new Uint8Array(await answered.arrayBuffer())
    expect(answered.headers.get('content-length')).toBe(String(bytes.length))

    const copy = join(site.config.data, 'copy.zip')
    await writeFile(copy, bytes)
    const zip = await readArchive(copy)
    expect(await text(await zip.open('tables/members.organisation.csv'))).toContain('Maison Bleue')
    expect(JSON.parse(await text(await zip.open('datapackage.json'))).resources.length).toBeGreaterThan(40)
    zip.close()

    const told = await facts(id)
    expect(told.map(({ name }) => name)).toEqual(['exports.asked', 'exports.made', 'exports.taken'])
    expect(told.every(({ actor }) => actor === board.person)).toBe(true)
    expect(told[1]?.data).toMatchObject({ bytes: bytes.length })
  })

  it('who else coordinates hears of it when it is asked for, may erase it, and cannot have it', async () => {
    const before = (await mails('exports.asked')).length
    const id = await made()
    const heard = (await mails('exports.asked')).slice(before)
    expect(heard.map(({ to }) => to)).toEqual(['ana@exemple.fr'])
    expect(heard[0]?.body).toContain('Si vous l’aviez convenu')
    const refused = await second.post(`${pole}/${id}/prendre`)
    expect([refused.status, refused.text.includes('à la personne qui l’a demandé')]).toEqual([403, true])
    await maite.post(`${pole}/${id}/prendre`)
    expect((await second.get(`${pole}/${id}/fichier.zip`)).status).toBe(404)
    expect((await maite.get(`${pole}/${id}/fichier.zip`, { range: 'bytes=0-9' })).status).toBe(200)
    expect((await second.get(pole)).text).toContain('seul·e peut le télécharger')
    expect((await second.post(`${pole}/${id}/effacer`)).done).toBe('exports.dropped')
    await work()
    expect(existsSync(exportPath(site.config.data, board.hub, id))).toBe(false)
    expect((await maite.get(`${pole}/${id}/fichier.zip`)).status).toBe(404)
  })

  it('is not for anybody else of the hub, who is not told of it', async () => {
    const id = await made()
    const luc = await site.as('luc@exemple.fr')
    expect((await luc.get(pole)).status).toBe(404)
    expect((await luc.post(pole)).status).toBe(404)
    expect((await luc.post(`${pole}/${id}/prendre`)).status).toBe(404)
  })
})

describe('a session alone takes nothing away', () => {
  it('a quarter of an hour after the second code it is asked for again: to ask, to take', async () => {
    const id = await made()
    site.clock.now = addMinutes(AT, 15)
    const page = (await maite.get(pole)).text
    expect(page).toContain('/connexion/second-code?encore=1&amp;vers=')
    expect(page).not.toContain('/prendre"')
    const refused = await maite.post(`${pole}/${id}/prendre`)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('tapez-le de nouveau')
    await maite.post(`${pole}/${id}/effacer`)
    expect((await maite.postJson(pole, {})).text).toContain('request.proveFirst')
    site.clock.now = addMinutes(AT, 14)
    expect((await maite.post(pole)).status).toBe(303)
  })
})

describe('one at a time, not for ever', () => {
  it('a second one is refused in words while one is made; once stopped, nothing of it is left', async () => {
    const id = await ask()
    const again = await maite.post(pole)
    expect([again.status, again.text.includes('un seul à la fois')]).toEqual([422, true])
    expect((await second.post(pole)).status).toBe(422)
    await maite.post(`${pole}/${id}/effacer`)
    await work()
    expect(await site.sql('select state from exports.export where id = $1', [id])).toEqual([{ state: 'stopped' }])
    expect(existsSync(dirname(exportPath(site.config.data, board.hub, id)))).toBe(false)
    expect((await facts(id)).map(({ name }) => name)).toEqual(['exports.asked', 'exports.dropped'])
    expect((await maite.post(pole)).status).toBe(303)
  })

  it('stands seven days, then the file is gone and the line stays', async () => {
    const id = await made()
    const forgetOld = async () =>
      tasks({ config: site.config, pools: site.pools })['exports.forgetOld']?.({ hub: null, input: null }, job())
    site.clock.now = addMinutes(AT, 7 * 24 * 60 - 1)
    await forgetOld()
    expect(existsSync(exportPath(site.config.data, board.hub, id))).toBe(true)
    site.clock.now = addMinutes(AT, 7 * 24 * 60)
    maite = await site.as(board.me)
    const late = await maite.post(`${pole}/${id}/prendre`)
    expect([late.status, late.text.includes('n’est plus là')]).toEqual([422, true])
    await forgetOld()
    expect(await readdir(join(site.config.data, 'exports', board.hub))).not.toContain(id)
    expect((await maite.get(pole)).text).toContain('effacé')
    expect((await maite.get(pole)).text).toContain('Préparer le fichier')
  })

  it('a row that came back from a backup has no file: said, and a new one may be asked for', async () => {
    const id = await made()
    await rm(exportPath(site.config.data, board.hub, id))
    expect((await maite.get(pole)).text).toContain('Préparer le fichier')
    expect((await maite.post(`${pole}/${id}/prendre`)).text).toContain('n’est plus là')
  })
})

describe('what goes wrong is said', () => {
  it('a disk too small for the documents is refused before anything begins', async () => {
    const huge = newId()
    await site.sql(
      `insert into platform.document (hub_id, id, name, media_type, sha256, bytes, kept_at) values ($1, $2, 'Film', 'video/mp4', repeat('0', 64), 1000000000000000, now())`,
      [board.hub, huge],
    )
    const refused = await maite.post(pole)
    await site.sql('delete from platform.document where id = $1', [huge])
    expect([refused.status, refused.text.includes('pas assez de place sur le disque')]).toEqual([422, true])
    expect(await waiting()).toEqual([])
  })

  it('what fails at every try is given up, and the page says so', async () => {
    const id = await ask()
    // A file stands where the folder should be made.
    const place = join(site.config.data, 'exports', board.hub)
    await rm(place, { recursive: true, force: true })
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, '')
    await expect(work()).rejects.toThrow()
    expect((await maite.get(pole)).text).toContain('En préparation')
    await expect(work(true)).rejects.toThrow()
    await rm(place)
    const page = (await maite.get(pole)).text
    expect(page).toContain('n’a pas pu être préparé')
    expect(page).toContain('Préparer le fichier')
    expect(await site.sql('select state, trouble from exports.export where id = $1', [id])).toEqual([
      { state: 'failed', trouble: 'exports.broken' },
    ])
  })

  it('whoever no longer coordinates when it is ready does not get it', async () => {
    const id = ((await second.postJson(pole, {})).json() as { export: Id }).export
    await site.sql(`update members.role set until_day = '2026-03-12' where person_id = $1 and kind = 'coordinator'`, [
      await board.someone('Ana'),
    ])
    await work()
    await site.sql(`update members.role set until_day = null where person_id = $1 and kind = 'coordinator'`, [await board.someone('Ana')])
    expect(await site.sql('select state, trouble from exports.export where id = $1', [id])).toEqual([
      { state: 'failed', trouble: 'exports.makerGone' },
    ])
    expect(existsSync(exportPath(site.config.data, board.hub, id))).toBe(false)
  })
})

const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'ignore' })
const place = () => join(site.config.data, 'exports', board.hub)
const smallDisk = async (): Promise<boolean> => {
  await rm(place(), { recursive: true, force: true })
  await mkdir(place(), { recursive: true })
  try {
    run('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place())
    return true
  } catch {
    return false
  }
}

it('a disk that fills up on the way: nothing is kept, it is not tried again, and the page says what to do', async ({ skip }) => {
  if (!(await smallDisk())) skip('this user may not mount a small disk')
  try {
    const id = await ask()
    await work()
    expect(await site.sql('select state, trouble from exports.export where id = $1', [id])).toEqual([
      { state: 'failed', trouble: 'exports.full' },
    ])
    expect(await readdir(place(), { recursive: true })).toEqual([])
    expect((await maite.get(pole)).text).toContain('Le disque s’est rempli en chemin')
  } finally {
    run('umount', '-l', place())
  }
})

it('logged nothing', () => expect(site.lines).toEqual([]))
