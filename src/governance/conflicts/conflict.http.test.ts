import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { exportHub } from '#platform/export/export-hub.ts'
import { type Browser, type TestBoard, testBoard } from '../../../tests/setup/board.ts'
import { alertIn as alert, clockOf, said } from '../../../tests/setup/said.ts'
import { described } from '../../app.tsx'

// Field notes, governance 6, scenario 14: told in confidence, mediated, heard, decided; then the exclusion, to the answer of the appeal. Mia (Le Bocal) tells of
// it, against Tipi (Luc). Ana and Inès follow it. Outside stand the coordinator, Maïté, and a neighbour, Zoé.
let board: TestBoard
let ana: Browser
let luc: Browser
let mia: Browser
let zoe: Browser
let at: string
let exclusion: string
beforeAll(async () => {
  board = await testBoard()
  ana = await board.site.as('ana@exemple.fr')
  luc = await board.site.as('luc@exemple.fr')
  mia = await board.site.as('mia@exemple.fr')
  zoe = await board.site.as('zoe@exemple.fr')
})
afterAll(() => board.site.close())

const TOLD = 'La camionnette est revenue cabossée.'
const GROUNDS = 'Rayure constatée le 2 février.'
const LUC_SAID = 'Tipi parle de la grêle.'
const SECRETS = ['cabossée', 'Rayure', 'grêle', 'devis refusé']
const idOf = (address: string) => address.split('?')[0]?.split('/').at(-1) ?? ''
const clock = clockOf(() => board.site)
type Fields = Record<string, string | string[]>
const act = async (who: Browser, path: string, fields: Fields = {}) => {
  const reply = await who.post(path, fields)
  expect([path, reply.status, reply.status === 303 ? '' : alert(reply.text)]).toEqual([path, 303, ''])
  return (reply.location ?? '').split('?')[0] ?? ''
}
const refused = async (who: Browser, path: string, fields: Fields, words: string) => {
  const reply = await who.post(path, fields)
  expect([reply.status, said(reply.text).includes(words) ? words : alert(reply.text)]).toEqual([422, words])
}
const read = async (who: Browser, path: string) => {
  const reply = await who.get(path)
  expect([path, reply.status]).toEqual([path, 200])
  return said(reply.text)
}
const sides = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    (
      await board.site.sql<{ id: string; name: string }>(
        'select s.id, o.name from governance.conflict_party s join members.organisation o on o.id = s.organisation_id where s.conflict_id = $1',
        [idOf(at)],
      )
    ).map(({ id, name }) => [name, id]),
  )
const telling = (team: string[], more: Fields = {}): Fields => ({
  ...{
    first: board.org('Le Bocal'),
    second: board.org('Tipi'),
    third: '',
    words: TOLD,
    happenedOn: '2026-02-02',
    team: team.map(board.person),
  },
  ...more,
})

