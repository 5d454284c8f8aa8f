import { addMinutes, addMonths, dayAt, type Instant } from '#base/day.ts'
import { bodiesOf } from '#governance/api.ts'
import { prepareYear } from '#governance/meetings/prepare-year.ts'
import { showYear } from '#governance/meetings/show-year.ts'
import type { Stage } from '#logbook/perform.ts'
import { describeOrganisation, listOrganisations } from '#members/api.ts'
import { confirmSponsor } from '#members/applications/confirm-sponsor.ts'
import { noteApplication } from '#members/applications/note-application.ts'
import { coordinator, hub, organisations } from './ploucs.ts'
import { playing } from './stage.ts'

const ZONE = 'Europe/Paris'

export const COMING_ACTS = 4

const DAY = 24 * 60

/** Invented, as whoever speaks for it. */
const applicant = {
  organisation: 'La Laverie volante',
  commune: 'Labrit',
  about: 'Une laverie dans un camion, de bourg en bourg : le linge des maisons sans machine, un café en attendant.',
  contact: 'Maïté Ducasse',
  email: 'maite.ducasse@example.org',
  motivation:
    'Nous passons chaque semaine dans six bourgs où plusieurs membres du pôle travaillent déjà. Nous aimerions partager des locaux, des tournées, et apprendre à tenir dans la durée.',
  sponsors: ['La Smalah', 'Les Cantines voisines'],
}

/** What is to come: the dates of the board, announced from the month after next on; an application, too late for the notice of tonight. */
export const playComing = async (stage: Stage, now: Instant, step: () => void): Promise<void> => {
  const { does, reads, sees } = playing(stage, hub.slug, step)
  const me = coordinator.mail
  const noted = addMinutes(now, -8 * DAY)
  const [board] = await reads({ email: me, at: noted }, ({ db, hub: id }) => bodiesOf(db, id))
  const shown = await sees(me, noted, showYear, { body: board?.id })
  // The date of next month is agreed on tonight: whoever tries the demonstration prepares it.
  const later = addMonths(`${dayAt(now, ZONE).slice(0, 7)}-01`, 2)
  const days = shown.days.map(({ day, hindrance, instead }) => (hindrance ? instead : day)).filter((day) => day !== null && day >= later)
  const { place } = shown
  await does(me, noted, prepareYear, {
    body: board?.id,
    rhythm: 'monthly',
    days,
    startsAt: '18:00',
    endsAt: '20:00',
    place,
    announced: 'on',
  })

  const came = addMinutes(now, -6 * DAY)
  const { commune, about, sponsors, ...asks } = applicant
  const asked = { ...asks, receivedOn: dayAt(came, ZONE), sponsor: sponsors[0], otherSponsor: sponsors[1], charterRead: 'on' }
  const { application, organisation } = await does(me, came, noteApplication, asked)
  await does(me, came, describeOrganisation, { organisation, commune, about })
  const known = await reads({ email: me, at: came }, ({ db, hub: id, today }) => listOrganisations(db, id, today))
  const sponsor = known.find(({ name }) => name === sponsors[0])?.id
  const itself = organisations.find(({ name }) => name === sponsors[0])?.person?.mail ?? ''
  await does(itself, addMinutes(came, 2 * DAY), confirmSponsor, { application, sponsor })
}
