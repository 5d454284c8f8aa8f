import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { openHub, type TestHub } from '../../../tests/setup/hub.ts'
import { said } from '../../../tests/setup/said.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'

/** A member that came by hand, half a year after the hub was opened: welcomed in one act, completed later, taken back in part. */
let site: TestSite
let ploucs: TestHub
let artelandes: string
let paul: TestHub['coordinator']
let lou: TestHub['coordinator']
beforeAll(async () => {
  site = await testSite({ at: '2026-03-12T17:00:00.000Z' })
  ploucs = await openHub(site, 'PLOUCS', 'marie')
  await ploucs.paste('La Smalah ; Paul Petit ; paul@exemple.fr\nLa Cowo')
  const { dues } = (await ploucs.coordinator.postJson('/ploucs/cotisations', { amount: '80' })).json() as { dues: string }
  await ploucs.coordinator.post(`/ploucs/cotisations/${dues}/appel`)
  site.clock.now = '2026-09-10T10:00:00.000Z'
  ploucs.coordinator = await site.as('marie@exemple.fr')
  const added = await ploucs.coordinator.postJson('/ploucs/structures', {
    ...{ name: 'Artelandes', commune: 'Castets', speaker: 'Lou Duluc, lou@exemple.fr', member: 'on' },
  })
  artelandes = (added.json() as { organisation: string }).organisation
  await ploucs.coordinator.post('/ploucs/groupes', { name: 'Mobilités', purpose: '', convenor: '' })
  paul = await site.as('paul@exemple.fr')
  lou = await site.as('lou@exemple.fr')
})
afterAll(() => site.close())

const at = (end = '') => `/ploucs/structures/${artelandes}${end}`
const facts = async () =>
  (
    await site.sql<{ name: string }>(
      `select name from logbook.fact where name like 'members.welcome%' or name = 'members.memberWelcomed' order by no`,
    )
  ).map(({ name }) => name.replace('members.', ''))
const parts = () =>
  site.sql<{ id: string; part: string; undone: boolean }>(
    `select id, part, undone_at is not null as undone from members.welcome_part order by id`,
  )

