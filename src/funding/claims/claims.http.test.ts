import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { type Id, newId } from '#base/id.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { keepFile } from '#platform/documents/store.ts'
import type { Browser } from '../../../tests/setup/board.ts'
import { openHub, type TestHub } from '../../../tests/setup/hub.ts'
import { alertIn, saidInOne } from '../../../tests/setup/said.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import type { YearData } from '../axes/show-year.ts'
import type { CostData } from '../costs/show-cost.ts'
import type { CostsData } from '../costs/show-costs.ts'
import type { ClaimData } from './show-claim.ts'

let site: TestSite
let hub: TestHub
let at: string
let me: Browser
const actions: Id[] = []
beforeAll(async () => {
  site = await testSite({ at: '2023-09-16T09:00:00.000Z' })
  hub = await openHub(site, 'PLOUCS', 'maite')
  at = `/${hub.slug}/argent`
  me = hub.coordinator
  for (const [name, amount] of [
    ['Incubateur', '40 500'],
    ['Éducation', '7 500'],
    ['Coopératives Jeunesse', '54 165'],
    ['Soutien', '31 835'],
  ])
    await me.post(`${at}/axes`, { name: name as string, year: '2023', amount: amount as string })
  const { axes } = await json<YearData>(`${at}?annee=2023`)
  actions.push(...axes.map((axis) => axis.actions[0]?.id as Id))
  await me.post(`${at}/actions/${actions[0]}/lignes`, { year: '2023', line: '', side: 'charge', code: '604', amount: '24 000' })
})
afterAll(async () => {
  expect(site.lines).toEqual([])
  await site.close()
})

const json = async <T>(path: string) => (await me.get(path, { accept: 'application/json' })).json() as T
const costs = (query = '') => json<CostsData>(`${at}/depenses?annee=2023${query}`)
const called = async (what: string) => (await costs()).rows.find((one) => one.what === what)?.id as Id
const cost = async (what: string) => json<CostData>(`${at}/depenses/${await called(what)}`)
const claim = (id: Id) => json<ClaimData>(`${at}/justificatifs/${id}`)

