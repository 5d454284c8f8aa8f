import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, open, readdir, rename, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { house as words } from '#platform/i18n/house.ts'
import { figure } from './figures.ts'
import { type Answer, browse, installation } from './process.ts'
import { type Writing, writing } from './writers.ts'

// Disks of their own, small, that are filled up: one with the database, one with the documents. Nobody restarts anything.

const MB = 1024 ** 2

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

const mayMount = (() => {
  const place = join(tmpdir(), `cordee-mount-${process.pid}`)
  try {
    run('mkdir', '-p', place)
    run('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place)
    run('umount', place)
    return true
  } catch {
    return false
  } finally {
    run('rm', '-rf', place)
  }
})()
if (!mayMount) console.log('Disk full: left out, this user may not mount a small disk.')

const house = await installation()
const mounted: string[] = []
let writers: Writing

/** Puts what a folder holds on a disk of its own, with so many megabytes to spare. */
const onSmallDisk = async (folder: string, spare: number) => {
  await mkdir(folder, { recursive: true })
  const held = Number(run('du', '-sm', folder).split('\t')[0])
  const aside = await mkdtemp(join(tmpdir(), 'cordee-aside-'))
  await rename(folder, join(aside, 'all'))
  await mkdir(folder)
  run('mount', '-t', 'tmpfs', '-o', `size=${held + spare}m`, 'tmpfs', folder)
  mounted.push(folder)
  // With the folder itself: its owner and its rights.
  run('cp', '-a', `${join(aside, 'all')}/.`, folder)
  await rm(aside, { recursive: true })
}

/** Takes all the space there is; gives it back when told. */
const fill = async (folder: string) => {
  const path = join(folder, 'filler')
  const file = await open(path, 'w')
  const block = Buffer.alloc(MB)
  try {
    for (let size = MB; size >= 1; ) {
      try {
        const { bytesWritten } = await file.write(block, 0, size)
        if (bytesWritten < size) size = Math.floor(size / 2)
      } catch {
        size = Math.floor(size / 2)
      }
    }
  } finally {
    await file.close()
  }
  const { bavail } = await statfs(folder)
  expect(bavail).toBe(0)
  return () => rm(path)
}

const visitor = browse(house.origin)
const timed = async (work: Promise<Answer>) => {
  const began = performance.now()
  const { status, text } = await work
  return { status, text, seconds: (performance.now() - began) / 1000 }
}
const says = (text: string) =>
  text.includes((words.fr.problems['request.full'] as string).split(' :')[0] ?? '?') || text.includes('Réessayez dans une minute')

describe.skipIf(!mayMount)('no space left', () => {
  beforeAll(async () => {
    await house.start()
    await house.end('SIGTERM')
    await onSmallDisk(await house.cluster(), 120)
    for (const folder of ['documents', 'uploads']) await onSmallDisk(join(house.data, folder), 2)
    await house.start()
    writers = await writing(house)
  }, 240_000)

  afterAll(async () => {
    await writers?.stop()
    await house.end('SIGTERM')
    for (const folder of mounted.reverse()) run('umount', '-l', folder)
    await house.remove()
  }, 90_000)

  it('for the database: 503 in plain words, visitors go on reading, and all comes back by itself', { timeout: 240_000 }, async () => {
    expect((await visitor.get('/ploucs')).status).toBe(200)
    writers.begin()
    await writers.more(writers.counts(), 2)
    const giveBack = await fill(await house.cluster())
    const answers: Awaited<ReturnType<typeof timed>>[] = []
    const reads: Awaited<ReturnType<typeof timed>>[] = []
    const lookAround = async () => {
      answers.push(
        await timed(writers.browser.post('/ploucs/personnes', { name: `Pleine ${answers.length} ${'x'.repeat(80)}`, email: '' })),
      )
      reads.push(await timed(visitor.get('/ploucs')))
    }
    const began = performance.now()
    while (performance.now() - began < 4_000) await lookAround()
    // Rows had no place; now its log asks for another segment, which stops all of PostgreSQL (« PANIC: could not write … No space left »).
    const superuser = new pg.Client(await house.superuserUrl())
    superuser.on('error', () => {})
    await superuser.connect()
    for (let n = 0, stands = true; n < 500 && stands; n += 1) {
      stands = await superuser.query(`select pg_logical_emit_message(true, 'filler', repeat('x', 1000000))`).then(
        () => true,
        () => false,
      )
    }
    await superuser.end().catch(() => {})
    const stoppedAt = performance.now()
    while (performance.now() - stoppedAt < 8_000) await lookAround()
    const refused = answers.filter(({ status }) => status !== 303)
    const slowest = Math.max(...[...answers, ...reads].map(({ seconds }) => seconds))
    const stopped = house.output().includes('PostgreSQL went away')

    await giveBack()
    const freed = performance.now()
    while ((await timed(writers.browser.post('/ploucs/personnes', { name: 'De retour', email: '' }))).status !== 303) {
      if (performance.now() - freed > 60_000) throw new Error(`It does not come back:\n${house.output()}`)
      await sleep(50)
    }
    const back = (performance.now() - freed) / 1000
    await writers.more(writers.counts(), 2)
    await writers.stop()
    const lost = await writers.lost()
    const halves = [...(await writers.halves()), ...(await writers.twice())]

    const what = 'disk of the database full'
    const unsaid = refused.filter(({ status, text }) => status !== 503 || !says(text))
    const note = stopped ? 'PostgreSQL had stopped and was started again' : 'PostgreSQL refused to write and went on'
    await figure('crash', {
      what: `${what}: refusals that are no 503 in plain words`,
      target: '0',
      found: `${unsaid.length} of ${refused.length}`,
      note,
    })
    const read = `${reads.filter(({ status }) => status === 200).length} of ${reads.length}`
    await figure('crash', { what: `${what}: public pages still read by visitors`, target: 'as they can', found: read })
    await figure('crash', { what: `${what}: slowest answer`, target: '< 20 s', found: `${slowest.toFixed(1)} s` })
    await figure('crash', {
      what: `${what}: until a form is kept again, once there is space`,
      target: '< 10 s, alone',
      found: `${back.toFixed(1)} s`,
    })
    await figure('crash', {
      what: `${what}: acknowledged writes lost; by half`,
      target: '0; 0',
      found: `${lost.length} of ${writers.sum()}; ${halves.length}`,
    })
    expect(refused.length).toBeGreaterThan(3)
    expect(unsaid.map(({ status, text }) => [status, text.slice(0, 600)])).toEqual([])
    expect(reads.every(({ status }) => status === 200)).toBe(true)
    expect(writers.state.wrong).toEqual([])
    expect([lost, halves]).toEqual([[], []])
    expect(house.output()).not.toMatch(/\bat .*\.[jt]s:\d+/)
  })

  it('for the documents: no row without its file, and nothing stays of what did not fit', { timeout: 120_000 }, async () => {
    const [body = ''] = (await writers.rows('select id from governance.body order by id limit 1')).map(({ id = '' }) => id)
    const fields = {
      body,
      title: 'Réunion sans place',
      day: '2027-03-12',
      startsAt: '20:00',
      endsAt: '22:00',
      place: 'La Smalah',
      link: '',
    }
    const made = await writers.browser.post('/ploucs/reunions', fields)
    expect(made.status).toBe(303)
    const meeting = made.location?.split('?')[0] ?? ''
    const sheet = () => {
      const form = new FormData()
      form.set('target', 'structures')
      form.set('sheet', '')
      form.set('file', new Blob([`Nom\n${'Une structure\n'.repeat(10_000)}`], { type: 'text/csv' }), 'liste.csv')
      return form
    }
    const kept = async () => [
      (await writers.rows('select from platform.document')).length,
      (await writers.rows('select from imports.import')).length,
      (await writers.rows('select from platform.mail')).length,
    ]
    const before = await kept()
    const giveBack = await Promise.all(['documents', 'uploads'].map((folder) => fill(join(house.data, folder))))
    const tries = [await writers.browser.post(`${meeting}/convoquer`, {}), await writers.browser.post('/ploucs/importer', sheet())]
    const pages = [await visitor.get('/ploucs'), await writers.browser.get('/ploucs/accueil'), await writers.browser.get(meeting)]
    expect(await kept()).toEqual(before)
    const left = (await readdir(join(house.data, 'uploads'))).filter((name) => name !== 'filler')
    for (const give of giveBack) await give()
    const again = [await writers.browser.post(`${meeting}/convoquer`, {}), await writers.browser.post('/ploucs/importer', sheet())]
    const halves = await writers.halves()
    const what = 'disk of the documents full'
    const said = tries.filter(({ status, text }) => status === 503 && text.includes('plus de place sur le disque'))
    await figure('crash', {
      what: `${what}: answered 503 with what to do`,
      target: 'all',
      found: `${said.length} of ${tries.length}`,
      note: 'a notice sent, a file read',
    })
    await figure('crash', {
      what: `${what}: rows without their file; files left over`,
      target: '0; 0',
      found: `${halves.length}; ${left.length}`,
    })
    expect(tries.map(({ status }) => status)).toEqual([503, 503])
    expect(said.length).toBe(2)
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(again.map(({ status }) => status)).toEqual([303, 303])
    expect([halves, left]).toEqual([[], []])
    expect(house.output()).not.toMatch(/\bat .*\.[jt]s:\d+/)
  })
})
