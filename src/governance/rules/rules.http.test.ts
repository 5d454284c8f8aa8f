import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { instantOf } from '#base/day.ts'
import { replayMeeting } from '#governance/record/replay-meeting.ts'
import { inTransaction } from '#platform/database/database.ts'
import { openingOneMoment } from '#platform/database/entering.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { type TestBoard, testBoard } from '../../../tests/setup/board.ts'
import { testSite } from '../../../tests/setup/site.ts'

// Field notes, governance 6, scenario 11, as far as boards go: statutes changed mid-year.

let board: TestBoard
const paris = (day: string, time = '18:00') => instantOf(day, time, 'Europe/Paris')
/** The year goes on; nobody has to log in again for it. */
const at = async (day: string, time?: string) => {
  const now = paris(day, time)
  board.site.clock.now = now
  await board.site.sql(`update auth.session set seen_at = $1, second_factor_at = $1, expires_at = $1::timestamptz + interval '1 day'`, [
    now,
  ])
}
const said = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/<[^>]+>/g, '')
const read = async (path: string) => said((await board.me.get(path)).text)
const done = async (path: string, fields: Record<string, string> = {}) => {
  const reply = await board.me.post(path, fields)
  expect(reply.status, `${path} ${reply.status === 422 ? said(reply.text).slice(0, 3000) : ''}`).toBe(303)
  return reply.location?.split('?')[0] ?? ''
}
const rules = () => `${board.at}/instances/${board.body}/regles`
const first = {
  reference: 'article 9',
  quorumNum: '3',
  quorumDen: '5',
  maxRounds: '2',
  noticeDays: '15',
  fallback: 'vote',
  majority: 'simple',
}
const second = {
  ...first,
  reference: 'article 11',
  quorumNum: '1',
  quorumDen: '3',
  maxRounds: '1',
  noticeDays: '21',
  majority: 'twoThirds',
}
const text = async (fields: Record<string, string>) => {
  await done(`${board.at}/pole/textes`, fields)
  const [row] = await board.site.sql<{ id: string }>(`select id from governance.rule_text where title = $1`, [fields.title])
  return row?.id ?? ''
}

/** A meeting of one point, decided by vote: four are there, three for, one against. */
const hold = async (path: string, day: string, time: string) => {
  await at(day, time)
  await done(`${path}/ouvrir`, { at: '' })
  const four = ['La Smalah', 'Tipi', 'Le Bocal', 'Artelandes'] as const
  for (const one of four) await done(`${path}/arrivees`, { organisation: board.org(one), person: '', name: '', at: '' })
  const [point] = await board.site.sql<{ id: string }>(`select id from governance.agenda_item where meeting_id = $1 and kind = 'vote'`, [
    path.split('/').at(-1),
  ])
  const about = `${path}/points/${point?.id}`
  await done(`${about}/proposer`, { text: 'Quarante euros.', org: board.org('Tipi') })
  await done(`${about}/vote`)
  for (const one of four)
    await done(`${about}/vote/bulletin`, { org: board.org(one), choice: one === 'Tipi' ? 'against' : 'for', voice: '' })
  await done(`${about}/vote/clore`)
  await at(day, '19:30')
  await done(`${path}/clore`, { at: '' })
}
const prepared = async (day: string) => {
  const path = await board.prepare({ day, startsAt: '18:00', endsAt: '20:00', title: `Conseil du ${day}` })
  await done(`${path}/points`, { kind: 'vote', title: `Tarif du ${day}`, minutes: '10', proposal: '' })
  return path
}
const replayed = async (path: string) =>
  inTransaction(
    board.site.pools.app,
    openingOneMoment(board.hub),
    async ({ db }) => ({ commit: false, value: (await replayMeeting(db, board.hub, path.split('/').at(-1) ?? '')) ?? [] }),
    'read only',
  )
const pins = async (path: string) =>
  (
    await board.site.sql<{ noticed: number; held: number }>(
      'select noticed_rules as noticed, held_rules as held from governance.meeting where id = $1',
      [path.split('/').at(-1)],
    )
  )[0]

let june14: string
let june20: string
let statutes: string
beforeAll(async () => {
  board = await testBoard({ site: await testSite({ at: paris('2026-02-02') }) })
  statutes = await text({ kind: 'statutes', title: 'Statuts de 2026', adopted: '2026-01-10' })
  await done(rules(), { ...first, source: statutes })
  await at('2026-05-25')
  june14 = await prepared('2026-06-14')
  await done(`${june14}/convoquer`)
  await at('2026-06-01')
  june20 = await prepared('2026-06-20')
})
afterAll(() => board.site.close())

