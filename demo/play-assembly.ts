import { addDays, addMinutes, dayAt, type Instant } from '#base/day.ts'
import { addBody } from '#governance/bodies/add-body.ts'
import { prepareMeeting } from '#governance/meetings/prepare-meeting.ts'
import { conveneMeeting } from '#governance/notices/convene-meeting.ts'
import { giveProxy } from '#governance/proxies/give-proxy.ts'
import type { Stage } from '#logbook/perform.ts'
import { listOrganisations } from '#members/api.ts'
import { playing } from './stage.ts'

export const ASSEMBLY_ACTS = 5

const ZONE = 'Europe/Paris'
const DAY = 24 * 60

/** The general meeting of an invented hub, convened: every member sits, two have given their proxy, one from its account, one on paper. */
export const playAssembly = async (stage: Stage, now: Instant, step: () => void): Promise<void> => {
  const { does, reads } = playing(stage, 'deux-vallees', step)
  const me = 'nadia.ferrand@example.org'
  const scierie = 'paul.astier@example.org'
  const noted = addMinutes(now, -4 * DAY)
  const { body } = await does(me, noted, addBody, { name: 'Assemblée générale', kind: 'assembly' })
  const day = addDays(dayAt(now, ZONE), 24)
  const date = { day, startsAt: '18:00', endsAt: '20:30', place: 'Salle des fêtes, Le Pont', title: 'Assemblée générale ordinaire' }
  const { meeting } = await does(me, noted, prepareMeeting, { body, ...date })
  await does(me, noted, conveneMeeting, { meeting })
  const known = await reads({ email: me, at: noted }, ({ db, hub, today }) => listOrganisations(db, hub, today))
  const idOf = (name: string) => known.find((one) => one.name === name)?.id ?? ''
  const holder = idOf('Le Fournil commun')
  const own = { meeting, organisation: idOf('La Scierie partagée'), holder, instructions: 'Pour le budget tel qu’il est joint.' }
  await does(scierie, addMinutes(now, -2 * DAY), giveProxy, own)
  const paper = { meeting, organisation: idOf('Garage solidaire du Pont'), holder, receivedOn: dayAt(addMinutes(now, -DAY), ZONE) }
  await does(me, addMinutes(now, -DAY), giveProxy, paper)
}