/** What stands behind each door for who is outside. */
const closed = async (who: Browser) => {
  for (const path of [at, `${at}/lettre.pdf`, `${at}/lettre.pdf?is=decision`])
    expect([path, (await who.get(path)).status]).toEqual([path, 404])
  expect((await who.get(at, { accept: 'application/json' })).status).toBe(404)
  for (const end of ['suivi', 'mediation', 'nouvelles', 'convoquer', 'entretien', 'decider', 'recours', 'clore', 'effacer']) {
    const fields = { is: 'failed', on: '2026-03-12', what: 'nothing', reasons: 'x', withdrawn: 'oui' }
    expect([end, (await who.post(`${at}/${end}`, fields)).status === 303]).toEqual([end, false])
    expect([end, (await who.postJson(`${at}/${end}`, { mediators: [] })).status === 200]).toEqual([end, false])
  }
  const pages = [
    'accueil',
    'differends',
    'chercher?q=cabossée',
    'chercher?q=Rayure',
    `structures/${board.org('Tipi')}`,
    `structures/${board.org('Le Bocal')}`,
  ]
  for (const path of pages) {
    const reply = await who.get(`${board.at}/${path}`)
    expect([path, reply.status]).toEqual([path, 200])
    const shown = said(reply.text.replace(/<form[\s\S]*?<\/form>/g, '').replaceAll(/value="[^"]*"/g, ''))
    // A search says again what was looked for.
    const secrets = SECRETS.filter((word) => !path.endsWith(word))
    for (const word of [...secrets, 'dossier confidentiel', 'signalé le', idOf(at)])
      expect([path, word, shown.includes(word)]).toEqual([path, word, false])
  }
}

describe('off by default', () => {
  it('there is no such page, nor a link to it', async () => {
    expect((await mia.get(`${board.at}/differends`)).status).toBe(404)
    expect((await mia.post(`${board.at}/differends`, telling(['Ana Duluc', 'Inès Haddad']))).status).toBe(404)
    expect(await read(mia, `${board.at}/accueil`)).not.toContain('Signaler un différend')
  })
})

describe('scenario 14: a complaint is told in confidence', () => {
  it('by a member, who names who will read it: nobody of the parties, two to five', async () => {
    await act(board.me, `${board.at}/pole/procedures`, { on: 'oui' })
    expect(await read(mia, `${board.at}/accueil`)).toContain('Signaler un différend')
    await refused(mia, `${board.at}/differends`, telling(['Ana Duluc', 'Luc Tastet']), 'on n’est pas juge de sa propre affaire')
    await refused(mia, `${board.at}/differends`, telling(['Mia Ferrand', 'Ana Duluc']), 'on n’est pas juge de sa propre affaire')
    await refused(mia, `${board.at}/differends`, telling(['Ana Duluc']), 'De 2 à 5 personnes')
    await refused(
      mia,
      `${board.at}/differends`,
      telling(['Ana Duluc', 'Inès Haddad'], { second: board.org('Le Bocal') }),
      'choisissez-en une autre',
    )
    at = await act(mia, `${board.at}/differends`, telling(['Ana Duluc', 'Inès Haddad']))
    expect(await read(ana, at)).toContain(TOLD)
    const own = await read(mia, at)
    for (const words of [TOLD, 'par personne d’autre', 'Ana Duluc et Inès Haddad', 'signalé']) expect(own).toContain(words)
    expect((await luc.get(at)).status).toBe(404)
    // Whoever turns the pages off is told of none: a case goes on for those it names.
    await act(board.me, `${board.at}/pole/procedures`)
    expect(await read(ana, at)).toContain(TOLD)
    expect((await zoe.get(`${board.at}/differends`)).status).toBe(404)
    await act(board.me, `${board.at}/pole/procedures`, { on: 'oui' })
    await expect(
      board.site.sql(`insert into governance.conflict_person select hub_id, id, $2, 'team' from governance.conflict where id = $1`, [
        idOf(at),
        board.person('Luc Tastet'),
      ]),
    ).rejects.toThrow(/Nobody of the parties/)
  })

  it('every door is closed to the coordinator outside the team and to a neighbour', async () => {
    await closed(board.me)
    await closed(zoe)
    expect(await read(ana, `${board.at}/accueil`)).toContain('Un dossier confidentiel que vous suivez')
  })

  it('who follows it names who does from now on; when none of them is left, whoever opened it does', async () => {
    const team = (...names: string[]) => ({ team: names.map(board.person) })
    await refused(ana, `${at}/suivi`, team('Ana Duluc', 'Luc Tastet'), 'on n’est pas juge de sa propre affaire')
    expect((await mia.post(`${at}/suivi`, team('Zoé Labadie', 'Inès Haddad'))).status).toBe(404)
    expect(await read(mia, at)).not.toContain('Changer qui suit ce dossier')
    await act(ana, `${at}/suivi`, team('Ana Duluc', 'Zoé Labadie'))
    expect(await read(zoe, at)).toContain(TOLD)
    await act(ana, `${at}/suivi`, team('Ana Duluc', 'Inès Haddad'))
    expect((await zoe.get(at)).status).toBe(404)
    // Nobody of those named is left.
    await board.site.sql(`delete from governance.conflict_person where conflict_id = $1`, [idOf(at)])
    expect(await read(mia, at)).toContain('Plus personne ne peut suivre ce dossier')
    await refused(mia, `${at}/suivi`, team('Inès Haddad'), 'De 2 à 5 personnes')
    expect((await zoe.post(`${at}/suivi`, team('Zoé Labadie', 'Inès Haddad'))).status).toBe(404)
    await act(mia, `${at}/suivi`, team('Ana Duluc', 'Inès Haddad'))
    expect(await read(mia, at)).not.toContain('Plus personne')
  })

  it('no step skips another, in the page, by the API, nor in the database', async () => {
    const { Tipi = '' } = await sides()
    const summons = { side: Tipi, hearingOn: '2026-04-20', time: '18:00', place: 'La Smalah', grounds: GROUNDS }
    await refused(ana, `${at}/convoquer`, summons, 'On propose d’abord une médiation')
    await refused(
      ana,
      `${at}/decider`,
      { what: 'nothing', about: '', reasons: 'Rien.', appealWay: '', appealDays: '' },
      'On propose d’abord une médiation',
    )
    expect((await ana.postJson(`${at}/decider`, { what: 'nothing', reasons: 'Rien.' })).status).toBe(422)
    expect((await ana.get(at)).text).not.toMatch(/action="[^"]*(convoquer|entretien|decider)"/)
    for (const change of [`summoned_on = '2026-03-12', hearing_on = '2026-04-20'`, `hearing = 'absent', heard_on = '2026-03-12'`])
      await expect(board.site.sql(`update governance.conflict_party set ${change} where id = $1`, [Tipi])).rejects.toThrow(
        /mediation|constraint/,
      )
    await expect(
      board.site.sql(`update governance.conflict set outcome = 'nothing', decided_on = '2026-03-12' where id = $1`, [idOf(at)]),
    ).rejects.toThrow(/heard|constraint/)
  })

  it('mediation by members of neither party; the parties are told, and it fails', async () => {
    await refused(ana, `${at}/mediation`, { mediators: [board.person('Mia Ferrand')], on: '' }, 'on n’est pas juge de sa propre affaire')
    await act(ana, `${at}/mediation`, { mediators: [board.person('Zoé Labadie')], on: '2026-03-15' })
    const told = await read(luc, at)
    for (const words of ['Zoé Labadie', '15 mars 2026', 'Rien ne vous est demandé']) expect(told).toContain(words)
    for (const word of SECRETS) expect(told).not.toContain(word)
    await clock('2026-03-16T09:00:00.000Z')
    await refused(ana, `${at}/nouvelles`, { is: 'agreed', on: '2026-03-15', words: '', by: '' }, 'Écrivez l’accord')
    await act(ana, `${at}/nouvelles`, { is: 'failed', on: '2026-03-15', words: 'Un devis refusé.', by: '' })
    expect(await read(luc, at)).not.toContain('devis refusé')
    // Who mediates reads nothing of it: what they need is said to them.
    await closed(zoe)
  })

  it('each party is summoned and heard, and reads its own part only', async () => {
    const { Tipi = '', 'Le Bocal': bocal = '' } = await sides()
    await refused(
      ana,
      `${at}/convoquer`,
      { side: Tipi, hearingOn: '2026-03-20', time: '18:00', place: 'x', grounds: GROUNDS },
      'au moins 15 jours',
    )
    for (const side of [Tipi, bocal])
      await act(ana, `${at}/convoquer`, { side, hearingOn: '2026-03-31', time: '18:00', place: 'La Smalah', grounds: GROUNDS })
    expect(await read(luc, at)).toContain(GROUNDS)
    expect((await luc.get(`${at}/lettre.pdf`)).text.slice(0, 5)).toBe('%PDF-')
    expect((await luc.get(`${at}/lettre.pdf?side=${bocal}`)).status).toBe(404)
    await refused(ana, `${at}/entretien`, { side: Tipi, is: 'absent', on: '2026-03-16', said: '' }, 'revenez le 31 mars 2026')
    await act(ana, `${at}/entretien`, { side: bocal, is: 'renounced', on: '2026-03-16', said: '' })
    await refused(
      ana,
      `${at}/decider`,
      { what: 'nothing', about: '', reasons: 'Rien.', appealWay: '', appealDays: '' },
      'Rien n’est décidé avant',
    )
    await clock('2026-03-31T19:00:00.000Z')
    await act(ana, `${at}/entretien`, { side: Tipi, is: 'held', on: '2026-03-31', said: LUC_SAID })
    expect(await read(luc, at)).toContain(LUC_SAID)
    const other = await read(mia, at)
    expect([other.includes(GROUNDS), other.includes(LUC_SAID)]).toEqual([true, false])
  })

  it('who has come to speak for a party follows it no longer', async () => {
    await act(board.me, `${board.at}/structures/${board.org('Tipi')}/representations`, {
      ...{ name: 'Inès Haddad', email: 'ines@exemple.fr', kind: 'suppleant', from: '2026-03-31', replaces: '' },
    })
    const ines = await board.site.as('ines@exemple.fr')
    const seen = await read(ines, at)
    expect([seen.includes(TOLD), seen.includes(GROUNDS)]).toEqual([false, true])
    expect((await ines.post(`${at}/clore`, {})).status).toBe(404)
    await board.site.sql(`update members.representation set until_day = from_day where organisation_id = $1 and kind = 'suppleant'`, [
      board.org('Tipi'),
    ])
  })

  it('decided: an exclusion is proposed, and opens with the same grounds and the same people', async () => {
    const { Tipi = '' } = await sides()
    const decision = { what: 'exclusion', reasons: 'Un devis refusé deux fois.', appealWay: '', appealDays: '' }
    await refused(ana, `${at}/decider`, { ...decision, about: '' }, 'Une exclusion concerne une structure membre')
    await act(ana, `${at}/decider`, { ...decision, about: Tipi })
    exclusion = `${board.at}/procedures/${/procedures\/([0-9a-f-]{36})/.exec((await ana.get(at)).text)?.[1]}`
    expect(await read(ana, exclusion)).toContain(GROUNDS)
    expect((await board.me.get(exclusion)).status).toBe(404)
    expect(await read(mia, at)).not.toContain('devis refusé')
    await closed(board.me)
  })
})

describe('scenario 14: the exclusion it led to, led by those who follow the case', () => {
  let meeting: string
  let point: string
  it('summons with its grounds and time; the hearing is not skipped', async () => {
    meeting = await board.prepare({ day: '2026-05-14' })
    await act(board.me, `${board.at}/instances/${board.body}/regles`, {
      ...{
        reference: '',
        quorumNum: '1',
        quorumDen: '2',
        maxRounds: '2',
        noticeDays: '7',
        fallback: 'vote',
        majority: 'twoThirds',
        from: '2026-04-01',
        source: 'usage',
      },
    })
    await refused(ana, `${exclusion}/ordre-du-jour`, { meeting: idOf(meeting) }, 'Personne n’est exclu sans avoir pu s’expliquer')
    expect((await ana.postJson(`${exclusion}/ordre-du-jour`, { meeting: idOf(meeting) })).status).toBe(422)
    await act(ana, `${exclusion}/convoquer`, { hearingOn: '2026-04-15', time: '18:00', place: 'La Smalah' })
    await clock('2026-04-15T19:00:00.000Z')
    await act(ana, `${exclusion}/entretien`, { is: 'held', on: '2026-04-15', said: LUC_SAID })
    await act(ana, `${exclusion}/ordre-du-jour`, { meeting: idOf(meeting) })
    await act(board.me, `${meeting}/convoquer`)
  })

  it('the one concerned is recused; a secret ballot, two thirds', async () => {
    await clock('2026-05-14T18:00:00.000Z')
    for (const name of ['La Smalah', 'Tipi', 'Le Bocal', 'Artelandes'])
      await act(board.me, `${meeting}/arrivees`, { organisation: board.org(name) })
    await act(board.me, `${meeting}/ouvrir`)
    const [found] = await board.site.sql<{ id: string }>('select agenda_item_id as id from governance.exclusion')
    point = `${meeting}/points/${found?.id}`
    await act(board.me, `${point}/proposer`, { text: 'Tipi est exclue de l’association.' })
    await act(board.me, `${point}/vote`)
    const ines = await board.site.as('ines@exemple.fr')
    for (const [who, name, choice] of [
      [ana, 'La Smalah', 'for'],
      [mia, 'Le Bocal', 'against'],
      [ines, 'Artelandes', 'for'],
    ] as const)
      await act(who, `${point}/vote/urne`, { org: board.org(name), choice })
    expect((await luc.post(`${point}/vote/urne`, { org: board.org('Tipi'), choice: 'against' })).status).not.toBe(303)
    await act(board.me, `${point}/vote/clore`)
    const [vote] = await board.site.sql<{ secrecy: string; majority: unknown }>(
      `select secrecy, terms -> 'majority' as majority from governance.vote`,
    )
    expect(vote).toMatchObject({ secrecy: 'confidential', majority: { num: 2, den: 3 } })
    await clock('2026-05-14T20:00:00.000Z')
    await act(board.me, `${meeting}/clore`)
    expect(await read(ana, exclusion)).toMatch(/exclusion, 14 mai 2026, CA-2026-\d+/)
  })

  it('notified; the appeal is on the page and on the home of the team, comes in, and is answered', async () => {
    await act(ana, `${exclusion}/notifier`, {
      reasons: 'Un devis refusé.',
      until: '',
      appeal: 'Devant l’assemblée.',
      appealUntil: '2026-06-14',
    })
    expect((await ana.get(`${exclusion}/lettres/notification`)).status).toBe(200)
    expect(await read(ana, exclusion)).toContain('14 juin 2026')
    const home = (await ana.get(`${board.at}/accueil`)).text
    expect(home).toContain(`href="${exclusion}"`)
    expect(said(home)).toContain('14 juin 2026')
    expect((await board.me.get(`${board.at}/accueil`)).text).not.toContain(exclusion)
    await refused(ana, `${exclusion}/recours`, { is: 'confirmed', on: '2026-05-14', words: '' }, 'Aucun recours n’attend')
    await act(ana, `${exclusion}/recours`, { is: 'received', on: '2026-05-14', words: 'Tipi conteste.' })
    await refused(ana, `${exclusion}/effacer`, {}, 'Un recours attend sa réponse')
    await act(ana, `${exclusion}/recours`, { is: 'confirmed', on: '2026-05-14', words: 'L’assemblée confirme.' })
    expect(await read(ana, exclusion)).toContain('reçu le 14 mai 2026, décision confirmée (14 mai 2026)')
  })
})

describe('nothing of it leaves by another door', () => {
  it('facts hold ids and codes; no mail of it is in the outbox, nor counted', async () => {
    const facts = await board.site.sql<{ actor: unknown; data: object }>(
      `select actor, data from logbook.fact where name = 'governance.conflictMoved'`,
    )
    expect(facts.length).toBeGreaterThan(5)
    for (const { actor, data } of facts) expect([actor, Object.keys(data)]).toEqual([null, ['step']])
    const kept = JSON.stringify([
      await board.site.sql('select * from logbook.fact'),
      await board.site.sql('select * from logbook.words'),
      await board.site.sql('select * from platform.answered'),
      await board.site.sql('select subject, body from platform.mail'),
      board.site.lines,
    ])
    for (const word of SECRETS) expect([word, kept.includes(word)]).toEqual([word, false])
    const mails = await board.site.sql<{ id: string; to_address: string }>(
      `select id, to_address from platform.mail where about like 'conflict:%'`,
    )
    expect(new Set(mails.map(({ to_address }) => to_address))).toEqual(
      new Set(['ana@exemple.fr', 'ines@exemple.fr', 'luc@exemple.fr', 'mia@exemple.fr', 'zoe@exemple.fr']),
    )
    expect(await read(board.me, `${board.at}/courrier`)).not.toContain('confidentiel')
    const [mail] = mails
    expect((await board.me.get(`${board.at}/courrier/${mail?.id}`)).status).toBe(404)
    expect((await board.me.post(`${board.at}/courrier/${mail?.id}/renvoyer`)).status).toBe(404)
    const { counts } = (await board.me.get(`${board.at}/courrier`, { accept: 'application/json' })).json() as {
      counts: Record<string, number>
    }
    const [all] = await board.site.sql<{ n: number }>('select count(*)::int as n from platform.mail')
    expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe((all?.n ?? 0) - mails.length)
  })

  it('neither the export of the hub, nor who erases somebody, is told; who wrote reads their own words', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cordee-cases-'))
    const path = join(folder, 'out')
    const { config, clock: time } = board.site
    await exportHub({ ownerUrl: config.databaseUrl ?? '', data: config.data, hub: board.at.slice(1), path, now: time.now, described })
    const files = await readdir(path, { recursive: true })
    const tables = await Promise.all(files.filter((name) => /\.(csv|jsonl)$/.test(name)).map((name) => readFile(join(path, name), 'utf8')))
    await rm(folder, { recursive: true })
    expect(files.filter((name) => /conflict|exclusion|entretien|Notification/.test(name))).toEqual([])
    for (const word of [...SECRETS, 'confidentiel de']) expect([word, tables.join().includes(word)]).toEqual([word, false])

    const erasing = await read(board.me, `${board.at}/personnes/${board.person('Mia Ferrand')}/effacer`)
    expect(erasing).not.toContain('différend')
    expect(await read(mia, `${board.at}/mes-donnees`)).toContain(TOLD)
    expect(await read(zoe, `${board.at}/mes-donnees`)).not.toContain(TOLD)
  })

  it('closed, a day to erase is proposed; pressed, neither words nor names are left', async () => {
    await act(ana, `${at}/clore`)
    expect(await read(ana, at)).toContain('Effacement proposé à partir du 14 mai 2031')
    await act(ana, `${at}/effacer`)
    expect(await board.site.sql(`select text from governance.conflict_words where text <> ''`)).toEqual([])
    expect(
      await board.site.sql('select from governance.conflict_party where organisation_id is not null or person_id is not null'),
    ).toEqual([])
    expect(await board.site.sql(`select from platform.mail where about = $1 and body <> ''`, [`conflict:${idOf(at)}`])).toEqual([])
    expect(await read(ana, at)).toContain('ont été effacés')
    expect((await luc.get(at)).status).toBe(404)
    await closed(board.me)
  })
})
