import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Board, mailOf, openBoard } from '../../../tests/setup/session.ts'
import { type Reply, type TestSite, testSite } from '../../../tests/setup/site.ts'

// A text may change while somebody is answering it on a phone (field notes on governance, invariant 18).

let site: TestSite
let board: Board
beforeAll(async () => {
  site = await testSite({ at: '2026-03-02T09:00:00.000Z' })
  board = await openBoard(
    site,
    [{ kind: 'consent', title: 'Convention', proposal: 'Signer la convention.' }],
    ['La Smalah', 'Artelandes', 'Tipi'],
  )
  site.clock.now = Temporal.Instant.from(board.opening).add({ minutes: 5 }).toString({ fractionalSecondDigits: 3 })
})
afterAll(() => site.close())

const done = (reply: Reply) => expect([reply.status, reply.status === 303 ? '' : reply.text.slice(0, 2000)]).toEqual([303, ''])
const stances = async () =>
  site.sql<{ version: number; value: string }>('select version, value from governance.stance order by version, value')

test('what was said of the first version does not count for the second, and the person is told to read again', async () => {
  const { coordinator, at, org } = board
  done(await coordinator.post(`${at(0)}/proposer`, { text: 'Signer la convention.' }))
  done(await coordinator.post(`${at(0)}/etape`, { step: 'straight' }))
  const zoe = await site.as(mailOf('Artelandes'))
  const tipi = await site.as(mailOf('Tipi'))
  done(await tipi.post(`${at(0)}/objection`, { org: org('Tipi'), grounds: 'harmsAim', text: 'Trop cher pour nous.', version: '1' }))
  for (const name of ['La Smalah', 'Artelandes'] as const) {
    done(await (await site.as(mailOf(name))).post(`${at(0)}/position`, { org: org(name), value: 'consent', version: '1' }))
  }
  done(await coordinator.post(`${at(0)}/etape`, { step: 'integrate' }))
  done(await coordinator.post(`${at(0)}/version`, { text: 'Signer, avec un plafond de 3 000 €.' }))

  // Zoé's phone still shows the first version.
  const late = await zoe.post(`${at(0)}/position`, { org: org('Artelandes'), value: 'consent', version: '1' })
  expect(late.status).toBe(422)
  expect(late.text).toContain('Le texte a changé pendant que vous répondiez')
  expect(await stances()).toEqual([
    { version: 1, value: 'consent' },
    { version: 1, value: 'consent' },
    { version: 1, value: 'objection' },
  ])

  done(await zoe.post(`${at(0)}/position`, { org: org('Artelandes'), value: 'consent', version: '2' }))
  expect((await stances()).at(-1)).toEqual({ version: 2, value: 'consent' })
})

test('every form of a voice names the version it shows', async () => {
  const session = await (await site.as(mailOf('La Smalah'))).get(board.at(0).replace(/\/points\/.*$/, '/seance'))
  expect(session.status).toBe(200)
  const forms = session.text.match(/<form[^>]*action="[^"]*\/position"[\s\S]*?<\/form>/g) ?? []
  expect(forms.length).toBeGreaterThan(0)
  for (const form of forms) expect(form).toMatch(/name="version"[^>]*value="2"|value="2"[^>]*name="version"/)
})
