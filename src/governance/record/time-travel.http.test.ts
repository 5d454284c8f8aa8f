import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays, dayAt } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { withheldAt } from '#governance/arrears/arrears.ts'
import { bodyFile } from '#governance/bodies/body.store.ts'
import { meetingOf } from '#governance/meetings/meeting.store.ts'
import { entitledAt, type MeetingFile, ownStaysIn } from '#governance/meetings/meeting-file.ts'
import { represented } from '#governance/proxies/proxy.ts'
import { inForceOn } from '#governance/rules/rule-version.ts'
import { representativesOn, standingOn } from '#members/api.ts'
import { inTransaction } from '#platform/database/database.ts'
import { openingOneMoment } from '#platform/database/entering.ts'
import { openHub } from '../../../tests/setup/hub.ts'
import {
  DAY,
  FIRST,
  FOUNDERS,
  foldAt,
  type Line,
  log,
  minuteOf,
  NOTICED,
  OPENING,
  ORGS,
  STATUTES,
  type Statutes,
  toldOf,
} from '../../../tests/setup/random-hub.ts'
import { performs } from '../../../tests/setup/session.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'
import { callDues } from '../../members/dues/call-dues.ts'
import { notePayment } from '../../members/dues/note-payment.ts'
import { setDues } from '../../members/dues/set-dues.ts'
import { noteResignation } from '../../members/exits/note-resignation.ts'
import { addOrganisation } from '../../members/organisations/add-organisation.ts'
import { addRepresentation } from '../../members/people/add-representation.ts'
import { noteArrival } from '../attendance/note-arrival.ts'
import { noteDeparture } from '../attendance/note-departure.ts'
import { addBody } from '../bodies/add-body.ts'
import { prepareMeeting } from '../meetings/prepare-meeting.ts'
import { conveneMeeting } from '../notices/convene-meeting.ts'
import { giveProxy } from '../proxies/give-proxy.ts'
import { takeBackProxy } from '../proxies/take-back-proxy.ts'
import { keepRules } from '../rules/keep-rules.ts'
import { openMeeting } from '../session/open-meeting.ts'

// Field notes on governance, 4.4, « time-travel », on PostgreSQL: what the use cases wrote, read off the tables at any date, is what the log had told by then.

let site: TestSite
beforeAll(async () => {
  site = await testSite({ at: `${FIRST}T08:00:00.000Z` })
})
afterAll(() => site.close())

const called = (org: string) => `Structure ${org}`
const dayOf = (at: string) => dayAt(at, 'Europe/Paris')

/** A hub of its own, whose logbook tells these lines, through the use cases that tell them. */
const live = async (told: Line[], run: number) => {
  site.clock.now = `${FIRST}T08:00:00.000Z`
  const hub = await openHub(site, `Temps ${run}`, `maite${run}`)
  const me = `maite${run}@exemple.fr`
  const does = performs(site, hub.slug)
  const begin = `${FIRST}T09:00:00.000Z`
  await hub.paste(FOUNDERS.map((one) => `${called(one)} ; P${one} ; p${one}${run}@exemple.fr`).join('\n'))
  const ids: Record<string, Id> = {}
  for (const one of FOUNDERS) ids[one] = await hub.organisation(called(one))
  const { dues } = await does(me, begin, setDues, { amount: '80', dueOn: addDays(FIRST, 1) })
  await does(me, begin, callDues, { dues })
  // The letters left at once.
  await site.sql(`update platform.mail set state = 'sent', sent_at = $2 where hub_id = $1`, [hub.hub, begin])
  const { body } = await does(me, begin, addBody, { name: 'Assemblée générale', kind: 'assembly' })
  let version = 0
  const rule = ({ most, noVote, counted }: Statutes, at: string) => {
    version += 1
    return does(me, at, keepRules, {
      ...{
        body,
        version: '',
        from: dayOf(at),
        source: 'statutes',
        reference: `article ${version}`,
        reason: '',
        quorumNum: '',
        quorumDen: '',
      },
      ...{ maxRounds: '2', noticeDays: '0', proxies: 'yes', proxiesMost: String(most), proxiesBy: 'eve' },
      ...{ arrears: noVote ? 'noVote' : 'none', arrearsCounted: counted ? 'yes' : 'no' },
    })
  }
  await rule(STATUTES, begin)
  let meeting = ''
  const convene = async () => {
    const at = `${addDays(FIRST, NOTICED)}T07:00:00.000Z`
    meeting = (await does(me, at, prepareMeeting, { body, day: DAY, startsAt: '18:00', endsAt: '20:00', place: 'Salle' })).meeting
    await does(me, at, conveneMeeting, { meeting })
  }
  let opened = false
  for (const line of told) {
    if (meeting === '' && dayOf(line.at) >= addDays(FIRST, NOTICED)) await convene()
    if (!opened && line.at >= OPENING) {
      await does(me, OPENING, openMeeting, { meeting })
      opened = true
    }
    const { at } = line
    if (line.do === 'changeStatutes') {
      await rule(line, at)
      continue
    }
    const organisation = ids[line.org]
    switch (line.do) {
      case 'admit':
        ids[line.org] = (
          await does(me, at, addOrganisation, { name: called(line.org), commune: '', speaker: `P${line.org}`, member: 'on' })
        ).organisation
        break
      case 'resign':
        await does(me, at, noteResignation, { organisation, receivedOn: dayOf(at), way: 'letter' })
        break
      case 'pay': {
        const [due] = await site.sql<{ id: Id }>('select id from members.due_line where organisation_id = $1', [organisation])
        await does(me, at, notePayment, { line: due?.id, amount: '80', paidOn: dayOf(at), means: 'transfer' })
        break
      }
      case 'arrive':
        await does(me, at, noteArrival, { meeting, organisation })
        break
      case 'leave':
        await does(me, at, noteDeparture, { meeting, organisation })
        break
      case 'giveProxy':
        await does(me, at, giveProxy, { meeting, organisation, holder: ids[line.to] })
        break
      case 'revoke': {
        const [given] = await site.sql<{ id: Id }>('select id from governance.proxy where organisation_id = $1 and taken_back_at is null', [
          organisation,
        ])
        await does(me, at, takeBackProxy, { meeting, proxy: given?.id })
        break
      }
      case 'changeRepresentative': {
        const [speaks] = await site.sql<{ id: Id }>(
          'select id from members.representation where organisation_id = $1 and until_day is null',
          [organisation],
        )
        const named = { name: line.name, email: '', kind: 'titulaire', from: dayOf(at), replaces: speaks?.id }
        await does(me, at, addRepresentation, { organisation, ...named })
      }
    }
  }
  return { hub: { id: hub.hub, zone: 'Europe/Paris' }, body, meeting, ids }
}

