import { addDays, addMonths, type Day, dayAt, type Instant, instantOf, toInstant } from '#base/day.ts'
import { bodiesOf } from '#governance/api.ts'
import { giveSeats } from '#governance/bodies/give-seats.ts'
import { nextMonthly } from '#governance/meetings/meeting.ts'
import type { Stage } from '#logbook/perform.ts'
import {
  addOrganisations,
  addPerson,
  correctMembership,
  createHub,
  describeOrganisation,
  giveRole,
  listOrganisations,
  pasteList,
  representativesOn,
} from '#members/api.ts'
import { presentHub } from '#portal/present-hub.ts'
import { held, tonight } from './meetings.ts'
import { convene, hold } from './play-meeting.ts'
import { keepTexts } from './play-texts.ts'
import { coordinator, hub, organisations, projectLeader, treasurer } from './ploucs.ts'
import { playing } from './stage.ts'

const ZONE = 'Europe/Paris'

/** The acts the story is made of, for the progress bar: counted by playing it. */
export const ACTS = 191

/** Plays PLOUCS up to tonight. `now`: when the demonstration is loaded. */
export const playPloucs = async (stage: Stage, now: Instant, step: () => void): Promise<void> => {
  const { does, reads, ...rest } = playing(stage, hub.slug, step)
  const play = { does, reads, ...rest }
  const today = dayAt(now, ZONE)
  const founded = instantOf(addMonths(today, -6), '10:00', ZONE)
  const me = coordinator.mail

  await does(me, founded, createHub, { name: hub.name, person: coordinator.name, address: hub.slug })
  await does(me, founded, presentHub, { presentation: hub.presentation })
  for (const source of ['seed', 'illustrative'] as const) {
    const lines = organisations
      .filter((one) => one.source === source)
      .map(({ name, person }) => (person ? `${name} ; ${person.name} ; ${person.mail}` : name))
    const { list } = await does(me, founded, pasteList, { list: lines.join('\n'), source })
    await does(me, founded, addOrganisations, { list })
  }

  const known = await reads({ email: me, at: founded }, ({ db, hub: id, today: day }) => listOrganisations(db, id, day))
  const idOf = (name: string) => known.find((one) => one.name === name)?.id ?? ''
  for (const { name, commune, about, founding } of organisations) {
    if (commune || about) await does(me, founded, describeOrganisation, { organisation: idOf(name), commune, about })
    if (founding) await does(me, founded, correctMembership, { organisation: idOf(name), from: '2017-01-01', founding: 'on' })
  }

  const seated = organisations.filter((one) => one.board).map((one) => idOf(one.name))
  const speakers = await reads({ email: me, at: founded }, ({ db, hub: id, today: day }) => representativesOn(db, id, seated, day))
  const keeper = speakers.find((one) => one.mail === treasurer.mail)
  await does(me, founded, giveRole, { person: keeper?.person, kind: 'treasurer', from: dayAt(founded, ZONE) })
  const leader = await does(me, founded, addPerson, { name: projectLeader.name, email: projectLeader.mail })
  await does(me, founded, giveRole, { person: leader.person, kind: 'projectLeader', from: dayAt(founded, ZONE) })

  const [board] = await reads({ email: me, at: founded }, ({ db, hub: id }) => bodiesOf(db, id))
  await does(me, founded, giveSeats, { body: board?.id, organisations: seated, from: dayAt(founded, ZONE) })

  await keepTexts(play, board?.id ?? '', founded)

  const mailOf = (name: string) => organisations.find((one) => one.name === name)?.person?.mail ?? ''
  const cast = {
    me,
    body: board?.id ?? '',
    zone: ZONE,
    idOf,
    mailOf,
    board: organisations.filter((one) => one.board).map((one) => one.name),
  }
  for (const [index, meeting] of held.entries()) {
    await hold(play, cast, thursday(addMonths(today, index - held.length)), meeting)
  }
  await convene(play, cast, soon(now), now, tonight, stage.data)
}

/** The second Thursday around a day's month: the board's habit. */
const thursday = (day: Day): Day => nextMonthly({ rank: 2, weekday: 4 }, addDays(`${day.slice(0, 7)}-01`, -1))

/** Tonight at six, as boards of volunteers meet; whoever loads the demonstration later holds it at the next half hour, twenty minutes away at least. */
const soon = (now: Instant): Instant => {
  const half = 30 * 60_000
  const next = toInstant(new Date(Math.ceil((Temporal.Instant.from(now).epochMilliseconds + 20 * 60_000) / half) * half))
  const six = instantOf(dayAt(now, ZONE), '18:00', ZONE)
  const evening = next > six
  return evening ? next : six
}
