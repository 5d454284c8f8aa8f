import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Instant } from '#base/day.ts'
import { newId } from '#base/id.ts'
import { addPoint } from '#governance/agenda/add-point.ts'
import { removePoint } from '#governance/agenda/remove-point.ts'
import { noteArrival } from '#governance/attendance/note-arrival.ts'
import { giveSeats } from '#governance/bodies/give-seats.ts'
import { amendProposal } from '#governance/decisions/amend-proposal.ts'
import { answerObjection } from '#governance/decisions/answer-objection.ts'
import { putProposal } from '#governance/decisions/put-proposal.ts'
import { raiseObjection } from '#governance/decisions/raise-objection.ts'
import { takeStance } from '#governance/decisions/take-stance.ts'
import fr from '#governance/fr.ts'
import { prepareMeeting } from '#governance/meetings/prepare-meeting.ts'
import { conveneMeeting } from '#governance/notices/convene-meeting.ts'
import { advanceDecision } from '#governance/session/advance-decision.ts'
import { openMeeting } from '#governance/session/open-meeting.ts'
import { addOrganisations, createHub, pasteList } from '#members/api.ts'
import { connect, type Pools } from '#platform/database/database.ts'
import { tokenHash } from '#platform/web/cookies.ts'
import words from '#ui/fr.ts'
import { coordinator, organisations } from '../../demo/ploucs.ts'
import { type Playing, playing } from '../../demo/stage.ts'
import { handlers } from '../../src/app.tsx'
import { installation } from '../trust/process.ts'
import { launch, PHONE, shot, someone } from './served.ts'

// One projector and five phones around the table of a board, on the application as people start it: a point agreed in one tap; a consent with one
// objection, integrated by a new version and lifted by its own author; a vote after the last round, which ties. One phone loses the network, the
// server is killed in the middle: every screen says so, comes back alone and shows what the database says; nobody enters anything twice.

const board = organisations.filter((one) => one.board)
const [smalah, ckoica, coaction, artelandes, cowo] = board.map(({ name }) => name) as [string, string, string, string, string]
const LOST = words.live.offline
const NEW_TEXT = 'Acheter le four à pain d’occasion, pour 3 000 € au plus.'

/** Everything comes by itself; a machine that does other things too is given its time. */
const PATIENCE = 30_000

const house = await installation({ CORDEE_DEMO: '0' })
const browser = await launch()
const phones = new Map<string, { page: Page; context: BrowserContext }>()
let projector: Page
let pools: Pools
let meeting = ''
let does: Playing['does']
const heard: string[][] = []
const me = coordinator.mail
const now = (): Instant => Temporal.Now.instant().toString({ fractionalSecondDigits: 3 })
const seats = new Map<string, string>()

const rows = async <Row extends Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await pools.owner.query<Row>(sql, values)).rows
const phone = (organisation: string): Page => phones.get(organisation)?.page as Page
const screens = (): [string, Page][] => [['projector', projector], ...[...phones].map(([name, { page }]): [string, Page] => [name, page])]

/** A meeting that begins in ten minutes and ends before midnight. */
const tonight = (now: Instant) => {
  const soon = Temporal.Instant.from(now).toZonedDateTimeISO('Europe/Paris').add({ minutes: 10 })
  const begins = soon.hour === 23 && soon.minute > 50 ? soon.startOfDay().add({ days: 1, minutes: 5 }) : soon
  const time = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString({ smallestUnit: 'minute' })
  return { day: begins.toPlainDate().toString(), startsAt: time(begins), endsAt: time(begins.add({ minutes: 8 })), place: 'La Smalah' }
}

/** A board of five and its coordinator, and nothing else: what a hub is on its first evening. */
const foundHub = async (): Promise<string> => {
  const stage = { pools, handlers, data: house.data, lang: 'fr' as const, operators: [me] }
  const play = playing(stage, 'ploucs', () => {})
  does = play.does
  const founded = Temporal.Instant.from(now())
    .subtract({ hours: 24 * 30 })
    .toString({ fractionalSecondDigits: 3 })
  await does(me, founded, createHub, { name: 'PLOUCS', person: coordinator.name, address: 'ploucs' })
  const lines = board.map(({ name, person }) => `${name} ; ${person?.name} ; ${person?.mail}`)
  const { list } = await does(me, founded, pasteList, { list: lines.join('\n') })
  await does(me, founded, addOrganisations, { list })
  for (const { id, name } of await rows<{ id: string; name: string }>('select id, name from members.organisation')) seats.set(name, id)
  const [body] = await rows<{ id: string }>(`select id from governance.body where kind = 'board'`)
  const organisations = board.map(({ name }) => seats.get(name))
  await does(me, founded, giveSeats, { body: body?.id, organisations, from: founded.slice(0, 10) })
  return body?.id ?? ''
}

