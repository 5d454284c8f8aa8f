import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import type { Id } from '#base/id.ts'
import type { ActionData } from '#funding/actions/show-action.ts'
import type { Browser } from '../../../tests/setup/board.ts'
import { openHub } from '../../../tests/setup/hub.ts'
import { saidInOne } from '../../../tests/setup/said.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { DossierData } from './show-dossier.ts'
import type { DossiersData } from './show-dossiers.ts'

let site: TestSite
let at: string
let me: Browser
let action: Id
beforeAll(async () => {
  site = await testSite({ at: '2026-02-02T09:00:00.000Z' })
  const hub = await openHub(site, 'Pôle du Jour Un', 'maite')
  at = `/${hub.slug}/argent`
  me = hub.coordinator
  await hub.paste(Array.from({ length: 18 }, (_, n) => `Membre ${n + 1}`).join('\n'))
  await me.post(`${at}/axes`, { name: 'Incubateur', year: '2026', amount: '40 500' })
  action = (await json<{ axes: { actions: { id: Id }[] }[] }>(`${at}?annee=2026`)).axes[0]?.actions[0]?.id as Id
})
afterAll(() => site.close())

const json = async <T>(path: string) => (await me.get(path, { accept: 'application/json' })).json() as T
const begin = async (form: string, funder: string, amount: string): Promise<Id> => {
  const answer = await me.postJson(`${at}/actions/${action}/dossiers`, { year: 2026, form, funder, amount })
  expect(answer.status, answer.text).toBe(200)
  return (answer.json() as { dossier: Id }).dossier
}
const one = (id: Id) => json<DossierData>(`${at}/dossiers/${id}`)
const act = (id: Id, what: string, fields: Record<string, string>) => me.post(`${at}/dossiers/${id}/${what}`, fields)
const budget = () => json<ActionData>(`${at}/actions/${action}?annee=2026`)
const line = async (side: string, code: string, amount: string, funder = '') =>
  expect((await me.post(`${at}/actions/${action}/lignes`, { year: '2026', line: '', side, code, amount, funder })).status).toBe(303)
const percent = (some: number, all: number) => Math.round((some / all) * 1000) / 10
const share = ({ coverage: { filled, all } }: DossierData['filled']) => percent(filled, all)
/** Of the fields that cannot stay empty, those filled without typing. */
const neededShare = ({ sections }: DossierData['filled']) => {
  const needed = sections.flatMap(({ fields }) => fields).filter((field) => field.needed)
  return percent(needed.filter(({ from }) => from !== null && from !== 'typed').length, needed.length)
}

let first: Id
let sent: string