describe('Statutes changed mid-year', () => {
  it('the board of 14 June votes under the first', async () => {
    await hold(june14, '2026-06-14', '18:02')
    expect(await pins(june14)).toEqual({ noticed: 2, held: 2 })
    expect((await replayed(june14)).map(({ title, n, same }) => [title, n, same])).toEqual([
      ['Tarif du 2026-06-14', 1, true],
      ['Tarif du 2026-06-14', null, true],
    ])
  })

  it('new ones are seen before they are kept: the sentence, each difference, who is convened already', async () => {
    await at('2026-06-01')
    await done(`${june20}/convoquer`)
    const changed = { ...second, source: statutes, from: '2026-06-15' }
    const shown = await read(`${rules()}?${new URLSearchParams({ ...changed, voir: '1' })}`)
    for (const words of [
      'À partir du 15 juin 2026, pour : Conseil d’administration',
      'Le conseil décide d’un commun accord ; à défaut par consentement, en un tour d’objections',
      'à la majorité des deux tiers au moins',
      'Quorum : 3 sièges sur 5 doivent être présents.',
      'Quorum : 1 siège sur 3 doit être présent.',
      'statuts, article 9.',
      'statuts, article 11.',
      '« Conseil du 2026-06-20 », le 20 juin 2026, est déjà convoquée',
    ])
      expect(shown).toContain(words)
    const [kept] = await board.site.sql<{ n: number }>('select count(*)::int as n from governance.body_rules where body_id = $1', [
      board.body,
    ])
    expect(kept?.n).toBe(2)
    const wrong = await read(`${rules()}?${new URLSearchParams({ ...changed, maxRounds: '9', from: '2026-02-30', voir: '1' })}`)
    expect(wrong).toContain('Indiquez une date')
  })

  it('they are kept from 15 June on; the meeting convened on the 1st says so at once', async () => {
    await at('2026-06-16')
    const adopted = await text({ kind: 'statutes', title: 'Statuts du 15 juin', adopted: '2026-06-15' })
    expect((await board.me.post(rules(), { ...second, source: adopted, from: '2026-06-14' })).text).toContain(
      'n’entre en vigueur que le 15 juin 2026',
    )
    await done(rules(), { ...second, source: adopted, from: '2026-06-15', reason: 'Assemblée du 15 juin' })
    const page = await read(june20)
    for (const words of [
      'Les règles changent avant cette réunion',
      'suivent les règles du 2 février 2026',
      'celles du 15 juin 2026',
      'statuts, article 11',
    ])
      expect(page).toContain(words)
    // Convened again, people read it where they learn of the meeting: in the mail, and in the letter.
    await done(`${june20}/convoquer`)
    const [mail] = await board.site.sql<{ body: string }>(
      `select body from platform.mail where about = 'meeting.notice' and subject like 'Convocation modifiée%' limit 1`,
    )
    const printed = await board.me.listen(`${june20}/convocations/${board.org('Tipi')}`)
    const letter = pdfText(new Uint8Array(await printed.arrayBuffer()))
      .replaceAll('\u200b', '')
      .replaceAll(/\s+/g, ' ')
    for (const words of [
      'suivent les règles du 2 février 2026',
      'celles du 15 juin 2026 (statuts, article 11)',
      'Quorum : « 3 sièges sur 5 doivent être présents. » devient « 1 siège sur 3 doit être présent. »',
    ]) {
      expect(said(mail?.body ?? '')).toContain(words)
      expect(letter).toContain(words)
    }
    const texts = await read(`${board.at}/pole/textes`)
    for (const words of [
      'À déclarer avant le 15 septembre 2026',
      'Conseil d’administration (article 11), à partir du 15 juin 2026',
      'Remplacée',
    ])
      expect(texts).toContain(words)
  })

  it('the board of 20 June: notice judged by the first, votes by the second; its PV and the register say so', async () => {
    await hold(june20, '2026-06-20', '18:02')
    expect(await pins(june20)).toEqual({ noticed: 2, held: 3 })
    const minutes = await read(`${june20}/pv`)
    // Nineteen days before: enough for the fifteen of the notice’s own rules, too few for the twenty-one of those that came after.
    expect(minutes).not.toContain('au lieu de')
    expect(minutes).toContain(
      'Règles du 15 juin 2026, statuts, article 11 ; pour la convocation, règles du 2 février 2026, statuts, article 9',
    )
    const [vote] = await board.site.sql<{ terms: { majority: unknown; quorum: unknown } }>(
      `select v.terms from governance.vote v join governance.decision d on d.id = v.decision_id join governance.agenda_item i on i.id = d.agenda_item_id
       where i.title = 'Tarif du 2026-06-20'`,
    )
    expect(vote?.terms).toMatchObject({ majority: { num: 2, den: 3 }, quorum: { num: 1, den: 3 } })
    const register = await read(`${board.at}/registre`)
    for (const words of ['règles du 2 février 2026, statuts, article 9', 'règles du 15 juin 2026, statuts, article 11'])
      expect(register).toContain(words)
    const [decision] = await board.site.sql<{ id: string }>(
      `select d.id from governance.decision d join governance.agenda_item i on i.id = d.agenda_item_id where i.title = 'Tarif du 2026-06-20'`,
    )
    expect(await read(`${board.at}/decisions/${decision?.id}`)).toContain('Règles du 15 juin 2026, statuts, article 11')
  })

  it('replayed today, after they changed once more, every result is what was kept', async () => {
    await at('2026-07-01')
    await done(rules(), { ...first, source: 'usage', reference: '', majority: 'all', quorumNum: '', quorumDen: '' })
    for (const path of [june14, june20]) expect((await replayed(path)).map(({ same }) => same)).toEqual([true, true])
    await board.site.sql(
      `update governance.vote set terms = jsonb_set(terms, '{majority,den}', '5') where decision_id in (select d.id from governance.decision d
       join governance.agenda_item i on i.id = d.agenda_item_id where i.meeting_id = $1)`,
      [june14.split('/').at(-1)],
    )
    expect((await replayed(june14)).map(({ same }) => same)).toEqual([false, true])
  })

  it('what governed does not change, what comes may be corrected, two versions are compared', async () => {
    const anew = { ...second, source: statutes }
    const governed = await board.me.post(rules(), { ...anew, version: '3', from: '2026-06-15', maxRounds: '4' })
    expect(said(governed.text)).toContain('elle ne change plus')
    expect(said((await board.me.post(rules(), { ...anew, from: '2026-06-01' })).text)).toContain('Une réunion a déjà suivi les règles')
    await done(rules(), { ...anew, from: '2027-01-01' })
    await done(rules(), { ...anew, version: '5', from: '2027-02-01', noticeDays: '10' })
    const rows = await board.site.sql(
      'select n, from_day, notice_days from governance.body_rules where body_id = $1 and n >= 4 order by n',
      [board.body],
    )
    expect(rows).toEqual([
      { n: 4, from_day: '2026-07-01', notice_days: 15 },
      { n: 5, from_day: '2027-02-01', notice_days: 10 },
    ])
    const compared = await read(`${rules()}?de=2&a=3`)
    for (const words of ['Version 2 → Version 3', 'Quorum : 3 sièges sur 5', 'Quorum : 1 siège sur 3']) expect(compared).toContain(words)
    expect(await read(`${board.at}/instances/${board.body}`)).toContain('D’autres règles sont déjà prévues à partir du 1er février 2027')
  })
})