/** Somebody logged in since a moment ago, second code done; the screen of the session in front of them. */
const comes = async (email: string, options = {}) => {
  const came = await someone(browser, options)
  came.page.setDefaultTimeout(PATIENCE)
  heard.push(came.heard)
  const [account] = await rows<{ id: string }>(
    `insert into auth.account (id, email, created_at) values ($1, $2, $3) on conflict (email) do update set email = excluded.email returning id`,
    [newId(), email, now()],
  )
  const token = newId()
  await rows(
    `insert into auth.session (token_hash, account_id, created_at, seen_at, expires_at, second_factor_at)
     values ($1, $2, $3, $3, $3::timestamptz + interval '1 day', $3)`,
    [tokenHash(token), account?.id, now()],
  )
  await came.context.addCookies([{ name: 'cordee', value: token, url: house.origin }])
  await came.page.goto(`${house.origin}/ploucs/reunions/${meeting}/seance`)
  return came
}

beforeAll(async () => {
  await house.start()
  pools = connect(await house.databaseUrl())
  const body = await foundHub()
  const prepared = await does(me, now(), prepareMeeting, { body, title: 'Conseil aux six écrans', ...tonight(now()) })
  meeting = prepared.meeting
  for (const { id } of await rows<{ id: string }>('select id from governance.agenda_item where meeting_id = $1 and not any_other', [
    meeting,
  ]))
    await does(me, now(), removePoint, { meeting, point: id })
  for (const { kind, title, proposal } of [
    { kind: 'agreement', title: 'Fête du pôle le 20 juin', proposal: 'La fête du pôle a lieu le 20 juin.' },
    { kind: 'consent', title: 'Un four à pain partagé', proposal: 'Acheter le four à pain d’occasion.' },
    { kind: 'consent', title: 'Louer la salle le soir', proposal: 'La salle est louée 40 € la soirée.' },
  ])
    await does(me, now(), addPoint, { meeting, kind, title, minutes: '10', proposal })
  await does(me, now(), conveneMeeting, { meeting })
  await does(me, now(), openMeeting, { meeting })
  for (const { name } of board) await does(me, now(), noteArrival, { meeting, organisation: seats.get(name) })

  projector = (await comes(coordinator.mail)).page
  for (const { name, person } of board) phones.set(name, await comes(person?.mail ?? '', PHONE))
}, 180_000)

afterAll(async () => {
  // A line that is cut is an error of the network, not of a page.
  expect(heard.flat().filter((text) => !text.includes('net::ERR_'))).toEqual([])
  expect(house.output()).not.toMatch(/\bat .*\.[jt]s:\d+/)
  await browser.close()
  await pools?.end()
  await house.remove()
}, 60_000)

const press = async (page: Page, label: string | RegExp, within = page.locator('main')) => {
  await within.getByRole('button', { name: label }).first().click()
  await page.waitForLoadState('load')
}
/** Unfolds the part of the point that is called so, where it is folded. */
const unfold = (page: Page, label: string) => page.locator('#point').locator('summary').filter({ hasText: label }).first().click()
const stateOf = (page: Page) => page.locator('.c-live-state')

type Shown = { title: string; seats: string }

