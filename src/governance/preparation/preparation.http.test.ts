import { afterAll, beforeAll, expect, test as it } from 'vitest'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { type Assembly, mailOfMember, member, openAssembly } from '../../../tests/setup/assembly.ts'
import type { Browser } from '../../../tests/setup/board.ts'
import { type Reply, type TestSite, testSite } from '../../../tests/setup/site.ts'

// Issue 6, point 1: one general meeting of eighteen, from its preparation to what its funders await.

let site: TestSite
let agm: Assembly
const said = (text: string) =>
  text
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#39;', '’')
    .replaceAll(/\s+/g, ' ')
const done = (reply: Reply): Reply => {
  expect([reply.status, reply.status === 303 ? '' : said(reply.text).slice(0, 2000)]).toEqual([303, ''])
  return reply
}
const clock = async (now: string) => {
  site.clock.now = now
  await site.sql(`update auth.session set seen_at = $1, second_factor_at = $1, expires_at = $1::timestamptz + interval '30 days'`, [now])
}
const page = async (rest = '', by: Browser = agm.coordinator) => by.get(agm.path(`/preparation${rest}`))
const reads = async (rest = '') => said((await page(rest)).text)
const post = (path: string, fields: Record<string, string> = {}) => agm.coordinator.post(path, fields)
const points = () =>
  site.sql<{ id: string; title: string; nature: string | null; kind: string }>(
    'select id, title, nature, kind from governance.agenda_item where meeting_id = $1 order by position',
    [agm.meeting],
  )
const about = async (nature: string) => (await points()).find((one) => one.nature === nature)?.id ?? ''

beforeAll(async () => {
  site = await testSite({ at: '2026-03-02T09:00:00.000Z' })
  agm = await openAssembly(site, [{ kind: 'vote', title: 'Montant de la cotisation', proposal: 'La cotisation passe à 60 €.' }])
  await clock('2026-03-12T09:00:00.000Z')
})
afterAll(async () => {
  expect(site.lines).toEqual([])
  await site.close()
})

it('says on top who is told and what the quorum needs, and what could go wrong, in four messages to the database', async () => {
  const reply = await page()
  expect(reply.headers.get('server-timing')).toContain('4 messages')
  const text = said(reply.text)
  expect(text).toContain('18 structures : 18 convoquées ; le quorum (9) est atteint si 9 structures viennent.')
  expect(text).toContain('Cordée ne voit rien qui manque.')
  expect(text).toContain('Aucune cotisation n’est appelée pour l’année en cours.')
  expect((await agm.coordinator.get(agm.path())).text).toContain(`${agm.path('/preparation')}"`)
})

it('is for who prepares and who leads: dues only for who keeps them', async () => {
  const [facilitator, other] = [await site.as(mailOfMember(1)), await site.as(mailOfMember(2))]
  expect((await page('', facilitator)).status).toBe(404)
  const person = await agm.someone('P01')
  done(await post(agm.path('/animation'), { facilitator: person, secretary: '' }))
  const seen = await page('', facilitator)
  expect([seen.status, (await page('', other)).status]).toEqual([200, 404])
  expect(said(seen.text)).not.toContain('Aucune cotisation')
})

it('one press proposes the yearly agenda: the four reports stand before the rest, and what came after the notice is said', async () => {
  expect(await reads()).toContain('Proposer l’ordre du jour d’une assemblée annuelle')
  const sent = done(await post(agm.path('/points/proposes'), { proposed: 'annual:reports' }))
  expect(sent.location).toContain('/preparation')
  const added = (await points()).map(({ nature, kind }) => `${nature} ${kind}`)
  expect(added.slice(0, 4)).toEqual([
    'moralReport agreement',
    'activityReport agreement',
    'financialReport agreement',
    'orientations agreement',
  ])
  expect((await post(agm.path('/points/proposes'), { proposed: 'annual:reports' })).status).toBe(422)
  done(await post(agm.path('/points/proposes'), { proposed: 'annual:workshop' }))
  const text = await reads()
  expect(text).toContain('ajoutés après la convocation (Rapport moral, Rapport d’activité, Rapport financier, Orientations)')
  expect(text).toContain('Les comptes ne sont pas joints au rapport financier.')
})

