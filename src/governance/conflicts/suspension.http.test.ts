import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test as it } from 'vitest'
import { newId } from '#base/id.ts'
import { z } from '#base/input.ts'
import { replayMeeting } from '#governance/record/replay-meeting.ts'
import { appendFacts, chainOf } from '#logbook/fact.store.ts'
import { brokenLink, factKind } from '#logbook/fact.ts'
import { suspendedOn } from '#members/api.ts'
import { inTransaction } from '#platform/database/database.ts'
import { openingIn, openingOneMoment } from '#platform/database/entering.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { exportHub } from '#platform/export/export-hub.ts'
import { type Browser, type TestBoard, testBoard } from '../../../tests/setup/board.ts'
import { alertIn as alert, clockOf, said } from '../../../tests/setup/said.ts'
import { described } from '../../app.tsx'

// A case that ends in a suspension: complaint, hearing, suspension; a vote opens during it without Tipi; it is lifted in the session, and Tipi votes. Mia tells
// of it; Ana and Inès follow it; outside stand the coordination, which knows that Tipi is suspended and not why, and Zoé, who knows nothing.
let board: TestBoard
let ana: Browser
let luc: Browser
let mia: Browser
let zoe: Browser
let at: string
let meeting: string
const points: string[] = []
beforeAll(async () => {
  board = await testBoard()
  ;[ana, luc, mia, zoe] = (await Promise.all(['ana', 'luc', 'mia', 'zoe'].map((name) => board.site.as(`${name}@exemple.fr`)))) as [
    Browser,
    Browser,
    Browser,
    Browser,
  ]
})
afterAll(() => board.site.close())

const WHY = 'La camionnette est revenue cabossée.'
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
const tipi = () => `${board.at}/structures/${board.org('Tipi')}`
const pdf = async (who: Browser, path: string) =>
  said(pdfText(new Uint8Array(await (await who.listen(path)).arrayBuffer()))).replaceAll('\u200b', '')
const electorate = async (point: string) =>
  (
    await board.site.sql<{ org: string }>(
      `select e.organisation_id as org from governance.vote_entry e join governance.decision d on d.hub_id = e.hub_id and d.id = e.decision_id
       where d.agenda_item_id = $1`,
      [idOf(point)],
    )
  ).map(({ org }) => org)
const callVote = async (point: string) => {
  await act(board.me, `${point}/proposer`, { text: 'Une convention.' })
  await act(board.me, `${point}/vote`)
}

it('told, mediation declined, each heard or summoned in vain: decided, from a day on which it is known, with its letter', async () => {
  await act(board.me, `${board.at}/pole/procedures`, { on: 'oui' })
  meeting = await board.prepare({ day: '2026-04-16' })
  for (const title of ['Convention', 'Budget'])
    await act(board.me, `${meeting}/points`, { title, kind: 'vote', minutes: '10', proposal: 'Une convention.' })
  const parties = { first: board.org('Le Bocal'), second: board.org('Tipi'), third: '', words: WHY, happenedOn: '' }
  at = await act(mia, `${board.at}/differends`, { ...parties, team: ['Ana Duluc', 'Inès Haddad'].map(board.person) })
  const sides = Object.fromEntries(
    (
      await board.site.sql<{ id: string; name: string }>(
        'select s.id, o.name from governance.conflict_party s join members.organisation o on o.id = s.organisation_id',
      )
    ).map(({ id, name }) => [name, id]),
  )
  const { Tipi = '', 'Le Bocal': bocal = '' } = sides
  const suspends = { what: 'suspension', about: Tipi, reasons: WHY, appealWay: 'Devant l’assemblée.', appealDays: '30' }
  await act(ana, `${at}/nouvelles`, { is: 'declined', on: '2026-03-12', words: '', by: Tipi })
  // The sanction does not skip the hearing either.
  await refused(ana, `${at}/decider`, { ...suspends, suspendFrom: '', suspendTo: '' }, 'Rien n’est décidé avant')
  for (const side of [Tipi, bocal]) {
    await act(ana, `${at}/convoquer`, { side, hearingOn: '2026-03-27', time: '18:00', place: 'La Smalah', grounds: WHY })
  }
  await clock('2026-03-27T19:00:00.000Z')
  for (const side of [Tipi, bocal]) await act(ana, `${at}/entretien`, { side, is: 'held', on: '2026-03-27', said: 'Entendue.' })
  await refused(
    ana,
    `${at}/decider`,
    { ...suspends, about: '', suspendFrom: '', suspendTo: '' },
    'On suspend l’adhésion d’une structure membre',
  )
  await refused(
    ana,
    `${at}/decider`,
    { ...suspends, suspendFrom: '2026-03-27', suspendTo: '' },
    'Choisissez le 28 mars 2026 ou un jour suivant',
  )
  await refused(
    ana,
    `${at}/decider`,
    { ...suspends, suspendFrom: '2026-04-10', suspendTo: '2026-04-09' },
    'choisissez comme dernier jour celui-là',
  )
  await act(ana, `${at}/decider`, { ...suspends, suspendFrom: '', suspendTo: '2026-06-30' })
  expect(await read(ana, at)).toContain('du 28 mars 2026 au 30 juin 2026 inclus')
  expect(await read(luc, at)).toContain('Une suspension de l’adhésion')
  expect((await luc.get(`${at}/lettre.pdf?is=decision`)).text.slice(0, 5)).toBe('%PDF-')
  expect(await read(mia, at)).not.toContain('suspension')
  const mails = await board.site.sql<{ about: string }>(`select about from platform.mail where to_address = 'luc@exemple.fr'`)
  expect(new Set(mails.map(({ about }) => about))).toEqual(new Set([`conflict:${idOf(at)}`]))
})

