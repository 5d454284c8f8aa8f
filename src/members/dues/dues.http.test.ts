import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import type { Id } from '#base/id.ts'
import { id, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { perform } from '#logbook/perform.ts'
import { useCase } from '#logbook/use-case.ts'
import { dueFor, standingOn, waitingDues } from '#members/api.ts'
import { inTransaction } from '#platform/database/database.ts'
import { openingAs } from '#platform/database/entering.ts'
import { noteAttempt } from '#platform/mail/mail.store.ts'
import type { Browser } from '../../../tests/setup/board.ts'
import { openHub, type TestHub } from '../../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { handlers } from '../../app.tsx'
import { callDue } from './call-due.ts'
import { callDues } from './call-dues.ts'

type Row = { id: Id; name: string; number: string | null; cents: number | null; paid: number; rest: number; state: string; exempt: boolean }
type Page = {
  dues: { id: Id; calledOn: string | null } | null
  rows: Row[]
  totals: Record<string, number>
  without: { id: Id; name: string }[]
  pending: Record<string, number>
}

let site: TestSite
let hub: TestHub
let at: string
let me: Browser
beforeAll(async () => {
  site = await testSite({ at: '2026-01-15T09:00:00.000Z' })
  hub = await openHub(site, 'PLOUCS', 'maite')
  at = `/${hub.slug}/cotisations`
  me = hub.coordinator
  await hub.paste(
    'La Smalah ; Ana Duluc ; ana@exemple.fr\nTipi ; Luc Tastet ; luc@exemple.fr\nLe Bocal\nArtelandes ; Zoé Labadie ; zoe@exemple.fr',
  )
})
afterAll(() => site.close())

const read = async (path: string, as = me) => (await as.get(path, { accept: 'application/json' })).json() as Page
const lineOf = async (name: string) => (await read(at)).rows.find((one) => one.name === name) as Row
/** Another day, another session: nobody leaves one open for weeks. */
const today = async (day: string) => {
  site.clock.now = `${day}T09:00:00.000Z`
  me = await site.as('maite@exemple.fr')
}
const reads = <T>(read: (db: Parameters<Parameters<typeof inTransaction>[2]>[0]['db']) => Promise<T>) =>
  inTransaction(site.pools.app, openingAs(hub.slug, 'maite@exemple.fr', site.clock.now), async ({ db }) => ({
    commit: false,
    value: await read(db),
  }))
const standing = async (day: string, paidBy: string | null = null) => {
  const all = await reads((db) => standingOn(db, { id: hub.hub, zone: 'Europe/Paris' }, day, { paidBy }))
  const names = new Map(
    (await site.sql<{ id: Id; name: string }>('select id, name from members.organisation where hub_id = $1', [hub.hub])).map(
      ({ id, name }) => [id, name],
    ),
  )
  return Object.fromEntries(
    all.map(({ organisation, ...one }) => [names.get(organisation), one.is === 'late' ? [one.since, one.told] : one.is]),
  )
}

describe('a year of dues, from one amount to who paid', () => {
  it('begins with an amount, and nothing leaves', async () => {
    const empty = await me.get(at)
    expect(empty.text).toContain('Pas encore de cotisation')
    const bad = await me.post(at, { amount: 'beaucoup', iban: 'FR76 3000' })
    expect(bad.status).toBe(422)
    expect(bad.text).toContain('Donnez un montant en euros')
    expect(bad.text).toContain('Cet IBAN n’est pas juste')
    const set = await me.post(at, { amount: '80', iban: 'FR76 3000 6000 0112 3456 7890 189', dueOn: '2026-02-28' })
    expect([set.status, set.done]).toEqual([303, 'members.duesSet'])
    const { rows, totals } = await read(at)
    expect(rows.map(({ name, cents, number }) => [name, cents, number])).toEqual([
      ['Artelandes', 8_000, null],
      ['La Smalah', 8_000, null],
      ['Le Bocal', 8_000, null],
      ['Tipi', 8_000, null],
    ])
    expect(totals).toMatchObject({ lines: 4, asked: 32_000 })
    expect(await site.sql(`select 1 from platform.mail where hub_id = $1`, [hub.hub])).toEqual([])
    // Who is asked sees nothing before the call.
    const ana = await site.as('ana@exemple.fr')
    expect((await read(at, ana)).rows).toEqual([])
  })

  it('exempts one beforehand, with a reason', async () => {
    const { id } = await lineOf('Tipi')
    expect((await me.post(`${at}/lignes/${id}/exoneration`, { reason: '' })).status).toBe(422)
    expect((await me.post(`${at}/lignes/${id}/exoneration`, { reason: 'Première année' })).status).toBe(303)
  })

  it('calls all in one act, by two people at once: one line each, numbers without a gap, one mail a representative', async () => {
    const { dues } = await read(at)
    const stage = { pools: site.pools, handlers, data: site.config.data, lang: 'fr' as const, operators: site.config.operators }
    const call = () => perform(stage, { hub: hub.slug, email: 'maite@exemple.fr', at: site.clock.now }, callDues, { dues: dues?.id })
    const both = await Promise.all([call(), call()])
    expect(both.map(({ is }) => is).sort()).toEqual(['done', 'problems'])
    const { rows, totals, pending } = await read(at)
    expect(rows.map(({ name, number, state }) => [name, number, state])).toEqual([
      ['Artelandes', 'COT-2026-001', 'awaited'],
      ['La Smalah', 'COT-2026-002', 'awaited'],
      ['Le Bocal', 'COT-2026-003', 'awaited'],
      ['Tipi', null, 'exempt'],
    ])
    expect(totals).toMatchObject({ asked: 32_000, exempted: 8_000, paid: 0, waiting: 24_000, awaited: 3, exempt: 1 })
    expect(pending).toEqual({ toRemind: 0, onPaper: 1 })
    const mails = await site.sql<{ to: string; subject: string; files: number }>(
      `select to_address as to, subject, jsonb_array_length(attachments) as files from platform.mail where hub_id = $1 order by 1`,
      [hub.hub],
    )
    expect(mails).toEqual([
      { to: 'ana@exemple.fr', subject: 'Appel de cotisation 2026\u00a0: PLOUCS', files: 1 },
      { to: 'zoe@exemple.fr', subject: 'Appel de cotisation 2026\u00a0: PLOUCS', files: 1 },
    ])
    // Le Bocal has no address: its letter is in the file to print.
    const letters = await me.get(`${at}/${dues?.id}/lettres.pdf`)
    expect([letters.status, letters.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect((await me.post(at, { amount: '90' })).text).toContain('sont appelées depuis')
  })

  it('calls the dues of who came later by one press; two at once get two numbers', async () => {
    await hub.paste('La Forge ; Noé Dubos ; noe@exemple.fr\nL’Écho')
    const { dues, without } = await read(at)
    expect(without.map(({ name }) => name)).toEqual(['L’Écho', 'La Forge'])
    const stage = { pools: site.pools, handlers, data: site.config.data, lang: 'fr' as const, operators: site.config.operators }
    const call = (organisation: Id | undefined) =>
      perform(stage, { hub: hub.slug, email: 'maite@exemple.fr', at: site.clock.now }, callDue, { dues: dues?.id, organisation })
    const [forge, echo, again] = [without[1]?.id, without[0]?.id, without[1]?.id]
    const done = await Promise.all([call(forge), call(echo), call(again)])
    expect(done.map(({ is }) => is).sort()).toEqual(['done', 'done', 'problems'])
    const { rows } = await read(at)
    expect(rows.flatMap(({ number }) => number ?? []).sort()).toEqual([1, 2, 3, 4, 5].map((no) => `COT-2026-00${no}`))
  })

  it('notes payments: in two times, too much, a slip undone, a cheque that comes back', async () => {
    const smalah = `${at}/lignes/${(await lineOf('La Smalah')).id}`
    expect((await me.post(`${smalah}/reglements`, { amount: '30', paidOn: '2026-01-16', means: 'cash' })).status).toBe(422)
    await today('2026-02-01')
    await me.post(`${smalah}/reglements`, { amount: '30', paidOn: '2026-01-20', means: 'cash' })
    expect(await lineOf('La Smalah')).toMatchObject({ paid: 3_000, rest: 5_000, state: 'awaited' })
    const slip = await me.postJson(`${smalah}/reglements`, { amount: '500', paidOn: '2026-02-01', means: 'cheque' })
    expect((await me.get(smalah)).text).toContain('450,00\u00a0€ de plus que demandé')
    await me.post(`${smalah}/reglements/${(slip.json() as { payment: Id }).payment}/annuler`)
    const cheque = await me.postJson(`${smalah}/reglements`, { amount: '50', paidOn: '2026-02-01', means: 'cheque' })
    expect(await lineOf('La Smalah')).toMatchObject({ paid: 8_000, rest: 0, state: 'settled' })
    expect((await me.get(`${smalah}/papiers/recu`)).headers.get('content-type')).toBe('application/pdf')
    await today('2026-02-10')
    await me.post(`${smalah}/reglements/${(cheque.json() as { payment: Id }).payment}/annuler`)
    expect(await lineOf('La Smalah')).toMatchObject({ paid: 3_000, state: 'awaited' })
    const gone = await site.sql(`select gone_on::text as on from members.due_payment where gone_on is not null order by amount_cents`)
    expect(gone).toEqual([{ on: '2026-02-10' }, { on: '2026-02-01' }])
    const zoe = `${at}/lignes/${(await lineOf('Artelandes')).id}`
    await me.post(`${zoe}/reglements`, { amount: '100', paidOn: '2026-02-10', means: 'transfer' })
    const { totals } = await read(at)
    // 6 asked 80, one of them exempt; 30 and 100 came; 20 is beyond.
    expect(totals).toMatchObject({ asked: 48_000, exempted: 8_000, paid: 13_000, beyond: 2_000, waiting: 29_000 })
    expect(Number(totals.paid) - Number(totals.beyond) + Number(totals.waiting)).toBe(Number(totals.asked) - Number(totals.exempted))
    expect(await reads((db) => waitingDues(db, hub.hub, '2026-03-01'))).toEqual({ lines: 4, cents: 29_000, late: 4 })
  })

  it('writes to all who are late in one press, and to nobody again within a fortnight', async () => {
    const { dues } = await read(at)
    await today('2026-02-28')
    expect((await me.post(`${at}/${dues?.id}/relances`)).text).toContain('Personne n’est à relancer')
    await today('2026-03-02')
    expect((await me.get(at)).text).toContain('Écrire aux 4 en retard')
    expect((await me.post(`${at}/${dues?.id}/relances`)).status).toBe(303)
    expect((await me.post(`${at}/${dues?.id}/relances`)).status).toBe(422)
    const told = await site.sql<{ to: string; body: string }>(
      `select to_address as to, body from platform.mail where hub_id = $1 and about = 'dues.reminder' order by 1`,
      [hub.hub],
    )
    expect(told.map(({ to }) => to)).toEqual(['ana@exemple.fr', 'noe@exemple.fr'])
    expect(told[0]?.body).toContain('il reste 50\u00a0€')
    expect((await read(at)).pending).toEqual({ toRemind: 0, onPaper: 2 })
  })

  it('knows where each stood on a day: late since, told only once the letter left or was handed over', async () => {
    expect((await standing('2026-02-28'))['Le Bocal']).toBe('inOrder')
    expect(await standing('2026-03-02')).toEqual({
      ...{ Artelandes: 'inOrder', Tipi: 'inOrder', 'Le Bocal': ['2026-03-01', null], 'La Forge': ['2026-03-01', null] },
      ...{ 'La Smalah': ['2026-03-01', null], 'L’Écho': ['2026-03-01', null] },
    })
    const [mail] = await site.sql<{ id: Id }>(
      `select id from platform.mail where to_address = 'ana@exemple.fr' order by written_at limit 1`,
    )
    await inTransaction(site.pools.app, openingAs(hub.slug, 'maite@exemple.fr', site.clock.now), async ({ db }) => ({
      commit: true,
      value: await noteAttempt(db, hub.hub, mail?.id ?? '', { state: 'sent', problem: null, sentAt: '2026-03-03T08:00:00.000Z' }),
    }))
    const bocal = `${at}/lignes/${(await lineOf('Le Bocal')).id}`
    await today('2026-03-05')
    expect((await me.post(`${bocal}/remise`, { on: '2026-03-06' })).status).toBe(422)
    expect((await me.post(`${bocal}/remise`, { on: '2026-03-04' })).status).toBe(303)
    expect(await standing('2026-03-03')).toMatchObject({ 'La Smalah': ['2026-03-01', '2026-03-03'], 'Le Bocal': ['2026-03-01', null] })
    expect(await standing('2026-03-04')).toMatchObject({ 'Le Bocal': ['2026-03-01', '2026-03-04'] })
    // Paid at the door counts from that day, not before.
    await me.post(`${bocal}/reglements`, { amount: '80', paidOn: '2026-03-05', means: 'cash' })
    // A session of the 4th that goes on the next day knows it.
    expect((await standing('2026-03-04', '2026-03-05'))['Le Bocal']).toBe('inOrder')
    expect([(await standing('2026-03-04'))['Le Bocal'], (await standing('2026-03-05'))['Le Bocal']]).toEqual([
      ['2026-03-01', '2026-03-04'],
      'inOrder',
    ])
  })
})

describe('the welcome of a new member', () => {
  /** As another room will: in its own act. */
  const welcome = useCase({
    name: 'tests.welcome',
    input: z.object({ organisation: id() }),
    load: async () => ({}),
    may: () => true,
    run: async (act, { organisation }) => ok(await dueFor(act, organisation, act.today)),
  })
  const does = async (name: string) => {
    const stage = { pools: site.pools, handlers, data: site.config.data, lang: 'fr' as const, operators: site.config.operators }
    return perform(stage, { hub: hub.slug, email: 'maite@exemple.fr', at: site.clock.now }, welcome, {
      organisation: await hub.organisation(name),
    })
  }

  it('calls its dues within the same act, once; nothing where it was asked already', async () => {
    await me.post(`/${hub.slug}/structures`, { name: 'La Cabane', commune: '', speaker: 'Rémi Lafon', member: 'on' })
    expect(await does('La Cabane')).toEqual({ is: 'done', value: { line: expect.any(String), no: 6 } })
    expect([await does('La Cabane'), await does('Tipi')]).toEqual(Array(2).fill({ is: 'done', value: null }))
    const cabane = `${at}/lignes/${(await lineOf('La Cabane')).id}`
    await me.post(`${cabane}/reglements`, { amount: '80', paidOn: '2026-03-05', means: 'transfer' })
  })
})

describe('what each may know', () => {
  it('keeps amounts between the member and who keeps the money', async () => {
    const [ana, luc] = [await site.as('ana@exemple.fr'), await site.as('luc@exemple.fr')]
    const smalah = (await lineOf('La Smalah')).id
    const organisation = await hub.organisation('La Smalah')
    const card = `/${hub.slug}/structures/${organisation}`
    expect((await read(at, ana)).rows.map(({ name }) => name)).toEqual(['La Smalah'])
    expect([(await ana.get(`${at}/lignes/${smalah}`)).status, (await luc.get(`${at}/lignes/${smalah}`)).status]).toEqual([200, 404])
    expect((await ana.get(`${at}/lignes/${smalah}/papiers/appel`)).headers.get('content-type')).toBe('application/pdf')
    expect((await ana.post(`${at}/lignes/${smalah}/reglements`, { amount: '80', paidOn: '2026-03-01', means: 'cash' })).status).toBe(403)
    // Her page says membership and dues apart; another's says membership alone.
    const [hers, his] = [(await ana.get(card)).text, (await luc.get(card)).text]
    expect(hers).toContain('en retard\u00a0: 50\u00a0€ depuis le 28 février 2026')
    expect(hers).toContain('Cotisation 2026 appelée')
    expect(his).not.toContain('Cotisation')
    expect((await me.get(`/${hub.slug}/accueil`)).text).toContain('3 cotisations attendues\u00a0: 210\u00a0€, dont 3 en retard')
    expect((await luc.get(`/${hub.slug}/accueil`)).text).not.toContain('attendues')
  })

  it('leaves as a file, filtered and sorted as on the screen', async () => {
    const csv = await me.get(`${at}/export?format=csv&voir=retard&tri=reste`)
    const [, ...rows] = csv.text.trim().split('\r\n')
    expect(rows.map((row) => row.split(';')[0])).toEqual(['L’Écho', 'La Forge', 'La Smalah'])
    expect(rows[2]).toMatch(/^La Smalah;COT-2026-002;;80,00;30,00;50,00;En retard;20\/01\/2026;/)
  })
})
