import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noteDeparture } from '#governance/attendance/note-departure.ts'
import { closeMeeting } from '#governance/session/close-meeting.ts'
import { type BOARD, type Board, mailOf, openBoard } from '../../../tests/setup/session.ts'
import { type Reply, type TestSite, testSite } from '../../../tests/setup/site.ts'

let site: TestSite
let board: Board
const four = ['La Smalah', 'Artelandes', 'Landes Partage', 'Tipi'] as const
type Org = keyof typeof BOARD

beforeAll(async () => {
  site = await testSite({ at: '2026-03-02T09:00:00.000Z' })
  board = await openBoard(
    site,
    [
      { kind: 'agreement', title: 'Date de la fête du pôle' },
      { kind: 'consent', title: 'Convention avec la couveuse', proposal: 'Signer la convention avec la couveuse.' },
      { kind: 'agreement', title: 'Prêter la salle', proposal: 'La salle est prêtée le mardi.' },
      { kind: 'information', title: 'Nouvelles' },
      { kind: 'consent', title: 'Vingt voix' },
      { kind: 'agreement', title: 'Le goûter' },
    ],
    [...four],
  )
})
afterAll(() => site.close())

const phone = async (org: Org) => site.as(mailOf(org))
const later = (minutes: number) => {
  site.clock.now = Temporal.Instant.from(board.opening).add({ minutes }).toString({ fractionalSecondDigits: 3 })
}
/** How the decision of a point stands. */
const of = async (point: number) =>
  (await site.sql('select state, method from governance.decision where agenda_item_id = $1', [board.points[point]]))[0]
const done = (reply: Reply) => expect([reply.status, reply.status === 303 ? '' : reply.text.slice(0, 4000)]).toEqual([303, ''])
const facts = async () => (await site.sql<{ name: string }>('select name from logbook.fact order by no')).map(({ name }) => name)

describe('an agreement', () => {
  it('is one tap, with the title as text when nothing was written', async () => {
    later(5)
    done(await board.coordinator.post(`${board.at(0)}/accord`))
    expect(await of(0)).toMatchObject({ state: 'adopted', method: 'agreement' })
    const [version] = await site.sql<{ text: string }>('select text from governance.proposal_version')
    expect(version?.text).toBe('Date de la fête du pôle')
    const stances = await site.sql('select value, person_id from governance.stance')
    expect(stances).toEqual(Array.from({ length: 4 }, () => ({ value: 'consent', person_id: null })))
    expect((await facts()).slice(-2)).toEqual(['governance.proposalPut', 'governance.agreementNoted'])
  })
  it('is noted by whoever keeps the session, not by a board member', async () => {
    const reply = await (await phone('Tipi')).post(`${board.at(2)}/accord`)
    expect(reply.status).toBe(403)
    expect(reply.text).toContain('qui anime la séance')
    expect(await of(2)).toBeUndefined()
  })
  it('is taken back while the session is open', async () => {
    done(await board.coordinator.post(`${board.at(0)}/annuler`))
    expect(await of(0)).toMatchObject({ state: 'proposed' })
    done(await board.coordinator.post(`${board.at(0)}/accord`))
    expect((await (await phone('Tipi')).post(`${board.at(0)}/annuler`)).status).toBe(403)
  })
  it('becomes a consent round as soon as one organisation says no, from its own phone', async () => {
    const stranger = await (await site.as('elie@exemple.fr')).post(`${board.at(2)}/desaccord`, { org: board.org('Le Bocal') })
    expect(stranger.status).toBe(404)
    const other = await (await phone('Tipi')).post(`${board.at(2)}/desaccord`, { org: board.org('Artelandes') })
    expect(other.status).toBe(403)
    const nobody = await board.coordinator.post(`${board.at(2)}/desaccord`, { org: '' })
    expect(nobody.status).toBe(422)
    expect(nobody.text).toContain('Choisissez la structure')
    expect((await (await phone('Tipi')).post(`${board.at(2)}/desaccord`, { org: '' })).status).toBe(403)
    done(await (await phone('Tipi')).post(`${board.at(2)}/desaccord`, { org: board.org('Tipi') }))
    expect(await of(2)).toMatchObject({ state: 'clarification', method: 'consent' })
  })
  it('nothing is decided on a point of information', async () => {
    const reply = await board.coordinator.post(`${board.at(3)}/accord`)
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('rien n’y est décidé')
  })
  it('another meeting, another point: nothing there', async () => {
    expect((await board.coordinator.post(`${board.at(3).slice(0, -36)}${board.meeting}/accord`)).status).toBe(404)
    expect((await board.coordinator.post(`/${board.slug}/reunions/${board.points[0]}/points/${board.points[0]}/accord`)).status).toBe(404)
  })
})

