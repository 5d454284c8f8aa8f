import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import type { Id } from '#base/id.ts'
import type { ActionData } from '#funding/actions/show-action.ts'
import type { Browser } from '../../../tests/setup/board.ts'
import { openHub, type TestHub } from '../../../tests/setup/hub.ts'
import { saidInOne } from '../../../tests/setup/said.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { AgreementData } from './show-agreement.ts'
import type { AgreementsData } from './show-agreements.ts'
import type { FunderData } from './show-funder.ts'

let site: TestSite
let hub: TestHub
let at: string
let me: Browser
let action: Id
beforeAll(async () => {
  site = await testSite({ at: '2026-02-02T09:00:00.000Z' })
  hub = await openHub(site, 'PLOUCS', 'maite')
  at = `/${hub.slug}/argent`
  me = hub.coordinator
  await me.post(`${at}/axes`, { name: 'Incubateur', year: '2026', amount: '40 500' })
  action = ((await read<{ axes: { actions: { id: Id }[] }[] }>(`${at}?annee=2026`)).axes[0]?.actions[0]?.id ?? '') as Id
})
afterAll(() => site.close())

/** Some time later; sessions last thirty days. */
const later = async (day: string) => {
  site.clock.now = `${day}T09:00:00.000Z`
  me = await site.as('maite@exemple.fr')
}
const read = async <T>(path: string, as = me) => (await as.get(path, { accept: 'application/json' })).json() as T
const budget = () => read<ActionData>(`${at}/actions/${action}?annee=2026`)
const line = async (code: string, amount: string, funder: string, standing = 'asked') => {
  await me.post(`${at}/actions/${action}/lignes`, { year: '2026', line: '', side: 'product', code, amount, funder, standing })
  return (await budget()).lines.find((one) => one.code === code && one.funderName === funder)?.lasting as Id
}
const fields = { amount: '17 300', notifiedOn: '2026-02-01', startsOn: '2026-01-01', endsOn: '2026-12-31', plan: 'once' }
const note = (of: Id, more: Record<string, string> = {}) => me.post(`${at}/lignes/${of}/convention`, { ...fields, ...more })
const idOf = ({ headers }: Awaited<ReturnType<typeof note>>) => (headers.get('location') ?? '').split('?')[0]?.split('/').at(-1) as Id
const one = (id: Id) => read<AgreementData>(`${at}/conventions/${id}`)
const page = async (path: string) => saidInOne((await me.get(path)).text)

