import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { type Browser, type TestBoard, testBoard } from '../../../tests/setup/board.ts'
import { alertIn as alert, clockOf, said } from '../../../tests/setup/said.ts'

/** Field notes, governance 6: scenario 14. An exclusion that cannot skip its hearing, read by those who are named and nobody else. */
let board: TestBoard
let ana: Browser
let luc: Browser
let mia: Browser
let at: string
let meeting: string
beforeAll(async () => {
  board = await testBoard()
  ana = await board.site.as('ana@exemple.fr')
  luc = await board.site.as('luc@exemple.fr')
  mia = await board.site.as('mia@exemple.fr')
})
afterAll(() => board.site.close())

const SECRET = 'Le local commun est resté fermé tout l’hiver.'
const SAID = 'Tipi dit avoir perdu la clé.'
const idOf = (address: string) => address.split('?')[0]?.split('/').at(-1) ?? ''
const clock = clockOf(() => board.site)
const act = async (path: string, fields: Record<string, string | string[]> = {}) => {
  const reply = await board.me.post(path, fields)
  expect([reply.status, reply.status === 303 ? '' : alert(reply.text)]).toEqual([303, ''])
  return reply
}
const refused = async (path: string, fields: Record<string, string | string[]>, words: string) => {
  const reply = await board.me.post(path, fields)
  expect([reply.status, said(reply.text).includes(words) ? words : alert(reply.text)]).toEqual([422, words])
}
const open = { organisation: () => board.org('Tipi'), grounds: SECRET, days: '15' }

describe('off by default', () => {
  it('nothing shows: neither a page, nor a way to open one', async () => {
    expect((await ana.get(`${board.at}/procedures`)).status).toBe(404)
    expect(said((await board.me.get(`${board.at}/procedures`)).text)).toContain('Ces pages sont masquées')
    expect((await board.me.post(`${board.at}/procedures`, { ...open, organisation: open.organisation(), team: [] })).status).toBe(404)
    expect(said((await board.me.get(`${board.at}/pole/textes`)).text)).toContain('Procédures sensibles')
  })
})