describe('a new member', () => {
  it('is proposed to be welcomed, on the home page and on its own, to the coordination alone', async () => {
    expect(said((await ploucs.coordinator.get('/ploucs/accueil')).text)).toContain('Accueillir Artelandes')
    expect(said((await ploucs.coordinator.get(at())).text)).toContain('Préparer l’accueil')
    // Those of the list the hub began with are not new, whatever the day.
    expect((await ploucs.coordinator.get('/ploucs/accueil')).text).not.toContain('Accueillir La Smalah')
    for (const other of [paul, lou]) {
      expect((await other.get(at())).text).not.toContain('Préparer l’accueil')
      expect((await other.get(at('/accueil'))).status).toBe(404)
      expect((await other.post(at('/accueil'), { form: 'on' })).status).toBe(404)
    }
  })

  it('is heard of no more once that is put aside, and again when it is taken up', async () => {
    expect((await ploucs.coordinator.post(at('/accueil/ecarter'))).location).toBe(at('/accueil'))
    expect((await ploucs.coordinator.get(at())).text).not.toContain('Préparer l’accueil')
    expect((await ploucs.coordinator.get('/ploucs/accueil')).text).not.toContain('Accueillir Artelandes')
    expect(said((await ploucs.coordinator.get(at('/accueil'))).text)).toContain('Cet accueil est écarté')
    await ploucs.coordinator.post(at('/accueil/ecarter'), { back: 'oui' })
    await ploucs.coordinator.post(at('/accueil/ecarter'), { back: 'oui' })
    expect(said((await ploucs.coordinator.get(at('/accueil'))).text)).toContain('L’appel de cotisation 2026 : 80 €')
    expect(await facts()).toEqual(['welcomeWaived', 'welcomeWaived'])
  })

  it('has its form, filled with what is known, for the coordination and for who signs it', async () => {
    for (const who of [ploucs.coordinator, lou]) {
      const answer = await who.listen(at('/accueil/bulletin.pdf'))
      expect(answer.status).toBe(200)
      const text = pdfText(new Uint8Array(await answer.arrayBuffer()))
      for (const words of ['Bulletin d’adhésion', 'Artelandes', 'Lou Duluc', 'Castets', '80 €'])
        expect(text.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(words)
    }
    expect((await paul.get(at('/accueil/bulletin.pdf'))).status).toBe(404)
  })

  it('is welcomed in one act: nothing of it is done when a part cannot be', async () => {
    const [buddy] = await site.sql<{ id: string }>(`select id from members.person where name = 'Lou Duluc'`)
    const refused = await ploucs.coordinator.post(at('/accueil'), { form: 'on', mail: 'on', text: '', buddy: buddy?.id ?? '' })
    expect(refused.status).toBe(422)
    expect(said(refused.text)).toContain('La personne d’accueil représente une autre structure membre')
    expect(await parts()).toEqual([])
    expect(await site.sql(`select from platform.mail where about = 'membership.welcome'`)).toEqual([])

    const [own] = await site.sql<{ id: string }>(`select id from members.person where name = 'Paul Petit'`)
    const [group] = await site.sql<{ id: string }>('select id from members.group')
    const press = {
      form: 'on',
      dues: 'on',
      mail: 'on',
      text: 'Bienvenue à bord.',
      calendar: 'on',
      buddy: own?.id ?? '',
      groups: group?.id ?? '',
    }
    const done = await ploucs.coordinator.post(at('/accueil'), { ...press, _key: 'un-seul-accueil-0001' })
    expect([done.status, done.done]).toEqual([303, 'members.memberWelcomed'])
    await ploucs.coordinator.post(at('/accueil'), { ...press, _key: 'un-seul-accueil-0001' })
    expect((await parts()).map(({ part }) => part).sort()).toEqual(['buddy', 'calendar', 'dues', 'form', 'group', 'mail'])
    const [mail] = await site.sql<{ to_address: string; subject: string; body: string; attachments: { name: string }[] }>(
      `select to_address, subject, body, attachments from platform.mail where about = 'membership.welcome'`,
    )
    expect(mail).toMatchObject({ to_address: 'lou@exemple.fr', subject: 'PLOUCS : bienvenue à Artelandes' })
    expect(mail?.attachments.map(({ name }) => name)).toEqual(['Bulletin d’adhésion - Artelandes.pdf'])
    for (const words of [
      'Bonjour Lou Duluc',
      'Bienvenue à bord.',
      'Paul Petit (La Smalah)',
      'le groupe Mobilités',
      'cotisation',
      'Calendriers',
    ])
      expect(mail?.body).toContain(words)
    expect(await site.sql(`select from members.due_line l where l.organisation_id = $1 and l.no is not null`, [artelandes])).toHaveLength(1)
    expect(await site.sql('select from members.group_member where organisation_id = $1', [artelandes])).toHaveLength(1)
    expect(await facts()).toEqual(['welcomeWaived', 'welcomeWaived', 'memberWelcomed'])
  })

  it('is told line by line, with links, and asked no more', async () => {
    const page = said((await ploucs.coordinator.get(at('/accueil'))).text)
    for (const words of [
      'Bulletin d’adhésion envoyé',
      'COT-2026-003, 80 €',
      'Courriel de bienvenue à Lou Duluc',
      'Paul Petit, personne d’accueil',
      'Rejoint le groupe Mobilités',
    ])
      expect(page).toContain(words)
    expect((await ploucs.coordinator.get(at())).text).not.toContain('Préparer l’accueil')
    // Whoever it is told to reads whom it may turn to; what is said to the coordination stays there.
    expect(said((await paul.get(at())).text)).toContain('Paul Petit, personne d’accueil')
  })

  it('takes back what can be, says why not otherwise, and completes it later', async () => {
    const of = async (part: string) => (await parts()).find((one) => one.part === part && !one.undone)?.id ?? ''
    const undo = async (part: string) => ploucs.coordinator.post(at(`/accueil/parties/${await of(part)}/annuler`))
    expect(said((await undo('mail')).text)).toContain('Un courriel parti ne se reprend pas')
    expect(said((await undo('dues')).text)).toContain('la suite des numéros est sans trou')
    expect([(await undo('buddy')).status, (await undo('group')).status]).toEqual([303, 303])
    expect(await site.sql('select from members.group_member where organisation_id = $1', [artelandes])).toEqual([])
    const again = await ploucs.coordinator.post(at('/accueil'), { mail: 'on', text: 'Une dernière chose.' })
    expect(again.status).toBe(303)
    expect((await parts()).filter(({ part }) => part === 'mail')).toHaveLength(2)
    expect((await ploucs.coordinator.post(at('/accueil/ecarter'))).status).toBe(422)
    expect(site.lines).toEqual([])
  })
})