it('the accounts are joined on the page, and it says so', async () => {
  const fields = { point: await about('financialReport'), replaces: '', preparing: 'on', link: '', title: '' }
  const texts = Object.entries(fields).map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  const file =
    '--x\r\nContent-Disposition: form-data; name="files"; filename="Comptes 2025.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4 x\r\n'
  const body = Buffer.from(`${texts.join('')}${file}--x--\r\n`)
  const sent = done(await agm.coordinator.postBytes(agm.path('/documents'), body, 'multipart/form-data; boundary=x'))
  expect(sent.location).toContain('/preparation')
  const text = await reads()
  expect(text).toContain('Comptes 2025')
  expect(text).not.toContain('Les comptes ne sont pas joints')
})

it('convened again, handed over, carried, excused: each line says it; filters and sheet agree', async () => {
  done(await post(agm.path('/convoquer')))
  expect(await reads()).not.toContain('après la convocation')
  // What became of the mails: two came back, one of them was then handed over.
  await site.sql(`update governance.notice set bounced_at = $1 where meeting_id = $2 and organisation_id = any ($3)`, [
    site.clock.now,
    agm.meeting,
    [agm.org(1), agm.org(2)],
  ])
  done(await post(agm.path('/remises'), { organisation: agm.org(1), channel: 'hand' }))
  const paper = { organisation: agm.org(4), holder: agm.org(5), receivedOn: '2026-03-12' }
  done(await post(agm.path('/pouvoirs'), paper))
  done(await post(agm.path('/excuses'), { organisation: agm.org(6) }))
  const text = await reads()
  expect(text).toContain(
    '18 structures : 17 convoquées, 1 pouvoir, 1 excusée ; le quorum (9) est atteint si la structure qui porte un pouvoir vient, et si 7 autres viennent.',
  )
  expect(text).toContain(`${member(2)} : la convocation n’est pas arrivée.`)
  expect(text).toContain(`pouvoir à ${member(5)}`)
  const silent = await reads('?voir=sansReponse')
  expect([silent.includes(member(4)), silent.includes(member(7))]).toEqual([false, true])
  const sheet = await agm.coordinator.get(agm.path('/preparation/export?format=csv&voir=nonConvoquees'))
  const rows = sheet.text.trim().split('\n')
  expect(rows).toHaveLength(2)
  expect(rows[1]).toContain(`${member(2)};courriel non arrivé`)
})

it('says where dues stand to who keeps them, as information', async () => {
  const { dues } = (await agm.coordinator.postJson(`/${agm.slug}/cotisations`, { amount: '50', formula: 'same' })).json() as {
    dues: string
  }
  expect(dues).toBeTruthy()
  await agm.coordinator.postJson(`/${agm.slug}/cotisations/${dues}/appel`, {})
  expect(await reads()).toContain('attendue')
  expect(await reads()).toContain('Pour information : un retard ne retire aucun droit.')
  expect(await reads('?voir=retard')).toContain('Aucune cotisation en retard')
  expect(said((await page('', await site.as(mailOfMember(1)))).text)).not.toContain('attendue')
})

it('invariant 25: every member of the day it was sent has its notice, or is known to have none', async () => {
  const [gone] = await site.sql<{ without: number }>(
    `select count(*)::int as without from governance.sitting s where s.body_id = $1 and not exists (select from governance.notice n
      where n.meeting_id = $2 and n.organisation_id = s.organisation_id)`,
    [agm.body, agm.meeting],
  )
  expect(gone?.without).toBe(0)
})

it('a workshop keeps its notes and who led it, apart in the PV', async () => {
  await clock(agm.opening)
  done(await post(agm.path('/ouvrir')))
  for (let n = 7; n <= 17; n++) done(await post(agm.path('/arrivees'), { organisation: agm.org(n) }))
  const workshop = await about('workshop')
  done(await post(agm.path(`/points/${workshop}/passer`)))
  const notes = { notes: 'Trois groupes, une carte des besoins.', seen: '', ledBy: 'Jeanne Caumont' }
  done(await post(agm.path(`/points/${workshop}/notes`), notes))
  expect(said((await agm.coordinator.get(agm.path(`/seance?point=${workshop}`))).text)).toContain('Animé par')
  await clock('2026-04-10T18:30:00.000Z')
  done(await post(agm.path('/clore')))
  const minutes = said((await agm.coordinator.get(agm.path('/pv'))).text)
  expect(minutes).toMatch(/Ateliers.*Atelier.*Animé par Jeanne Caumont\..*Trois groupes/)
  const pdf = said(pdfText(new Uint8Array(await (await agm.coordinator.listen(agm.path('/pv.pdf'))).arrayBuffer()))).replaceAll(
    '\u200b',
    '',
  )
  expect(pdf).toMatch(/Ateliers.*Atelier.*Animé par Jeanne Caumont.*Trois groupes/)
  const facts = await site.sql<{ data: unknown }>(`select data from logbook.fact where hub_id = $1`, [agm.hub])
  expect(JSON.stringify(facts)).not.toContain('Caumont')
})