describe('the texts', () => {
  const pdf = (bytes: string, fields: Record<string, string>) => {
    const parts = Object.entries(fields).map(([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    const file = `--x\r\ncontent-disposition: form-data; name="file"; filename="charte.pdf"\r\ncontent-type: application/pdf\r\n\r\n${bytes}\r\n--x--\r\n`
    return board.me.postBytes(`${board.at}/pole/textes`, Buffer.from(parts.join('') + file), 'multipart/form-data; boundary=x')
  }
  it('come with their file, which is what it says; members read it as it was kept', async () => {
    const fields = { kind: 'charter', title: 'Charte', adopted: '2026-06-15', from: '', decision: '' }
    expect(said((await pdf('bonjour', fields)).text)).toContain('n’est pas un PDF')
    expect((await pdf('%PDF-1.7 charte', fields)).status).toBe(303)
    const [row] = await board.site.sql<{ id: string }>(`select id from governance.rule_text where kind = 'charter'`)
    const luc = await board.site.as('luc@exemple.fr')
    expect((await luc.get(`${board.at}/pole/textes/${row?.id}/document.pdf`)).text).toBe('%PDF-1.7 charte')
    expect((await luc.get(`${board.at}/pole/textes`)).text).not.toContain('<form class="c-form"')
    await done(`${board.at}/pole/textes/${row?.id}`, { title: 'Charte du pôle', adopted: '2026-06-15', from: '2026-07-01', decision: '' })
    const page = await read(`${board.at}/pole/textes`)
    for (const words of ['Charte du pôle', 'en vigueur le 1er juillet 2026', 'Lire le texte (PDF, 1 Ko)']) expect(page).toContain(words)
    expect(board.site.lines).toEqual([])
  })
})