/** What the database says of the point on the table, in the words of the screens: its title, and what stands on each seat or how it ended. */
const present = async (): Promise<Shown> => {
  const [point] = await rows<{ title: string; decision: string | null; state: string; method: string; version: number }>(
    `select i.title, d.id as decision, d.state, d.method, (select max(n) from governance.proposal_version v where v.decision_id = d.id) as version
     from governance.meeting m join governance.agenda_item i on i.id = m.current_point_id left join governance.decision d on d.agenda_item_id = i.id
     where m.id = $1`,
    [meeting],
  )
  if (!point) throw new Error('no point is on the table')
  const { title, decision, state, version } = point
  const said =
    state === 'voting'
      ? await rows<{ name: string; value: string | null }>(
          `select o.name, b.choice as value from governance.vote_entry e join members.organisation o on o.id = e.organisation_id
           left join governance.open_ballot b on b.decision_id = e.decision_id and b.n = e.n and b.organisation_id = e.organisation_id
           where e.decision_id = $1 order by e.position`,
          [decision],
        )
      : await rows<{ name: string; value: string | null }>(
          `select o.name, s.value from governance.seat e join governance.meeting m on m.body_id = e.body_id and m.id = $1
           join members.organisation o on o.id = e.organisation_id
           left join governance.stance s on s.decision_id = $2 and s.version = $3 and s.organisation_id = o.id
           where e.until_day is null order by o.name`,
          [meeting, decision, version],
        )
  const labels: Record<string, string> = state === 'voting' ? fr.vote.choices : fr.stances
  const waits = state === 'voting' ? fr.vote.waits : fr.panel.toHear
  const seats = said.map(({ name, value }) => `${name}: ${value === null ? waits : labels[value]}`)
  const runs = state === 'objections' || state === 'integrating' || state === 'voting'
  return { title, seats: runs ? seats.sort().join(', ') : '' }
}

/** What a screen shows of the same. */
const shownOn = async (page: Page): Promise<Shown> => {
  const seats = await page
    .locator('#point .c-seat')
    .evaluateAll((tiles) =>
      tiles.map((tile) => ['.c-seat-name', '.c-seat-state'].map((part) => tile.querySelector(part)?.textContent?.trim() ?? '').join(': ')),
    )
  return { title: (await page.locator('#point h2').first().textContent()) ?? '', seats: seats.sort().join(', ') }
}

/** Each screen comes to show what the database says, by itself. */
const agree = async (which = screens()) => {
  const told = await present()
  for (const [name, page] of which) await expect.poll(() => shownOn(page), { message: name, timeout: PATIENCE }).toEqual(told)
  return told
}
const everywhere = async (text: string | RegExp) => {
  for (const [name, page] of screens())
    await page
      .locator('#point')
      .getByText(text)
      .first()
      .waitFor()
      .catch((error: Error) => {
        throw new Error(`${name}: ${error.message}`)
      })
}
const facts = async (name: string, organisation: string) =>
  rows<{ data: Record<string, unknown> }>(
    `select f.data from logbook.fact f join governance.decision d on d.id = f.subject join governance.agenda_item i on i.id = d.agenda_item_id
     join members.organisation o on o.id::text = f.data->>'organisation'
     where i.meeting_id = $1 and f.name = $2 and o.name = $3 order by f.no`,
    [meeting, `governance.${name}`, organisation],
  )
/** Whether a screen is still the very one that was marked: nobody has loaded it again. */
const mark = () => Promise.all(screens().map(([, page]) => page.evaluate('globalThis.theSame = true')))
const stillTheSame = async () => {
  for (const [name, page] of screens()) expect(await page.evaluate('globalThis.theSame === true'), name).toBe(true)
}

/** Two rounds that one organisation keeps blocked, held somewhere else: the screens only follow. */
const blocked = async () => {
  const [row] = await rows<{ point: string }>('select current_point_id as point from governance.meeting where id = $1', [meeting])
  const at = { meeting, point: row?.point }
  const others = [smalah, ckoica, artelandes, cowo].map((name) => seats.get(name))
  const consent = async () => {
    for (const org of others) await does(me, now(), takeStance, { ...at, org, value: 'consent' })
  }
  await does(me, now(), putProposal, { ...at, text: 'La salle est louée 40 € la soirée.', org: seats.get(smalah) })
  await does(me, now(), advanceDecision, { ...at, step: 'straight' })
  const objection = { grounds: 'harmsAim', text: 'Les petites associations ne viendraient plus.' }
  await does(me, now(), raiseObjection, { ...at, org: seats.get(coaction), ...objection })
  await consent()
  await does(me, now(), advanceDecision, { ...at, step: 'integrate' })
  await does(me, now(), amendProposal, { ...at, text: 'La salle est louée 30 € la soirée.' })
  const stands = { org: seats.get(coaction), answer: 'maintained', inPerson: 'on' }
  await does(me, now(), answerObjection, { ...at, ...stands })
  await consent()
}