describe('scenario 1: the monthly board decides by consent, four of five in the room', () => {
  const says = async (org: Org, path: string, fields: Record<string, string> = {}) =>
    (await phone(org)).post(`${board.at(1)}/${path}`, { org: board.org(org), ...fields })

  it('the text is put on the table and the round opens', async () => {
    later(20)
    expect((await (await phone('Tipi')).post(`${board.at(1)}/proposer`, { text: 'Autre chose' })).status).toBe(403)
    const text = 'Signer la convention avec la couveuse.'
    done(await board.coordinator.post(`${board.at(1)}/proposer`, { text, org: board.org('La Smalah') }))
    const again = await board.coordinator.post(`${board.at(1)}/proposer`, { text: 'Autre' })
    expect(again.status).toBe(422)
    expect((await (await phone('Tipi')).post(`${board.at(1)}/etape`, { step: 'clarify' })).status).toBe(403)
    for (const step of ['clarify', 'react', 'askObjections']) done(await board.coordinator.post(`${board.at(1)}/etape`, { step }))
    expect(await of(1)).toMatchObject({ state: 'objections' })
  })

  it('each organisation speaks for itself; one objects, with its reason', async () => {
    later(25)
    const silent = await board.coordinator.post(`${board.at(1)}/conclure`)
    expect(silent.status).toBe(422)
    expect(silent.text).toContain('un silence ne vaut pas consentement')
    // One thing at a time: while some are not heard, it is not said as well that there is nothing left to do.
    const soon = await board.coordinator.post(`${board.at(1)}/etape`, { step: 'integrate' })
    expect([soon.status, soon.text.includes('un silence'), soon.text.includes('rien à intégrer')]).toEqual([422, true, false])
    for (const [path, fields] of [
      ['etape', { step: 'dance' }],
      ['position', { org: board.org('Tipi'), value: 'maybe' }],
    ] as const) {
      const unknown = await board.coordinator.post(`${board.at(1)}/${path}`, fields)
      expect([unknown.status, unknown.text.includes('Choisissez une des réponses proposées')]).toEqual([422, true])
    }
    done(await says('Landes Partage', 'position', { value: 'consent' }))
    const empty = await says('Artelandes', 'objection', { grounds: 'exceedsLimits', text: '' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('une objection est argumentée')
    expect(empty.text).not.toContain('Ce champ est à remplir')
    done(await says('Artelandes', 'objection', { grounds: 'exceedsLimits', text: 'Dépasse notre trésorerie' }))
    const wordless = await says('Tipi', 'position', { value: 'concern' })
    expect(wordless.status).toBe(422)
    expect(wordless.text).toContain('figurera au PV')
    done(await says('Tipi', 'position', { value: 'concern', text: 'À revoir dans six mois' }))
    const borrowed = await (await phone('Tipi')).post(`${board.at(1)}/position`, { org: board.org('La Smalah'), value: 'consent' })
    expect(borrowed.status).toBe(403)
    done(await says('La Smalah', 'position', { value: 'consent' }))
    const absent = await says('Maison Bleue', 'position', { value: 'consent' })
    expect(absent.status).toBe(422)
    expect(absent.text).toContain('pas présente')
  })

  it('the proposer writes version 2, with a cap; earlier words no longer count', async () => {
    later(35)
    expect((await board.coordinator.post(`${board.at(1)}/conclure`)).text).toContain('1 objection est ouverte')
    done(await board.coordinator.post(`${board.at(1)}/etape`, { step: 'integrate' }))
    expect((await says('Tipi', 'version', { text: 'Ne rien signer' })).status).toBe(403)
    const same = await says('La Smalah', 'version', { text: 'Signer la convention avec la couveuse.' })
    expect(same.status).toBe(422)
    done(await says('La Smalah', 'version', { text: 'Signer la convention avec la couveuse, pour 3 000 € au plus.' }))
    expect(await of(1)).toMatchObject({ state: 'objections' })
    const page = await board.coordinator.get(`/${board.slug}/reunions/${board.meeting}/seance?point=${board.points[1]}`)
    expect(page.text).toContain('pour 3\u00a0000\u00a0€ au plus'.replaceAll('\u00a0', ' '))
    expect(page.text).toContain('<ins')
  })

  it('nobody but Artelandes lifts its objection', async () => {
    later(40)
    const other = await (await phone('Tipi')).post(`${board.at(1)}/objection/suite`, { org: board.org('Artelandes'), answer: 'withdrawn' })
    expect(other.status).toBe(403)
    expect(other.text).toContain('Seule la structure qui a objecté')
    const hasty = await board.coordinator.post(`${board.at(1)}/objection/suite`, { org: board.org('Artelandes'), answer: 'integrated' })
    expect(hasty.status).toBe(422)
    expect(hasty.text).toContain('en cochant la case')
    for (const org of ['La Smalah', 'Landes Partage', 'Tipi'] as const) done(await says(org, 'position', { value: 'consent' }))
    const early = await board.coordinator.post(`${board.at(1)}/conclure`)
    expect(early.status).toBe(422)
    done(await says('Artelandes', 'objection/suite', { answer: 'integrated' }))
    const [objection] = await site.sql('select state, integrated_in, settled_noted_by from governance.objection')
    expect(objection).toEqual({ state: 'integrated', integrated_in: 2, settled_noted_by: null })
  })

  it('all have consented to version 2: it is adopted', async () => {
    later(45)
    expect((await (await phone('Tipi')).post(`${board.at(1)}/conclure`)).status).toBe(403)
    done(await board.coordinator.post(`${board.at(1)}/conclure`))
    expect(await of(1)).toMatchObject({ state: 'adopted', method: 'consent' })
    expect((await facts()).at(-1)).toBe('governance.decisionEnded')
  })
})

describe('one shared laptop', () => {
  it('the facilitator writes down what is said aloud, in the name of who says it', async () => {
    later(50)
    done(await board.coordinator.post(`${board.at(2)}/etape`, { step: 'straight' }))
    const led = (await board.coordinator.get(`/${board.slug}/reunions/${board.meeting}/seance?point=${board.points[2]}`)).text
    // Whoever leads for the first time reads where the point is, and whose turn it is on their tile.
    expect(led).toMatch(/<li [^>]*aria-current="step">.{0,80}Objections/)
    expect(led.match(/A la parole/g)).toHaveLength(1)
    for (const org of ['Landes Partage', 'La Smalah', 'Artelandes'] as const)
      done(await board.coordinator.post(`${board.at(2)}/position`, { org: board.org(org), value: 'consent' }))
    done(
      await board.coordinator.post(`${board.at(2)}/objection`, { org: board.org('Tipi'), grounds: 'harmsAim', text: 'Le mardi est pris' }),
    )
    const [noted] = await site.sql('select person_id, noted_by from governance.objection order by raised_at desc limit 1')
    expect(noted).toEqual({ person_id: await board.someone('Nour'), noted_by: board.person })
  })
  it('and the objector confirms at the screen, in so many words', async () => {
    const answer = { org: board.org('Tipi'), answer: 'withdrawn' }
    expect((await board.coordinator.post(`${board.at(2)}/objection/suite`, answer)).status).toBe(422)
    const absent = { ...answer, voice: await board.someone('Paul'), inPerson: 'on' }
    expect((await board.coordinator.post(`${board.at(2)}/objection/suite`, absent)).status).toBe(422)
    done(await board.coordinator.post(`${board.at(2)}/objection/suite`, { ...answer, inPerson: 'on' }))
    const [settled] = await site.sql('select settled_by, settled_noted_by from governance.objection where state = $1', ['withdrawn'])
    expect(settled).toEqual({ settled_by: await board.someone('Nour'), settled_noted_by: board.person })
  })
  it('the proposer may take the text off the table; the facilitator may only put it off', async () => {
    const reply = await (await phone('Artelandes')).post(`${board.at(2)}/retirer`)
    expect(reply.status).toBe(403)
    expect((await (await phone('Artelandes')).post(`${board.at(2)}/reporter`)).status).toBe(403)
    done(await board.coordinator.post(`${board.at(2)}/reporter`))
    expect(await of(2)).toMatchObject({ state: 'adjourned' })
  })
})

it('twenty taps at once are heard one after the other, none is lost', async () => {
  later(60)
  done(await board.coordinator.post(`${board.at(4)}/proposer`, { text: 'Ouvrir le mercredi' }))
  done(await board.coordinator.post(`${board.at(4)}/etape`, { step: 'straight' }))
  const taps = Array.from({ length: 20 }, (_, index) => four[index % 4] as Org)
  const replies = await Promise.all(
    taps.map(async (org, index) =>
      (await phone(org)).post(`${board.at(4)}/position`, { org: board.org(org), value: index < 16 ? 'standAside' : 'consent' }),
    ),
  )
  expect(replies.map(({ status }) => status)).toEqual(taps.map(() => 303))
  const [row] = await site.sql<{ n: number }>(
    `select count(*) as n from logbook.fact f join governance.decision d on d.id = f.subject where d.agenda_item_id = $1 and f.name = 'governance.stanceTaken'`,
    [board.points[4]],
  )
  expect(row?.n).toBe(20)
  const stances = await site.sql(
    `select s.value from governance.stance s join governance.decision d on d.id = s.decision_id where d.agenda_item_id = $1`,
    [board.points[4]],
  )
  expect(stances).toHaveLength(4)
})

/** The rules a session goes by are written for good: past the trigger that holds them. */
const heldAt = (held: string) =>
  site.sql(`alter table governance.body_rules disable trigger user; update governance.body_rules set quorum_held = ${held};
    alter table governance.body_rules enable trigger user`)

it('no quorum, no decision: said in words, beside the button', async () => {
  later(64)
  for (const org of ['Artelandes', 'Tipi'] as const)
    await board.does(board.me, site.clock.now, noteDeparture, { meeting: board.meeting, organisation: board.org(org), person: '' })
  const reply = await board.coordinator.post(`${board.at(4)}/conclure`)
  expect(reply.status).toBe(422)
  expect(reply.text).toContain('Sans quorum, rien ne se décide')
  // Where the statutes ask for it at the opening alone, what is decided after some have left rests on it; and the PV says so.
  later(65)
  await heldAt(`'opening'`)
  done(await board.coordinator.post(`${board.at(5)}/accord`))
  expect(await of(5)).toMatchObject({ state: 'adopted' })
  const rests = 'select quorum_counted, quorum_needed, quorum_stands from governance.decision where agenda_item_id = $1'
  expect(await site.sql(rests, [board.points[5]])).toEqual([{ quorum_counted: 2, quorum_needed: 3, quorum_stands: true }])
  for (const page of [`seance?point=${board.points[5]}`, 'pv'])
    expect((await board.coordinator.get(`/${board.slug}/reunions/${board.meeting}/${page}`)).text).toContain('vaut jusqu’à la fin')
  await heldAt('null')
  later(66)
  await board.does(board.me, site.clock.now, closeMeeting, { meeting: board.meeting })
  expect(await of(4)).toMatchObject({ state: 'adjourned' })
  const late = await board.coordinator.post(`${board.at(4)}/conclure`)
  expect(late.status).toBe(422)
  expect(late.text).toContain('La séance n’est pas ouverte')
})