it('afterwards: the PV to seal, the registry, and who awaits what, ticked and taken back', async () => {
  const list = `/${agm.slug}/declarations/financeurs`
  expect((await post(list, { funder: 'Région', days: '90' })).status).toBe(422)
  done(await post(list, { funder: 'Région', accounts: 'on', minutes: 'on', days: '90' }))
  const [funder] = await site.sql<{ id: string }>('select id from governance.funder_awaits where hub_id = $1', [agm.hub])
  const text = await reads()
  expect(text).toContain('18 structures : 11 présentes, 1 pouvoir, 1 excusée.')
  for (const words of [
    'Relire et sceller le PV',
    'Déclarer les changements au greffe',
    'Les comptes, le PV, pour le 9 juillet 2026',
    'dans 90 jours',
  ])
    expect(text).toContain(words)
  expect((await page()).headers.get('server-timing')).toContain('4 messages')
  expect((await (await site.as(mailOfMember(1))).post(agm.path('/preparation/envois'), { funder: funder?.id ?? '' })).status).toBe(403)
  done(await post(agm.path('/preparation/envois'), { funder: funder?.id ?? '' }))
  expect(await reads()).toContain('envoyé le 10/04/2026')
  expect(said((await agm.coordinator.get(`/${agm.slug}/declarations`)).text)).toContain('envoyé le 10/04/2026')
  done(await post(agm.path('/preparation/envois'), { funder: funder?.id ?? '', undo: 'on' }))
  expect(await reads()).toContain('dans 90 jours')
  done(await post(`${list}/${funder?.id}/retirer`))
  expect(await reads()).toContain('Aucun financeur n’est noté.')
})

it('beyond fifty members: what wants an eye first, then all of them in pages; the sheet holds every one', async () => {
  await agm.paste(Array.from({ length: 41 }, (_, n) => `N${n + 10} ; Q${n + 10}${n < 3 ? '' : ` ; q${n + 10}@exemple.fr`}`).join('\n'))
  const date = { body: agm.body, day: '2026-11-20', startsAt: '18:00', endsAt: '20:00', place: 'Salle', link: '', title: 'Automne' }
  const { meeting } = (await agm.coordinator.postJson(`/${agm.slug}/reunions`, date)).json() as { meeting: string }
  const at = `/${agm.slug}/reunions/${meeting}/preparation`
  const names = (reply: Reply) => [...reply.text.matchAll(/structures\/[0-9a-f-]+"[^>]*>([MN]\d\d)<\/a>/g)].map(([, name]) => name)
  const first = await agm.coordinator.get(at)
  expect(first.headers.get('server-timing')).toContain('4 messages')
  expect(said(first.text)).toContain('À voir d’abord (3)')
  expect(names(first)).toEqual(['N10', 'N11', 'N12'])
  const all: (string | undefined)[][] = []
  for (let next: string | null = `${at}?voir=toutes`; next; ) {
    const reply = await agm.coordinator.get(next)
    all.push(names(reply))
    next = /<a[^>]*href="([^"]+)"[^>]*rel="next"/.exec(reply.text)?.[1]?.replaceAll('&amp;', '&').replace('#structures', '') ?? null
  }
  expect(all.map(({ length }) => length)).toEqual([25, 25, 9])
  expect(new Set(all.flat()).size).toBe(59)
  expect((await agm.coordinator.get(`${at}/export?format=csv&voir=toutes`)).text.trim().split('\n')).toHaveLength(60)
  done(await post(`/${agm.slug}/reunions/${meeting}/annuler`, { reason: 'Une autre date.' }))
})
