import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { type Browser, type TestBoard, testBoard } from '../../../tests/setup/board.ts'
import { said } from '../../../tests/setup/said.ts'

let board: TestBoard
let first: string
let ana: Browser
const at = (clock: string, day = '2026-03-12') => {
  board.site.clock.now = `${day}T${clock}:00.000Z`
}
const page = async (path: string, browser: Browser = board.me) => said((await browser.get(path)).text)
const points = (meeting: string) =>
  board.site.sql<{ id: string; title: string }>('select id, title from governance.agenda_item where meeting_id = $1 order by position', [
    meeting.split('/').at(-1),
  ])
const point = async (meeting: string, title: string) =>
  `${meeting}/points/${(await points(meeting)).find((one) => one.title === title)?.id ?? title}`
const delivered = (state: string, address: string) =>
  board.site.sql('update platform.mail set state = $1, sent_at = case when $1 = $3 then now() end where to_address = $2', [
    state,
    address,
    'sent',
  ])
const convocation = (text: string) => /Convocation (.*?) Règles suivies/.exec(text)?.[1]

beforeAll(async () => {
  board = await testBoard()
  ana = await board.site.as('ana@exemple.fr')
  first = await board.convene()
})
afterAll(() => board.site.close())

describe('how each structure was told', () => {
  it('is said as it is: no mail server, no mail gone', async () => {
    expect(await page(`${first}?fait=meeting.convened`)).not.toContain('est partie')
    for (const one of ['ana', 'luc', 'mia', 'ines']) await delivered('kept', `${one}@exemple.fr`)
    const text = await page(first)
    expect(text).toContain('La convocation est écrite mais n’est pas partie pour Artelandes, La Smalah, Le Bocal, Tipi :')
    expect((await board.me.get(first)).text).toContain(`href="${board.at}/courrier"`)
    await delivered('sent', 'ana@exemple.fr')
    await delivered('failed', 'ines@exemple.fr')
    expect(await page(first)).toContain('n’est pas partie pour Le Bocal, Tipi :')
  })

  it('what was kept in the outbox may be handed over on paper', async () => {
    expect((await board.me.get(first)).text).toContain(`remise-${board.org('Tipi')}`)
    expect((await board.me.post(`${first}/remises`, { organisation: board.org('Tipi'), channel: 'hand' })).status).toBe(303)
    expect(await page(first)).toContain('n’est pas partie pour Le Bocal :')
  })
})

describe('opening', () => {
  it('with nobody there is possible, and says what follows from the quorum', async () => {
    at('19:00')
    const text = await page(`${first}/seance`)
    expect(text).toContain('Quorum non atteint : 0 sur 5, il en faut 3')
    expect(text).toContain('rien ne pourra être décidé')
    for (const name of ['La Smalah', 'Tipi', 'Le Bocal']) await board.me.post(`${first}/arrivees`, { organisation: board.org(name) })
    expect(await page(`${first}/seance`)).not.toContain('rien ne pourra être décidé')
    expect((await board.me.post(`${first}/ouvrir`)).status).toBe(303)
  })
})

describe('closing', () => {
  it('names first what was not settled, and where it goes', async () => {
    for (const title of ['Minibus', 'Jardin']) {
      await board.me.post(`${first}/points`, { title, kind: 'consent', minutes: '20', proposal: `Le pôle paie ${title}.` })
    }
    await board.me.post(`${await point(first, 'Jardin')}/passer`)
    const text = await page(`${first}/seance`)
    expect(text).toContain(
      'Pas encore tranché : « Décisions à prendre », « Minibus », « Jardin ». Ces points ouvriront l’ordre du jour de la prochaine réunion.',
    )
  })

  it('an hour to come, or a seal before the end, says the rule and what to do', async () => {
    at('20:30')
    const future = await board.me.post(`${first}/clore`, { at: '23:15' })
    expect(future.status).toBe(422)
    expect(said(future.text)).toContain('Une séance se clôt quand elle finit')
    const early = await board.me.post(`${first}/pv/sceller`, {})
    expect(early.status).toBe(422)
    expect(said(early.text)).toContain('La séance est encore ouverte : clôturez-la, puis scellez le PV')
    expect((await board.me.post(`${first}/clore`)).status).toBe(303)
  })

  it('the PV lists apart what was not reached', async () => {
    const text = await page(`${first}/pv`)
    const [dealt, unreached] = text.split('Points non abordés')
    expect(unreached).toContain('Minibus')
    expect(unreached).toContain('Questions diverses')
    expect(unreached).not.toContain('Nouvelles du pôle')
    expect(dealt).toContain('Nouvelles du pôle et des membres')
    expect(dealt).toContain('Jardin')
    expect(dealt).not.toMatch(/Points traités.*Minibus/)
  })

  it('the sealed PV says how each was told, as it was that day', async () => {
    const sealed = await board.me.post(`${first}/pv/sceller`, { secretary: board.person('Luc Tastet') })
    expect([sealed.status, sealed.status === 303 ? '' : said(sealed.text)]).toEqual([303, ''])
    const told =
      'Écrite le 12 mars 2026. Envoyée par courriel : La Smalah. Remise en main propre : Tipi. Gardée dans le courrier du pôle, sans être partie : Le Bocal. Courriel non arrivé : Artelandes. Non convoquée : La Cowo.'
    expect(convocation(await page(`${first}/pv`))).toBe(told)
    await delivered('sent', 'mia@exemple.fr')
    expect(convocation(await page(`${first}/pv`))).toBe(told)
  })
})

describe('the next meeting', () => {
  let next: string
  it('opens with what was left', async () => {
    at('09:00', '2026-03-13')
    expect(await page(`${board.at}/agenda/nouvelle`)).toMatch(/déjà inscrit à l’ordre du jour : Minibus Jardin/)
    next = await board.convene({ day: '2026-03-13', startsAt: '18:00', endsAt: '20:00' })
    expect((await points(next)).map(({ title }) => title)).toEqual([
      'Approbation du PV de la réunion précédente',
      'Nouvelles du pôle et des membres',
      'Minibus',
      'Jardin',
      'Décisions à prendre',
      'Questions diverses',
    ])
    const [minibus] = await board.site.sql(`select kind, proposal from governance.agenda_item where id = $1`, [
      (await point(next, 'Minibus')).split('/').at(-1),
    ])
    expect(minibus).toEqual({ kind: 'consent', proposal: 'Le pôle paie Minibus.' })
  })

  it('approves the PV everybody can read from there, and nobody is said to propose it', async () => {
    at('16:00', '2026-03-13')
    for (const name of ['La Smalah', 'Tipi', 'Le Bocal']) await board.me.post(`${next}/arrivees`, { organisation: board.org(name) })
    await board.me.post(`${next}/ouvrir`)
    for (const browser of [board.me, ana]) {
      expect(await page(`${next}/seance`, browser)).toContain('Le PV de la réunion du jeudi 12 mars 2026 est approuvé.')
      expect((await browser.get(`${next}/seance`)).text).toContain(`href="${first}/pv"`)
    }
    expect((await board.me.post(`${await point(next, 'Approbation du PV de la réunion précédente')}/accord`)).status).toBe(303)
    expect(await page(`${next}/pv`)).not.toContain('Proposée par')
    const [decision] = await board.site.sql<{ id: string }>('select id from governance.decision order by id desc limit 1')
    expect(await page(`${board.at}/decisions/${decision?.id}`)).not.toContain('Proposée par')
    expect(await page(`${next}/seance`)).not.toContain('proposée par')
    expect((await board.me.get(`${next}/seance`)).text).toContain(`href="${first}/pv"`)
  })
})