type Sent = { name: string; content: string }
const field = (name: string, value: string) => Buffer.from(`--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
const part = ({ name, content }: Sent) =>
  Buffer.from(
    `--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n${content}\r\n`,
  )
const send = (to: string, fields: Record<string, string>, files: Sent[] = []) =>
  me.postBytes(
    to,
    Buffer.concat([...Object.entries(fields).map(([name, value]) => field(name, value)), ...files.map(part), Buffer.from('--x--\r\n')]),
    'multipart/form-data; boundary=x',
  )
const bytesOf = async (path: string) => Buffer.from(await (await me.listen(path)).arrayBuffer())
const note = (what: string, amount: string, fields: Record<string, string> = {}, files: Sent[] = []) =>
  send(`${at}/depenses`, { what, amount, datedOn: '2023-03-12', bearer: `a.${actions[0]}`, ...fields }, files)

const funder = async (name: string, kind: string): Promise<Id> => {
  const id = newId()
  await site.sql(`insert into funding.funder (hub_id, id, name, kind) values ($1, $2, $3, $4)`, [hub.hub, id, name, kind])
  return id
}
const agree = async (payer: Id, origin: Id, cents: number, rate: number | null, action = actions[0]): Promise<Id> => {
  const id = newId()
  await site.sql(
    `insert into funding.agreement (hub_id, id, action_id, payer_id, origin_id, cents, notified_on, starts_on, ends_on, most_rate)
     values ($1, $2, $3, $4, $5, $6, '2023-01-15', '2023-01-01', '2023-12-31', $7)`,
    [hub.hub, id, action, payer, origin, cents, rate],
  )
  return id
}

describe('what is spent', () => {
  it('is noted in four fields; the line of the budget is proposed, the piece kept and given back', async () => {
    expect((await me.get(`${at}/depenses?annee=2023`)).text).toContain('Pas encore de dépense')
    expect((await note('Intervenant mars', '1 000', {}, [{ name: 'facture.pdf', content: '%PDF-1.4 facture' }])).status).toBe(303)
    const { cost: found } = await cost('Intervenant mars')
    expect([found.cents, found.code, found.shares.map(({ cents }) => cents)]).toEqual([100_000, '604', [100_000]])
    const [piece] = found.pieces
    const got = await me.get(`${at}/depenses/${found.id}/pieces/${piece?.document}`)
    expect([got.status, got.text]).toEqual([200, '%PDF-1.4 facture'])
    const year = saidInOne((await me.get(`${at}?annee=2023`)).text)
    // Nothing is granted yet: a hub that only plans is shown nothing of it.
    expect(year).not.toContain('Justificatifs')
  })

  it('keeps what was typed where something is wrong, and says what to do', async () => {
    const bad = await note('Loyer', 'cher', { datedOn: '2023-12-01' }, [{ name: 'page.html', content: '<p>' }])
    expect(bad.status).toBe(422)
    for (const words of ['comme 40 500', 'Une dépense se note une fois faite', 'ni un PDF ni une photo'])
      expect(alertIn(bad.text)).toContain(words)
    expect(bad.text).toContain('value="cher"')
    expect((await note('X', '1', { bearer: 'a.nothing' })).status).toBe(422)
  })

  it('is found by what waits, by words, by action; is taken away and put back; leaves as a sheet', async () => {
    await note('Loyer sans action', '600', { bearer: '', supplier: 'Mairie de Dax' })
    const { counts, rows } = await costs()
    expect([rows.length, counts.cents, counts.noPiece, counts.noAction]).toEqual([2, 160_000, 1, 1])
    expect((await costs('&voir=sans-action')).rows.map(({ what }) => what)).toEqual(['Loyer sans action'])
    expect((await costs('&q=mairie')).rows).toHaveLength(1)
    expect((await costs(`&action=${actions[0]}`)).rows.map(({ what }) => what)).toEqual(['Intervenant mars'])
    const away = `${at}/depenses/${await called('Loyer sans action')}/retirer`
    expect((await me.post(away, {})).status).toBe(303)
    expect((await me.post(away, {})).status).toBe(422)
    expect([(await costs()).counts.gone, (await costs()).rows.length]).toEqual([1, 1])
    expect((await me.post(away, { back: 'on' })).status).toBe(303)
    expect((await me.get(`${at}/depenses/export?annee=2023&format=csv`)).text).toContain('Mairie de Dax')
  })

  it('is put right: its action, its pieces taken off and put back', async () => {
    const { cost: found } = await cost('Loyer sans action')
    const to = `${at}/depenses/${found.id}`
    const same = { what: 'Loyer', amount: '600', datedOn: '2023-04-02', code: '613', supplier: 'Mairie de Dax', bearer: `a.${actions[1]}` }
    await send(to, same, [{ name: 'bail.pdf', content: '%PDF-1.4 bail' }])
    const [piece] = (await cost('Loyer')).cost.pieces
    await send(to, same)
    expect((await cost('Loyer')).cost.pieces.map(({ gone }) => gone)).toEqual([true])
    await send(to, { ...same, kept: piece?.document ?? '' })
    const { cost: after } = await cost('Loyer')
    expect([after.code, after.shares.map(({ action }) => action), after.pieces.map(({ gone }) => gone)]).toEqual([
      '613',
      [actions[1]],
      [false],
    ])
  })
})

describe('scenario 7: a key put right later', () => {
  const hours = (a: string, b: string, c: string, d: string) =>
    Object.fromEntries([a, b, c, d].map((weight, n) => [`weights.${actions[n]}`, weight]))
  const key = {
    name: 'Loyer par heures',
    basis: 'hours',
    why: 'Le local sert à qui y travaille.',
    startsOn: '2023-01-01',
    endsOn: '2023-12-31',
  }

  it('shares to the cent; put right, it shares anew what nobody was shown, and never what was', async () => {
    expect((await me.post(`${at}/cles`, { ...key, ...hours('612', '', '', '') })).status).toBe(422)
    expect((await me.post(`${at}/cles`, { ...key, ...hours('612', '118', '540', '337') })).status).toBe(303)
    const [made] = (await costs()).keys
    expect((await note('Loyer 2022', '10', { datedOn: '2022-12-31', bearer: `c.${made?.id}` })).status).toBe(422)
    for (const what of ['Loyer partagé', 'Loyer présenté']) await note(what, '12 000', { bearer: `c.${made?.id}`, code: '613' })
    const parts = async (what: string) => (await cost(what)).cost.shares.map(({ cents }) => cents)
    expect(await parts('Loyer partagé')).toEqual([457_001, 88_114, 403_236, 251_649])
    const town = await funder('Commune de Dax', 'town')
    const begun = await me.postJson(`${at}/justificatifs`, { agreement: await agree(town, town, 88_114, null, actions[1]) })
    const { claim: id } = begun.json() as { claim: Id }
    const shown = (await claim(id)).rows.find(({ what }) => what === 'Loyer présenté')
    await me.post(`${at}/justificatifs/${id}`, { lines: shown?.cost ?? '' })
    expect((await me.post(`${at}/cles`, { ...key, replaces: made?.id ?? '', ...hours('612', '118', '540', '330') })).status).toBe(303)
    expect(await parts('Loyer présenté')).toEqual([457_001, 88_114, 403_236, 251_649])
    expect((await parts('Loyer partagé')).reduce((sum, cents) => sum + cents, 0)).toBe(1_200_000)
    expect(await parts('Loyer partagé')).toEqual([459_000, 88_500, 405_000, 247_500])
    expect((await cost('Loyer partagé')).cost.key).not.toBe((await cost('Loyer présenté')).cost.key)
    expect((await me.get(`${at}/cles`)).text).toContain('Loyer par heures')
  })
})

describe('a grant is justified', () => {
  let fse: Id
  let europe: Id
  let region: Id
  let first: Id
  it('from an agreement and a period: all it may pay is ticked, its share of each', async () => {
    ;[europe, region] = [await funder('FSE+', 'european'), await funder('Région', 'region')]
    fse = await agree(region, europe, 1_620_000, 4_000)
    for (const [what, amount, more] of [
      ['Intervenant mai', '6 000', { datedOn: '2023-05-10', paidOn: '2023-05-30' }],
      ['Bénévoles', '900', { code: '864' }],
      ['Avant la convention', '50', { datedOn: '2022-11-02' }],
    ] as const)
      await note(what, amount, more)
    const outside = await me.post(`${at}/justificatifs`, { agreement: fse, startsOn: '2022-12-01' })
    expect([outside.status, alertIn(outside.text).includes('dates de la convention')]).toEqual([422, true])
    const begun = await me.postJson(`${at}/justificatifs`, { agreement: fse })
    first = (begun.json() as { claim: Id }).claim
    const { rows, asked, shown, proof } = await claim(first)
    expect(Object.fromEntries(rows.flatMap(({ what, asked: cents }) => (cents > 0 ? [[what, cents]] : [])))).toEqual({
      'Intervenant mars': 40_000,
      'Loyer partagé': 183_600,
      'Loyer présenté': 182_800,
      'Intervenant mai': 240_000,
    })
    expect([asked, shown]).toEqual([646_400, 1_616_001])
    expect(rows.find(({ what }) => what === 'Bénévoles')?.why[0]?.code).toBe('claim.inKind')
    expect(proof.missing.map(({ is }) => is)).toContain('piece')
    const page = saidInOne((await me.get(`${at}/justificatifs/${first}`)).text)
    for (const words of ['Ce qui manque', 'à demander au fournisseur', 'Télécharger le dossier', 'Avant l’envoi'])
      expect(page).toContain(words)
  })

  it('is sent once all of it is paid, and never changes again', async () => {
    const early = await me.post(`${at}/justificatifs/${first}/envoi`, {})
    expect([early.status, saidInOne(early.text).includes('n’est pas notée payée')]).toEqual([422, true])
    const paid = (await claim(first)).rows.filter(({ what }) => what === 'Intervenant mai')
    expect((await me.post(`${at}/justificatifs/${first}`, { lines: newId() })).status).toBe(422)
    await me.post(`${at}/justificatifs/${first}`, { lines: paid.map((one) => one.cost) })
    expect((await me.post(`${at}/justificatifs/${first}/envoi`, {})).status).toBe(303)
    expect((await me.post(`${at}/justificatifs/${first}/envoi`, {})).status).toBe(422)
    await expect(site.sql('delete from funding.claim_line where claim_id = $1', [first])).rejects.toThrow(/never changes/)
    await expect(site.sql('update funding.claim set ends_on = $2 where id = $1', [first, '2023-12-30'])).rejects.toThrow(/never changes/)
    const changed = await send(`${at}/depenses/${paid[0]?.cost}`, {
      what: 'Intervenant mai',
      amount: '7 000',
      datedOn: '2023-05-10',
      bearer: `a.${actions[0]}`,
      code: '604',
      paidOn: '2023-05-30',
    })
    expect([changed.status, alertIn(changed.text).includes('présentée à Région')]).toEqual([422, true])
    expect((await me.post(`${at}/depenses/${paid[0]?.cost}/retirer`, {})).status).toBe(422)
  })

  it('never from two European funds, whoever pays; another funder may pay the rest', async () => {
    const group = await funder('GAL', 'grouping')
    const leader = (await me.postJson(`${at}/justificatifs`, { agreement: await agree(group, europe, 500_000, null) })).json() as {
      claim: Id
    }
    const twice = (await claim(leader.claim)).rows.find(({ what }) => what === 'Intervenant mai')
    expect([twice?.asked, twice?.why[0]?.code]).toEqual([0, 'claim.europeanTwice'])
    const refused = await me.post(`${at}/justificatifs/${leader.claim}`, { lines: twice?.cost ?? '' })
    expect(alertIn(refused.text)).toContain('reçoit déjà des fonds européens par Région')
    await me.post(`${at}/justificatifs/${leader.claim}`, {})
    const landes = await funder('Département', 'department')
    const rest = (
      await me.postJson(`${at}/justificatifs`, { agreement: await agree(landes, landes, 400_000, null), startsOn: '2023-05-01' })
    ).json() as { claim: Id }
    expect((await claim(rest.claim)).rows.map(({ what, asked }) => [what, asked])).toEqual([['Intervenant mai', 360_000]])
    const { open } = await cost('Intervenant mai')
    expect(open).toBe(0)
  })

  it('gives a folder: numbered files, a list on top; a year of 600 pieces in seconds', async () => {
    const zip = await me.get(`${at}/justificatifs/${first}/dossier`)
    expect([zip.status, zip.headers.get('content-type')]).toEqual([200, 'application/zip'])
    const action = actions[2] as Id
    const pieces = await Promise.all(
      Array.from({ length: 600 }, async (_, n) => {
        const { sha256 } = await keepFile(site.config.data, Buffer.alloc(100_000, `%PDF-1.4 ${n} `))
        return { cost: newId(), document: newId(), sha256, n }
      }),
    )
    const rows = JSON.stringify(pieces)
    const of = `from jsonb_to_recordset($2::jsonb) as x (cost uuid, document uuid, sha256 text, n int)`
    await site.sql(
      `insert into platform.document (hub_id, id, name, media_type, sha256, bytes, kept_at)
      select $1, x.document, 'facture-' || x.n || '.pdf', 'application/pdf', x.sha256, 100000, now() ${of}`,
      [hub.hub, rows],
    )
    await site.sql(
      `insert into funding.cost (hub_id, id, dated_on, what, code, cents) select $1, x.cost, date '2023-01-02' + x.n / 3, 'Facture ' || x.n, '604', 1000 ${of}`,
      [hub.hub, rows],
    )
    await site.sql(`insert into funding.cost_share (hub_id, cost_id, action_id, cents) select $1, x.cost, $3::uuid, 1000 ${of}`, [
      hub.hub,
      rows,
      action,
    ])
    await site.sql(`insert into funding.cost_piece (hub_id, cost_id, document_id) select $1, x.cost, x.document ${of}`, [hub.hub, rows])
    const caf = await funder('CAF', 'social')
    const begun = (await me.postJson(`${at}/justificatifs`, { agreement: await agree(caf, caf, 100_000_000, null, action) })).json() as {
      claim: Id
    }
    const { proof } = await claim(begun.claim)
    expect(proof.files).toBe(600)
    const started = performance.now()
    const folder = await bytesOf(`${at}/justificatifs/${begun.claim}/dossier`)
    const seconds = (performance.now() - started) / 1_000
    process.stdout.write(`A proof folder of 600 pieces (60 MB): ${seconds.toFixed(1)} s (target: 10 s)\n`)
    for (const name of ['0 Liste.pdf', '1 Dépenses/1.001 2023-01-02 Facture ', 'Facture 599.pdf']) expect(folder.includes(name)).toBe(true)
    const text = pdfText(await bytesOf(`${at}/justificatifs/${begun.claim}/dossier?format=pdf`))
    for (const words of ['Dossier de preuves', 'Ce qui manque encore', '1.600']) expect(text).toContain(words)
  })

  it('says which simplified costs give most for the least paper', async () => {
    const page = saidInOne(
      (await me.get(`${at}/couts-simplifies?salaires=28928,57&autres=8000&indirectes=3571,43&factures=60&mois=12`)).text,
    )
    for (const words of ['40 500,00 €', '28 928,57 € de salaires suffisent', '2021/1060']) expect(page).toContain(words)
  })
})