describe('a case', () => {
  it('is opened with its grounds, by and for those who are named; the one concerned cannot be', async () => {
    await act(`${board.at}/pole/procedures`, { on: 'oui' })
    const fields = { ...open, organisation: open.organisation() }
    await refused(`${board.at}/procedures`, { ...fields, team: [board.person('Luc Tastet')] }, 'on n’instruit pas sa propre affaire')
    at = ((await act(`${board.at}/procedures`, { ...fields, team: [board.person('Ana Duluc')] })).location ?? '').split('?')[0] ?? ''
    expect(said((await ana.get(at)).text)).toContain(SECRET)
    for (const other of [luc, mia]) {
      expect((await other.get(at)).status).toBe(404)
      expect((await other.get(`${board.at}/procedures`)).status).toBe(404)
      expect((await other.post(`${at}/clore`)).status).toBe(404)
    }
    // Beside it, nobody is excluded by a mere date.
    await refused(
      `${board.at}/structures/${board.org('Tipi')}/adhesion/fin`,
      { until: '2026-03-12', reason: 'excluded' },
      'passe par ses étapes',
    )
    await refused(`${board.at}/pole/procedures`, {}, 'Une procédure est en cours')
  })

  it('no step skips another, in the page, by the API, nor in the database', async () => {
    meeting = await board.prepare({ day: '2026-04-09' })
    await refused(`${at}/entretien`, { is: 'absent', on: '2026-03-12', said: '' }, 'On entend après avoir convoqué')
    await refused(`${at}/ordre-du-jour`, { meeting: idOf(meeting) }, 'Personne n’est exclu sans avoir pu s’expliquer')
    await refused(`${at}/notifier`, { reasons: 'Parce que.', until: '', appeal: '', appealUntil: '' }, 'Personne n’est exclu')
    const json = await board.me.postJson(`${at}/ordre-du-jour`, { meeting: idOf(meeting) })
    expect(json.status).toBe(422)
    const [point] = await board.site.sql<{ id: string }>('select id from governance.agenda_item where meeting_id = $1', [idOf(meeting)])
    for (const change of [
      `agenda_item_id = '${point?.id}'`,
      `hearing = 'absent', heard_on = '2026-03-12'`,
      `summoned_on = '2026-03-12', hearing_on = '2026-03-20'`,
    ])
      await expect(board.site.sql(`update governance.exclusion set ${change} where id = $1`, [idOf(at)])).rejects.toThrow(/constraint/)
    expect((await board.me.get(at)).text).not.toContain('ordre-du-jour')
  })

  it('the summons leaves with its grounds and time to prepare; the one concerned reads it, and no more', async () => {
    await refused(`${at}/convoquer`, { hearingOn: '2026-03-26', time: '18:00', place: 'La Smalah' }, 'au moins 15 jours')
    await act(`${at}/convoquer`, { hearingOn: '2026-03-27', time: '18:00', place: 'La Smalah' })
    const mails = await board.site.sql<{ id: string; to_address: string; body: string; files: number }>(
      `select id, to_address, body, jsonb_array_length(attachments) as files from platform.mail where about like 'exclusion:%' order by written_at`,
    )
    expect(mails.map(({ to_address, files }) => [to_address, files])).toEqual([
      ['ana@exemple.fr', 0],
      ['luc@exemple.fr', 1],
    ])
    expect(mails.map(({ body }) => body).join()).not.toContain('local commun')
    const mail = `${board.at}/courrier/${mails[1]?.id}`
    expect(said((await board.me.get(mail)).text)).toContain('elle se lit dans sa procédure')
    expect((await board.me.get(`${mail}/pieces/1`)).status).toBe(404)
    expect((await luc.get(`${at}/lettres/convocation`)).status).toBe(200)
    expect((await luc.get(at)).status).toBe(404)
    expect((await mia.get(`${at}/lettres/convocation`)).status).toBe(404)
    expect((await luc.get(`${at}/lettres/notification`)).status).toBe(404)
  })

  it('who examines it names who does from now on; when none of them is left, the coordination does, and reads nothing before', async () => {
    const team = (...names: string[]) => ({ team: names.map(board.person) })
    await refused(`${at}/suivi`, team('maite', 'Luc Tastet'), 'on n’est pas juge de sa propre affaire')
    for (const who of [luc, mia]) expect((await who.post(`${at}/suivi`, team('maite', 'Mia Ferrand'))).status).toBe(404)
    const given = await ana.post(`${at}/suivi`, team('Ana Duluc', 'Mia Ferrand'))
    expect([given.status, given.location?.split('?')[0], (await mia.get(at)).status, (await board.me.get(at)).status]).toEqual([
      303,
      at,
      200,
      404,
    ])
    expect((await ana.post(`${at}/suivi`, team('maite', 'Mia Ferrand'))).location).toContain('/accueil')
    expect((await board.me.get(`${board.at}/procedures`)).text).not.toContain('plus personne')
    // Nobody of those named is left.
    await board.site.sql('delete from governance.exclusion_team where exclusion_id = $1', [idOf(at)])
    expect(said((await board.me.get(`${board.at}/procedures`)).text)).toContain('Une procédure que plus personne ne suit')
    const page = await board.me.get(at)
    const json = await board.me.get(at, { accept: 'application/json' })
    for (const word of [SECRET, 'Exclusion envisagée', board.org('Tipi')]) expect(page.text + json.text).not.toContain(word)
    for (const path of ['clore', 'effacer']) expect((await board.me.post(`${at}/${path}`, {})).status).toBe(404)
    expect((await mia.get(at)).status).toBe(404)
    await refused(`${at}/suivi`, team('maite'), 'De 2 à 5 personnes')
    await act(`${at}/suivi`, team('maite', 'Ana Duluc'))
    expect(said((await board.me.get(at)).text)).toContain(SECRET)
  })

  it('is heard, and put on an agenda whose title names nobody', async () => {
    await refused(`${at}/entretien`, { is: 'held', on: '2026-03-12', said: SAID }, 'revenez le 27 mars 2026 ou après')
    await clock('2026-03-27T19:00:00.000Z')
    await refused(`${at}/entretien`, { is: 'held', on: '2026-03-27', said: '' }, 'Écrivez ce qui s’est dit')
    await act(`${at}/entretien`, { is: 'held', on: '2026-03-27', said: SAID })
    await act(`${at}/ordre-du-jour`, { meeting: idOf(meeting) })
    const agenda = said((await board.me.get(meeting)).text)
    expect(agenda).toContain('Exclusion d’une structure membre')
    await act(`${meeting}/convoquer`)
  })

  it('the one concerned is in no electorate, whoever forgets to say so; the ballot is confidential', async () => {
    await clock('2026-04-09T18:00:00.000Z')
    for (const name of ['La Smalah', 'Tipi', 'Le Bocal', 'Artelandes']) await act(`${meeting}/arrivees`, { organisation: board.org(name) })
    await act(`${meeting}/ouvrir`)
    const [found] = await board.site.sql<{ id: string }>('select agenda_item_id as id from governance.exclusion where id = $1', [idOf(at)])
    const point = `${meeting}/points/${found?.id}`
    await act(`${point}/proposer`, { text: 'Tipi est exclue de l’association.' })
    const back = await board.me.post(`${point}/conflit/annuler`, { org: board.org('Tipi') })
    expect([404, 422]).toContain(back.status)
    expect(await board.site.sql('select organisation_id as org from governance.recusal')).toEqual([{ org: board.org('Tipi') }])
    await act(`${point}/vote`)
    const electorate = await board.site.sql<{ org: string }>('select organisation_id as org from governance.vote_entry')
    expect([electorate.length, electorate.some(({ org }) => org === board.org('Tipi'))]).toEqual([4, false])
    expect((await luc.post(`${point}/vote/bulletin`, { org: board.org('Tipi'), choice: 'against' })).status).not.toBe(303)
    const [vote] = await board.site.sql<{ secrecy: string }>('select secrecy from governance.vote')
    expect(vote?.secrecy).toBe('confidential')
    const ines = await board.site.as('ines@exemple.fr')
    for (const [who, name] of [
      [ana, 'La Smalah'],
      [mia, 'Le Bocal'],
      [ines, 'Artelandes'],
    ] as const)
      expect((await who.post(`${point}/vote/urne`, { org: board.org(name), choice: 'for' })).status).toBe(303)
    await act(`${point}/vote/clore`)
    await refused(`${at}/notifier`, { reasons: 'Le local.', until: '', appeal: '', appealUntil: '' }, 'n’a pas encore de numéro')
    await refused(`${at}/clore`, {}, 'elle se notifie')
    await clock('2026-04-09T19:00:00.000Z')
    await act(`${meeting}/clore`)
  })

  it('notified with its number, its reasons and the appeal; the membership and the seat end by it', async () => {
    await refused(
      `${at}/notifier`,
      { reasons: 'Le local.', until: '2026-04-08', appeal: '', appealUntil: '' },
      'Rien ne prend effet avant la décision',
    )
    await act(`${at}/notifier`, {
      reasons: 'Le local est resté fermé.',
      until: '',
      appeal: 'Devant l’assemblée générale.',
      appealUntil: '2026-05-09',
    })
    expect(
      await board.site.sql('select until_day as until, ended_reason as reason from members.membership where organisation_id = $1', [
        board.org('Tipi'),
      ]),
    ).toEqual([{ until: '2026-04-09', reason: 'excluded' }])
    expect((await board.me.get(`${at}/lettres/notification`)).status).toBe(200)
    await refused(`${board.at}/structures/${board.org('Tipi')}/adhesion/fin/annuler`, {}, 'ne s’annule pas ici')
    await refused(`${at}/effacer`, {}, 'Le recours est ouvert jusqu’au 9 mai 2026')
  })

  it('its words are in no fact, no search, no export; erased once it is over', async () => {
    const facts = JSON.stringify(await board.site.sql('select name, subject, data from logbook.fact'))
    for (const word of ['local', 'clé']) expect(facts).not.toContain(word)
    const told = await board.site.sql<{ actor: unknown; data: object }>(
      `select actor, data from logbook.fact where name = 'governance.exclusionMoved'`,
    )
    // Neither about whom nor by whom.
    for (const { actor, data } of told) expect([actor, Object.keys(data)]).toEqual([null, ['step']])
    const kept = JSON.stringify(await board.site.sql('select * from logbook.words')).concat(
      JSON.stringify(await board.site.sql('select * from platform.answered')),
    )
    for (const word of ['local commun', 'perdu la clé']) expect(kept).not.toContain(word)
    expect(said((await mia.get(`${board.at}/chercher?q=local+commun`)).text)).not.toContain(SECRET)
    expect(said((await mia.get(`${board.at}/structures/${board.org('Tipi')}`)).text)).not.toContain('Exclusion envisagée')
    await clock('2026-05-10T08:00:00.000Z')
    await act(`${at}/effacer`)
    const letters = await board.site.sql(
      `select id from platform.mail where about like 'exclusion:%' and (body <> '' or attachments <> '[]')`,
    )
    expect(letters).toEqual([])
    expect(JSON.stringify(await board.site.sql('select text from governance.exclusion_words'))).toBe(
      JSON.stringify([{ text: '' }, { text: '' }, { text: '' }, { text: '' }]),
    )
    expect(said((await ana.get(at)).text)).toContain('Les écrits de ce dossier ont été effacés.')
  })
})