describe('an agreement', () => {
  let state: Id
  let agreement: Id

  it('is noted from its line in one press, prefilled, with its instalments; the line becomes granted', async () => {
    expect(await page(`${at}?annee=2026`)).not.toContain('Un financeur appelle')
    state = await line('74etat', '17 300', 'DREETS')
    expect(await page(`${at}?annee=2026`)).toContain('Un financeur appelle')
    const form = (await me.get(`${at}/lignes/${state}/convention`)).text
    for (const value of ['DREETS', '17300', '2026-01-01', '2026-12-31']) expect(form).toContain(`value="${value}"`)
    const noted = await note(state, { payer: 'DREETS', reference: 'D-2026-14', commitmentNo: '2104567890' })
    expect(noted.status).toBe(303)
    agreement = idOf(noted)
    const { agreement: read_, account, state: life } = await one(agreement)
    expect([life, read_.years, account.waiting]).toEqual(['notified', [{ year: 2026, cents: 1_730_000 }], 1_730_000])
    expect(read_.instalments.map(({ kind, cents, opensBy, expectedOn }) => [kind, cents, opensBy, expectedOn])).toEqual([
      ['single', 1_730_000, 'notification', '2026-06-16'],
    ])
    expect((await budget()).lines.find(({ lasting }) => lasting === state)).toMatchObject({ standing: 'granted', cents: 1_730_000 })
    expect(await page(`${at}?annee=2026`)).toContain('Conventions : 1, 17 300 € attendus')
    expect((await note(state, { payer: 'DREETS' })).text).toContain('a déjà sa convention')
  })

  it('scenario 11: late, one calls, then writes; the money comes in two parts, one of them noted twice', async () => {
    expect((await me.get(`${at}/conventions/${agreement}/lettre`)).status).toBe(404)
    await later('2026-04-03')
    const late = await page(`${at}/conventions/${agreement}`)
    for (const words of ['DREETS est en retard', 'D-2026-14', 'engagement juridique 2104567890', '17 300 €', 'loi 2021-875, article 2'])
      expect(late).toContain(words)
    expect(await page(`${at}?annee=2026`)).toContain('1 en retard')
    const letter = await me.get(`${at}/conventions/${agreement}/lettre`)
    expect([letter.status, letter.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    await later('2026-06-12')
    const pay = (amount: string) => me.post(`${at}/conventions/${agreement}/versements`, { amount, receivedOn: '2026-06-12' })
    for (const amount of ['17 000', '300', '300']) expect((await pay(amount)).status).toBe(303)
    expect(await page(`${at}/conventions/${agreement}`)).toContain('300 € de plus que promis')
    const twice = (await one(agreement)).agreement.receipts.find(({ cents }) => cents === 30_000)?.id
    const back = (to: string) => me.post(`${at}/conventions/${agreement}/versements/${twice}`, { to })
    expect([(await back('gone')).status, (await back('gone')).status]).toEqual([303, 422])
    const paid = await one(agreement)
    expect([paid.state, paid.account.received, paid.account.beyond, paid.reminder]).toEqual(['paid', 1_730_000, 0, null])
    expect((await back('back')).status).toBe(303)
    expect((await one(agreement)).account.beyond).toBe(30_000)
    expect((await me.post(`${at}/conventions/${agreement}/etat`, { to: 'gone' })).text).toContain('De l’argent est arrivé')
  })
})

describe('what is typed', () => {
  it('is refused with what to do, nothing lost; more than was asked for wants a reason', async () => {
    const region = await line('74region', '8 100', 'Région')
    const more = await note(region, { payer: 'Région', amount: '9 000' })
    expect([more.status, saidInOne(more.text).includes('9 000 € accordés pour 8 100 € demandés')]).toEqual([422, true])
    const typed = { plan: 'typed', amount: '8 100', payer: 'Région', 'rows.r1.amount': '4 000', 'rows.r2.amount': '4 000' }
    const short = await note(region, typed)
    expect([short.status, saidInOne(short.text).includes('il y a 100 € d’écart')]).toEqual([422, true])
    expect(short.text).toContain('value="4 000"')
    const wrongs: Record<string, string>[] = [
      { notifiedOn: '2027-01-01' },
      { endsOn: '2025-01-01' },
      { rate: '140' },
      { 'years.y2031': '8 100' },
    ]
    for (const wrong of wrongs) expect((await note(region, { payer: 'Région', amount: '8 100', ...wrong })).status).toBe(422)
    const noted = await note(region, { ...typed, 'rows.r2.amount': '4 100', 'rows.r2.on': '2026-11-02', whyMore: '' })
    const { agreement } = await one(idOf(noted))
    expect(agreement.instalments.map(({ cents, opensBy, expectedOn }) => [cents, opensBy, expectedOn?.slice(0, 4)])).toEqual([
      [400_000, 'notification', '2026'],
      [410_000, 'day', '2026'],
    ])
  })
})

describe('money of one that another pays, over two years', () => {
  it('is split by year and by instalment to the cent, amended, closed', async () => {
    const of = await line('74fe', '16 200', 'Région (FSE+)')
    const european = { payer: 'Région (FSE+)', origin: 'Union européenne', amount: '33 333,33', endsOn: '2027-12-31', plan: 'three' }
    const split = { 'years.y2026': '16 000', 'years.y2027': '17 333,33' }
    const noted = await note(of, { ...european, ...split, rate: '40', keeps: 'no' })
    expect(noted.status).toBe(303)
    const id = idOf(noted)
    const { agreement, duties } = await one(id)
    expect([agreement.originName, agreement.originKind, agreement.mostRate, agreement.keepsUnused]).toEqual([
      'Union européenne',
      'european',
      4_000,
      false,
    ])
    expect(agreement.instalments.map(({ cents }) => cents)).toEqual([1_000_000, 1_333_333, 1_000_000])
    expect(duties.map(({ kind }) => kind)).toEqual(['publicity', 'report'])
    expect((await budget()).lines.find(({ lasting }) => lasting === of)?.cents).toBe(1_600_000)
    const first = agreement.instalments[0]?.id
    const claim = (claimedOn: string) => me.post(`${at}/conventions/${id}/echeances/${first}`, { claimedOn, expectedOn: '2026-09-01' })
    expect([(await claim('2026-12-01')).status, (await claim('2026-06-10')).status]).toEqual([422, 303])
    expect((await one(id)).state).toBe('claimed')
    await me.post(`${at}/conventions/${id}`, { reference: 'FSE-1', signedOn: '2026-03-01', rate: '50', 'years.y2026': '33 333,33' })
    expect((await one(id)).agreement).toMatchObject({ reference: 'FSE-1', years: [{ year: 2026, cents: 3_333_333 }], mostRate: 5_000 })
    await me.post(`${at}/conventions/${id}/versements`, { amount: '10 000', receivedOn: '2026-06-11' })
    const amended = await note(of, { ...european, avenant: id, amount: '30 000', plan: 'half' })
    expect(amended.status).toBe(303)
    const [after, before] = [await one(idOf(amended)), await one(id)]
    expect([after.state, after.account.received, before.state, before.account.received]).toEqual(['partly', 1_000_000, 'amended', 0])
    expect((await me.post(`${at}/conventions/${id}/versements`, { amount: '1', receivedOn: '2026-06-11' })).status).toBe(422)
    const move = (to: string) => me.post(`${at}/conventions/${after.agreement.id}/etat`, { to })
    expect([(await move('closed')).status, (await one(after.agreement.id)).state]).toEqual([303, 'closed'])
    expect([(await move('open')).status, (await one(after.agreement.id)).state]).toEqual([303, 'partly'])
  })
})

describe('a funder calls', () => {
  it('is found by its name, with all there is, and the call is noted in one press', async () => {
    const department = await line('74dep', '5 000', 'Département des Landes')
    const list = await page(`${at}/financeurs?q=dreets`)
    expect([list.includes('DREETS'), list.includes('Département des Landes')]).toEqual([true, false])
    const { rows } = await read<{ rows: { id: Id; name: string }[] }>(`${at}/financeurs`)
    const idOfName = (name: string) => rows.find((row) => row.name === name)?.id as Id
    const landes = await read<FunderData>(`${at}/financeurs/${idOfName('Département des Landes')}`)
    expect([landes.agreements.length, landes.lines.map(({ lasting }) => lasting)]).toEqual([0, [department]])
    const text = await page(`${at}/financeurs/${idOfName('DREETS')}`)
    expect(text).toContain('D-2026-14')
    const [, call] = /href="([^"]*echanges\?avec=[^"]*)"/.exec((await me.get(`${at}/financeurs/${idOfName('DREETS')}`)).text) ?? []
    expect((await me.get(call ?? '')).text).toContain('value="DREETS"')
    const change = (siret: string) => me.post(`${at}/financeurs/${idOfName('DREETS')}`, { kind: 'state', siret, counts: 'yes' })
    expect([(await change('356 000 000')).status, (await change('356 000 000 00049')).status]).toEqual([422, 422])
    expect((await change('356 000 000 00048')).status).toBe(303)
    const dreets = await read<FunderData>(`${at}/financeurs/${idOfName('DREETS')}`)
    expect(dreets.funder).toMatchObject({ siret: '35600000000048', countsInKind: true })
  })

  it('the list is filtered, searched and leaves as a sheet; an error is taken away and put back', async () => {
    const all = await read<AgreementsData>(`${at}/conventions`)
    expect([all.rows.length, all.sums.count]).toEqual([3, 3])
    expect((await read<AgreementsData>(`${at}/conventions?q=2104567890`)).rows.map(({ payerName }) => payerName)).toEqual(['DREETS'])
    expect((await read<AgreementsData>(`${at}/conventions?voir=attendues&annee=2027`)).rows.map(({ cents }) => cents)).toEqual([3_000_000])
    expect((await me.get(`${at}/conventions/export?format=csv`)).text).toContain('D-2026-14')
    const region = all.rows.find(({ payerName }) => payerName === 'Région')?.id as Id
    const move = (to: string) => me.post(`${at}/conventions/${region}/etat`, { to })
    await move('gone')
    expect((await read<AgreementsData>(`${at}/conventions`)).rows).toHaveLength(2)
    expect(await page(`${at}/conventions/${region}`)).toContain('notée par erreur')
    await move('back')
    expect((await read<AgreementsData>(`${at}/conventions`)).rows).toHaveLength(3)
  })
})