describe('the first dossier of a hub on day one', () => {
  it('is filled for more than half with a name, 18 members and one axis', async () => {
    first = await begin('cerfa-12156', 'Région Nouvelle-Aquitaine', '8 100')
    const { filled, missing } = await one(first)
    console.info(
      `12156, day one: ${filled.coverage.filled} of ${filled.coverage.all} (${share(filled)} %), ${neededShare(filled)} % of those needed, missing ${missing.map(({ key }) => key).join(' ')}`,
    )
    expect(neededShare(filled)).toBeGreaterThanOrEqual(60)
    expect(share(filled)).toBeGreaterThanOrEqual(50)
    const page = saidInOne((await me.get(`${at}/dossiers/${first}`)).text)
    expect(page).toContain('Il manque')
    expect(page).toContain('Chez la banque.')
  })

  it('is not sent while something is missing, and says what', async () => {
    const refused = await act(first, 'depot', {})
    expect(refused.status).toBe(422)
    expect(saidInOne(refused.text)).toContain('champs obligatoires')
    expect(saidInOne(refused.text)).toContain('ne sont pas détaillés')
  })

  it('is typed once: limits are told, what fits is kept', async () => {
    const long = await act(first, 'reponses', { 'answers.siret': '1'.repeat(21) })
    expect([long.status, saidInOne(long.text).includes('1 caractère de trop')]).toEqual([422, true])
    const { missing } = await one(first)
    const answers = missing.filter(({ at: from }) => from !== 'graph' && from !== 'computed').filter(({ key }) => key !== 'text.evaluation')
    expect(
      (await act(first, 'reponses', Object.fromEntries(answers.map(({ key }) => [`answers.${key.replace('.', '-')}`, 'Dit.'])))).status,
    ).toBe(303)
    await me.post(`${at}/textes`, {
      topic: 'evaluation',
      action,
      most: '1500',
      body: `Un bilan. ${'Des chiffres suivis chaque mois. '.repeat(20)}`,
    })
    const after = await one(first)
    expect(after.missing.filter(({ needed }) => needed)).toEqual([])
  })

  it('counts the time it takes, and who has which piece', async () => {
    await act(first, 'temps', { more: '60' })
    await act(first, 'temps', { more: '-15' })
    expect((await act(first, 'temps', { more: '-60' })).status).toBe(422)
    await act(first, 'pieces', { piece: 'accounts', owner: 'accountant', by: '2026-03-01' })
    const { dossier, filled } = await one(first)
    expect(dossier.minutes).toBe(45)
    expect(filled.pieces.find(({ key }) => key === 'accounts')).toMatchObject({ owner: 'l’expert-comptable', by: '2026-03-01' })
  })

  it('scenario 2: enter once; what is sent stays, whatever changes after', async () => {
    const whole = (await budget()).lines.find(({ code }) => code === 'adetailler')?.lasting
    await me.post(`${at}/actions/${action}/lignes/${whole}/retirer`, { year: '2026' })
    await line('charge', '641', '28 500')
    await line('charge', '645', '12 000')
    await line('product', '74dep', '8 100', 'Département des Landes')
    await line('product', '74fe', '24 300', 'FSE+')
    const other = await begin('fse-plus', 'FSE+', '24 300')
    expect((await act(first, 'depot', {})).status).toBe(303)
    const before = await one(first)
    sent = JSON.stringify(before.filled)
    expect(before.filled.budget.total).toMatchObject({ charges: 40_500, products: 40_500 })
    expect((await one(other)).filled.budget.charges).toEqual(before.filled.budget.charges)
    expect((await budget()).versions[0]?.state).toBe('filed')
    expect((await budget()).lines.find(({ code }) => code === '74region')?.standing).toBe('asked')

    const staff = (await budget()).lines.find(({ code }) => code === '641')?.lasting as string
    await me.post(`${at}/actions/${action}/lignes`, { year: '2026', line: staff, side: 'charge', code: '641', amount: '30 000' })
    expect((await one(other)).filled.budget.total.charges).toBe(42_000)
    expect(JSON.stringify((await one(first)).filled)).toBe(sent)
    await me.post(`${at}/actions/${action}/lignes`, { year: '2026', line: staff, side: 'charge', code: '641', amount: '28 500' })
    await expect(site.sql(`update funding.dossier set filled = '{}' where id = $1`, [first])).rejects.toThrow(/never changes/)
    expect((await act(first, 'reponses', { 'answers.taxes': 'oui' })).status).toBe(422)
    expect((await act(first, 'depot', {})).status).toBe(422)
    expect((await act(first, 'temps', { more: '15' })).status).toBe(303)
  })
})

describe('scenario 4: a second funder', () => {
  it('takes 12 typed fields at most, and names the piece that is missing with who has it', async () => {
    const second = await begin('portail-region', 'Département des Landes', '8 100')
    const { missing, filled, cuts } = await one(second)
    console.info(`second dossier: ${missing.length} fields to type (${missing.map(({ key }) => key).join(' ')}), ${share(filled)} % filled`)
    expect(missing.length).toBeLessThanOrEqual(12)
    expect(filled.pieces.find(({ key }) => key === 'accounts')).toMatchObject({ document: null, owner: 'la trésorerie' })
    expect(cuts).toContain('text.evaluation')
    for (const { value, most } of filled.sections.flatMap(({ fields }) => fields))
      expect(value?.length ?? 0).toBeLessThanOrEqual(most ?? 3000)
    const again = await begin('cerfa-12156', 'Département des Landes', '8 100')
    const same = (await one(again)).filled
    console.info(`12156 again, another funder: ${same.coverage.filled} of ${same.coverage.all} (${share(same)} %)`)
    expect(share(same)).toBeGreaterThanOrEqual(90)
  })

  it('is copied field by field', async () => {
    const [row] = (await json<DossiersData>(`${at}/actions/${action}/dossiers`)).dossiers
    const sheet = (await me.get(`${at}/dossiers/${row?.id}?fiche=oui`)).text
    expect(saidInOne(sheet)).toContain('Champ par champ')
    expect(sheet).toContain('select-all')
  })
})

describe('what became of it', () => {
  it('is dated, and told to the plan', async () => {
    expect((await act(first, 'suite', { state: 'filed' })).status).toBe(422)
    expect((await act(first, 'suite', { state: 'refused', on: '2026-01-01' })).status).toBe(422)
    await act(first, 'suite', { state: 'instruction' })
    expect((await act(first, 'suite', { state: 'granted', amount: '6 000' })).status).toBe(303)
    expect((await budget()).lines.find(({ code }) => code === '74region')).toMatchObject({ standing: 'granted', cents: 600_000 })
    const page = (await me.get(`${at}/dossiers/${first}`)).text
    expect(page).toContain('Noter la convention')
    expect((await one(first)).dossier.steps.map(({ state }) => state)).toEqual(['filed', 'instruction', 'granted'])
    expect(JSON.stringify((await one(first)).filled)).toBe(sent)
  })
})