type Lived = Awaited<ReturnType<typeof live>>
const reads = <T>(hub: Id, read: (db: Parameters<typeof meetingOf>[0]) => Promise<T>) =>
  inTransaction(site.pools.app, openingOneMoment(hub), async ({ db }) => ({ commit: false, value: await read(db) }), 'read only')

const bornOf = ({ ids }: Lived) => {
  const letters = new Map(Object.entries(ids).map(([letter, id]) => [id, letter]))
  return (orgs: Id[]): string[] => orgs.flatMap((id) => letters.get(id) ?? []).sort()
}

/** How many voices were withheld, and carried, at the instants looked at. */
const sameInSession = (told: Line[], lived: Lived, file: MeetingFile): [number, number] => {
  const letters = bornOf(lived)
  const seen: [number, number] = [0, 0]
  for (let minute = 0; minute < 30; minute += 3) {
    const at = minuteOf(minute)
    const is = foldAt(told, at)
    const entitled = entitledAt(file, at)
    const out = withheldAt(file.withheld, at)
    const voices = represented(ownStaysIn(file), file.proxies, file.body.rules.proxies, entitled, at)
      .map((one) => ({ ...one, org: letters([one.org])[0], ...('by' in one ? { by: letters([one.by])[0] } : {}) }))
      .sort((a, b) => ((a.org ?? '') < (b.org ?? '') ? -1 : 1))
    seen[0] += out.length
    seen[1] += voices.filter((one) => one.is === 'represented').length
    expect([minute, letters(entitled), letters(entitled.filter((org) => !out.includes(org))), voices]).toEqual([
      minute,
      is.members,
      is.voting,
      is.voices,
    ])
  }
  return seen
}

const sameOnDay = async (told: Line[], lived: Lived, day: string): Promise<void> => {
  const letters = bornOf(lived)
  const is = foldAt(told, `${day}T21:59:00.000Z`)
  const [sitting, standing, speakers, file] = await Promise.all([
    site.sql<{ org: Id }>(
      `select distinct organisation_id as org from governance.sitting where hub_id = $1 and body_id = $2 and from_day <= $3
        and (until_day is null or $3 < until_day)`,
      [lived.hub.id, lived.body, day],
    ),
    reads(lived.hub.id, (db) => standingOn(db, lived.hub, day)),
    reads(lived.hub.id, (db) => representativesOn(db, lived.hub.id, Object.values(lived.ids), day)),
    reads(lived.hub.id, (db) => bodyFile(db, lived.hub.id, lived.body, day)),
  ])
  const late = standing.flatMap((one) => (one.is === 'late' ? [one.organisation] : []))
  const named = Object.fromEntries(speakers.map(({ organisation, name }) => [letters([organisation])[0], name]))
  const { proxies, arrears } = inForceOn(file?.versions ?? [], day).rules
  expect([
    day,
    letters(sitting.map(({ org }) => org)),
    letters(late),
    is.members.map((org) => named[org]),
    proxies?.most,
    arrears !== undefined,
  ]).toEqual([day, is.members, is.unpaid, is.members.map((org) => is.representatives[org]), is.statutes.most, is.statutes.noVote])
}

it('time-travel: three logs lived through the use cases give, read at any day and any instant of the session, the electorate the log had told', async () => {
  expect(ORGS.length).toBeGreaterThan(FOUNDERS.length)
  const seen: [number, number][] = []
  for (const [run, raw] of fc.sample(log, { numRuns: 3, seed: 7 }).entries()) {
    const told = toldOf(raw)
    const lived = await live(told, run)
    for (let n = 3; n < 46; n += 4) await sameOnDay(told, lived, addDays(FIRST, n))
    await sameOnDay(told, lived, DAY)
    const file = await reads(lived.hub.id, (db) => meetingOf(db, lived.hub.id, lived.meeting))
    if (!file) throw new Error('the meeting is there')
    seen.push(sameInSession(told, lived, file))
  }
  // It says something: voices were withheld, and carried.
  expect([seen.some(([withheld]) => withheld > 0), seen.some(([, carried]) => carried > 0)]).toEqual([true, true])
})