describe('one projector and five phones', () => {
  it('a point is agreed in one tap, and every screen says so', async () => {
    await agree()
    await mark()
    for (const [, { page }] of phones) await page.getByRole('button', { name: /n’est pas d’accord$/ }).waitFor()
    await press(projector, fr.panel.agree)
    await everywhere(/adoptée d’un commun accord/i)
    const [decision] = await rows(
      `select d.state, d.method from governance.decision d join governance.agenda_item i on i.id = d.agenda_item_id where i.meeting_id = $1`,
      [meeting],
    )
    expect(decision).toEqual({ state: 'adopted', method: 'agreement' })
    await shot(projector, 'six-01-accord')
  })

  it('a consent is asked: two consent, one objects, each on her own phone', async () => {
    await press(projector, /^Point suivant : Un four/)
    await projector.getByLabel(fr.panel.proposer).selectOption({ label: smalah })
    await press(projector, fr.panel.put)
    await press(projector, fr.panel.straight)
    await agree()
    await press(phone(smalah), fr.panel.iConsent)
    await press(phone(ckoica), fr.panel.iConsent)
    await unfold(phone(coaction), fr.panel.iObject)
    const form = phone(coaction).locator('form[action$="/objection"]')
    await form.getByLabel(fr.panel.iObject).fill('Cela dépasse notre trésorerie.')
    await form.getByLabel(fr.grounds.exceedsLimits).check()
    await press(phone(coaction), fr.panel.noteObjection, form)
    const { seats } = await agree()
    expect(seats).toContain(`${coaction}: ${fr.stances.objection}`)
  })

  it('a phone loses the network: it says so, keeps what is pressed, and sends it once it is back', async () => {
    const { page, context } = phones.get(cowo) as { page: Page; context: BrowserContext }
    await mark()
    await context.setOffline(true)
    await stateOf(page).getByText(LOST).waitFor()
    await page.getByRole('button', { name: fr.panel.iConsent }).first().click()
    await page.getByRole('button', { name: fr.panel.iConsent }).first().click()
    await stateOf(page).getByText(words.live.waits(fr.panel.iConsent)).waitFor()
    await shot(page, 'six-02-hors-ligne')
    await press(phone(artelandes), fr.panel.iConsent)
    const before = await agree(screens().filter(([name]) => name !== cowo))
    expect(before.seats).toContain(`${cowo}: ${fr.panel.toHear}`)
    expect((await shownOn(page)).seats).toContain(`${artelandes}: ${fr.panel.toHear}`)

    await context.setOffline(false)
    await stateOf(page).getByText(words.live.sent(fr.panel.iConsent)).waitFor()
    const { seats } = await agree()
    expect(seats).toContain(`${cowo}: ${fr.stances.consent}`)
    expect(await facts('stanceTaken', cowo)).toHaveLength(1)
    expect(await page.evaluate('globalThis.theSame === true')).toBe(true)
    await shot(page, 'six-03-de-retour')
  })

  it('the server is killed in the middle of the second round: every screen comes back, nobody enters anything again', async () => {
    await press(projector, fr.panel.integrate)
    await projector.locator('form[action$="/version"]').getByLabel(fr.panel.text).fill(NEW_TEXT)
    await press(projector, fr.panel.amendSubmit)
    await agree()
    await press(phone(smalah), fr.panel.iConsent)
    await agree()
    // Somebody is writing when it happens.
    await unfold(phone(artelandes), fr.panel.iConcern)
    const concern = phone(artelandes).getByLabel(fr.panel.iConcern)
    await concern.fill('À revoir dans un an.')
    await mark()

    await house.end('SIGKILL')
    for (const [name, page] of screens())
      await stateOf(page)
        .getByText(LOST)
        .waitFor()
        .catch(() => expect.fail(`${name} says nothing`))
    await phone(ckoica).getByRole('button', { name: fr.panel.iConsent }).first().click()
    await stateOf(phone(ckoica)).getByText(words.live.waits(fr.panel.iConsent)).waitFor()
    await shot(projector, 'six-04-serveur-tué')
    await house.start()

    for (const [name, page] of screens())
      await expect.poll(() => stateOf(page).textContent(), { message: name, timeout: PATIENCE }).not.toContain(LOST)
    await stateOf(phone(ckoica)).getByText(words.live.sent(fr.panel.iConsent)).waitFor()
    const { seats } = await agree()
    for (const name of [smalah, ckoica]) expect(seats).toContain(`${name}: ${fr.stances.consent}`)
    expect(await facts('stanceTaken', ckoica)).toHaveLength(2)
    await stillTheSame()
    expect(await concern.inputValue()).toBe('À revoir dans un an.')
    await press(phone(artelandes), fr.panel.noteConcern)
  }, 120_000)

  it('the objection is lifted by who raised it, and by nobody else; the decision is taken', async () => {
    for (const name of [smalah, ckoica, artelandes, cowo])
      expect(await phone(name).getByRole('button', { name: fr.panel.answers.integrated }).count(), name).toBe(0)
    await press(phone(cowo), fr.panel.iConsent)
    await press(phone(coaction), fr.panel.answers.integrated)
    await agree()
    await press(projector, fr.panel.conclude)
    await everywhere(/adoptée par consentement/i)
    const [kept] = await rows(
      `select d.state, d.method, o.state as objection, o.integrated_in, o.settled_noted_by from governance.decision d
       join governance.objection o on o.decision_id = d.id join governance.agenda_item i on i.id = d.agenda_item_id where i.meeting_id = $1`,
      [meeting],
    )
    const lifted = { objection: 'integrated', integrated_in: 2, settled_noted_by: null }
    expect(kept).toEqual({ state: 'adopted', method: 'consent', ...lifted })
    await shot(phone(coaction), 'six-05-levée')
  })

  it('what stays blocked after the last round is voted, ties, and is rejected by the rule; a ballot that comes too late is told so', async () => {
    await press(projector, /^Point suivant : Louer/)
    await agree()
    await mark()
    await blocked()
    expect((await agree()).seats).toContain(`${coaction}: ${fr.stances.objection}`)
    await stillTheSame()
    await press(projector, fr.vote.call)
    for (const [name, choice] of [
      [smalah, 'for'],
      [ckoica, 'for'],
      [coaction, 'against'],
      [artelandes, 'against'],
      [cowo, 'abstain'],
    ] as const) {
      const button = phone(name).getByRole('button', { name: fr.vote.choices[choice], exact: true })
      await button.click()
      await phone(name).waitForLoadState('load')
    }
    const { seats } = await agree()
    expect(seats).toContain(`${cowo}: ${fr.vote.choices.abstain}`)

    const { page, context } = phones.get(cowo) as { page: Page; context: BrowserContext }
    await context.setOffline(true)
    await stateOf(page).getByText(LOST).waitFor()
    await page.getByRole('button', { name: fr.vote.choices.for, exact: true }).click()
    await press(projector, fr.vote.close)
    const figures = fr.vote.short({ forVotes: 2, against: 2, abstain: 1 })
    await projector.locator('#point').getByText(fr.vote.rejectedBy({ figures })).first().waitFor()
    await context.setOffline(false)
    await stateOf(page).getByText(words.live.refused(fr.vote.choices.for)).waitFor()
    expect(await stateOf(page).textContent()).toContain(fr.problems['decision.isOver'])
    await shot(page, 'six-06-trop-tard')
    await everywhere(fr.vote.rejectedBy({ figures }))
    await agree()

    const [vote] = await rows(
      `select d.state, v.version, v.ended, v.result->>'outcome' as outcome, array_agg(b.choice order by b.choice) as choices from governance.vote v
       join governance.decision d on d.id = v.decision_id join governance.agenda_item i on i.id = d.agenda_item_id
       join governance.open_ballot b on b.decision_id = d.id and b.n = v.n where i.meeting_id = $1 group by 1, 2, 3, 4`,
      [meeting],
    )
    const choices = ['abstain', 'against', 'against', 'for', 'for']
    expect(vote).toEqual({ state: 'rejected', version: 2, ended: 'counted', outcome: 'rejected', choices })
    await shot(projector, 'six-07-égalité')
  })
})