it('on its page to itself, to the coordination and to who follows the case; the reason, the case and the date to nobody else', async () => {
  await clock('2026-03-30T09:00:00.000Z')
  for (const who of [ana, luc, board.me]) expect(await read(who, tipi())).toContain('suspendue jusqu’au 30 juin 2026')
  expect((await luc.get(tipi())).text).toContain(at)
  expect((await board.me.get(tipi())).text).not.toContain(at)
  expect((await board.me.get(at)).status).toBe(404)
  for (const who of [mia, zoe]) expect((await who.get(tipi())).text).not.toMatch(/suspendue|differends\//)
})

it('it is convened, and its notice alone says that it has no voice', async () => {
  await act(board.me, `${meeting}/convoquer`)
  expect(await pdf(luc, `${meeting}/convocations/${board.org('Tipi')}`)).toContain('suspendue jusqu’au 30 juin 2026')
  expect(await pdf(ana, `${meeting}/convocations/${board.org('La Smalah')}`)).not.toContain('suspendue')
  const notices = await board.site.sql<{ to: string }>(
    `select to_address as to from platform.mail where about = 'meeting.notice' and body like '%suspendue%'`,
  )
  expect(notices.map(({ to }) => to)).toEqual(['luc@exemple.fr'])
  const known = async (who: Browser) =>
    ((await who.get(`${meeting}/seance`, { accept: 'application/json' })).json() as { file: { withheld: unknown[] } }).file.withheld.length
  expect(await Promise.all([board.me, luc, mia, ana].map(known))).toEqual([1, 1, 0, 0])
})

it('a vote opens during it: Tipi is out of the electorate and of the quorum, and nobody reads why; lifted, it votes in the next one', async () => {
  await clock('2026-04-16T18:00:00.000Z')
  for (const name of ['La Smalah', 'Tipi', 'Le Bocal', 'Artelandes'])
    await act(board.me, `${meeting}/arrivees`, { organisation: board.org(name) })
  await act(board.me, `${meeting}/ouvrir`)
  const found = await board.site.sql<{ id: string }>(
    `select id from governance.agenda_item where meeting_id = $1 and title in ('Convention', 'Budget') order by position`,
    [idOf(meeting)],
  )
  points.push(...found.map(({ id }) => `${meeting}/points/${id}`))
  const [first = '', second = ''] = points
  const screen = await read(board.me, `${meeting}/seance`)
  expect(screen).toContain('Tipi n’a pas de voix aujourd’hui et ne compte pas dans le quorum')
  expect(screen).toContain('3 présents sur 4')
  expect(await read(luc, `${meeting}/seance`)).toContain('Tipi : adhésion suspendue')
  expect(await read(mia, `${meeting}/seance`)).not.toMatch(/suspen/i)
  await callVote(first)
  expect([(await electorate(first)).length, (await electorate(first)).includes(board.org('Tipi'))]).toEqual([4, false])
  await refused(luc, `${first}/vote/bulletin`, { org: board.org('Tipi'), choice: 'for' }, 'L’adhésion de cette structure est suspendue')
  await clock('2026-04-16T18:10:00.000Z')
  await act(ana, `${at}/lever`)
  expect(await read(board.me, `${meeting}/seance`)).toContain('4 présents sur 5')
  // The vote that runs keeps the electorate it was opened with (invariant 6).
  expect((await luc.post(`${first}/vote/bulletin`, { org: board.org('Tipi'), choice: 'for' })).status).toBe(422)
  for (const [who, name] of [
    [ana, 'La Smalah'],
    [mia, 'Le Bocal'],
  ] as const)
    await act(who, `${first}/vote/bulletin`, { org: board.org(name), choice: 'for' })
  await act(board.me, `${first}/vote/clore`)
  await clock('2026-04-16T18:15:00.000Z')
  await callVote(second)
  expect((await electorate(second)).includes(board.org('Tipi'))).toBe(true)
  await act(luc, `${second}/vote/bulletin`, { org: board.org('Tipi'), choice: 'for' })
  await act(board.me, `${second}/vote/clore`)
  expect(await read(luc, at)).toContain('du 28 mars 2026 au 15 avril 2026 inclus')
  expect((await luc.get(tipi())).text).not.toContain('suspendue')
  await refused(ana, `${at}/lever`, {}, 'il n’y a rien à lever')
  expect((await zoe.post(`${at}/lever`)).status).toBe(404)
})

it('the PV says who had no voice and until when, not why; all of it replays', async () => {
  await clock('2026-04-16T20:00:00.000Z')
  await act(board.me, `${meeting}/clore`)
  const words =
    '1 structure dont l’adhésion est suspendue, sans voix : Tipi (suspension levée à 20 h 10, vote ensuite). Elle ne compte pas dans le quorum.'
  expect(await read(board.me, `${meeting}/pv`)).toContain(words)
  expect(await pdf(board.me, `${meeting}/pv.pdf`)).toContain('suspension levée à 20 h 10')
  expect(await pdf(board.me, `${meeting}/pv.pdf`)).not.toContain('cabossée')
  const replayed = await inTransaction(board.site.pools.app, openingOneMoment(board.hub), async ({ db }) => ({
    commit: false,
    value: await replayMeeting(db, board.hub, idOf(meeting)),
  }))
  expect(replayed?.length).toBeGreaterThan(1)
  expect(replayed?.filter(({ same }) => !same)).toEqual([])
  const onDays = await Promise.all(
    ['2026-03-27', '2026-03-28', '2026-04-15', '2026-04-16'].map((day) =>
      inTransaction(board.site.pools.app, openingIn(board.hub), async ({ db }) => ({
        commit: false,
        value: (await suspendedOn(db, board.hub, day)).length,
      })),
    ),
  )
  expect(onDays).toEqual([0, 1, 1, 0])
  const facts = await board.site.sql<{ name: string; actor: string | null; data: object }>(
    `select name, actor, data from logbook.fact where name in ('members.membershipSuspended', 'members.suspensionLifted') order by no`,
  )
  expect(facts.map(({ actor, data }) => [actor, Object.keys(data).sort()])).toEqual([
    [null, ['from', 'suspension', 'until']],
    [null, ['on', 'suspension']],
  ])
})

it('facts of cases written when they still said who acted leave without it; the chain verifies', async () => {
  const person = board.person('Ana Duluc')
  const inHub = <T>(work: (db: Parameters<typeof chainOf>[0], ending: Parameters<typeof chainOf>[0]) => Promise<T>) =>
    inTransaction(board.site.pools.app, openingIn(board.hub), async ({ db, ending }) => ({
      commit: true,
      value: await work(db, ending.atLast),
    }))
  const signed = ['exclusion', 'conflict'].map((noun) => factKind(`governance.${noun}Moved`, noun, z.unknown()))
  await inHub((_, atLast) =>
    appendFacts(
      atLast,
      board.hub,
      person,
      board.site.clock.now,
      signed.map((kind) => ({ kind, subject: newId(), data: { step: 'opened', person }, on: '2026-03-01' })),
    ),
  )
  expect(brokenLink(await inHub((db) => chainOf(db, board.hub)))).toBeNull()
  const folder = await mkdtemp(join(tmpdir(), 'cordee-cases-'))
  const { config, clock: time } = board.site
  const path = join(folder, 'out')
  await exportHub({ ownerUrl: config.databaseUrl ?? '', data: config.data, hub: board.at.slice(1), path, now: time.now, described })
  const lines = (await readFile(join(path, 'carnet.jsonl'), 'utf8')).trimEnd().split('\n')
  const suspensions = await readFile(join(path, 'tables/members.membership_suspension.csv'), 'utf8')
  await rm(folder, { recursive: true })
  type Line = { subjectType: string; actor: string | null; data: object; prev: string; hash: string; withheld?: true }
  const all = lines.map((line) => JSON.parse(line) as Line)
  const told = all.filter(({ subjectType }) => subjectType === 'exclusion' || subjectType === 'conflict')
  for (const { actor, data } of told) expect([actor, Object.keys(data)]).toEqual([null, ['step']])
  expect(told.filter(({ withheld }) => withheld)).toHaveLength(2)
  // Each still holds the hash of the one before.
  expect(all.slice(1).filter(({ prev }, at) => prev !== all[at]?.hash)).toEqual([])
  expect(suspensions).not.toMatch(/cabossée|conflict/)
})
