import type { z } from 'zod'
import { instantOf } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { addPoint } from '#governance/agenda/add-point.ts'
import type { PointKind } from '#governance/agenda/agenda.ts'
import { removePoint } from '#governance/agenda/remove-point.ts'
import { conveneMeeting } from '#governance/notices/convene-meeting.ts'
import { perform } from '#logbook/perform.ts'
import type { UseCase } from '#logbook/use-case.ts'
import { handlers } from '../../src/app.tsx'
import { noteArrival } from '../../src/governance/attendance/note-arrival.ts'
import { giveSeats } from '../../src/governance/bodies/give-seats.ts'
import { prepareMeeting } from '../../src/governance/meetings/prepare-meeting.ts'
import { openMeeting } from '../../src/governance/session/open-meeting.ts'
import { openHub } from './hub.ts'
import type { TestSite } from './site.ts'

export type BoardPoint = { kind: PointKind; title: string; proposal?: string }

/** Organisation → who represents it. Mails are `name@exemple.fr` in lower case. */
export const BOARD = { 'La Smalah': 'Ana', Artelandes: 'Zoe', 'Landes Partage': 'Luc', Tipi: 'Nour', 'Maison Bleue': 'Paul' }
export const mailOf = (org: keyof typeof BOARD): string => `${BOARD[org].toLowerCase()}@exemple.fr`

/** Does a use case as somebody at a time, as the pages do. */
export const performs =
  (site: TestSite, hub: string) =>
  async <I extends z.ZodType, S, O>(email: string, at: string, useCase: UseCase<I, S, O>, input: unknown): Promise<O> => {
    const stage = { pools: site.pools, handlers, data: site.config.data, lang: 'fr' as const, operators: site.config.operators }
    const outcome = await perform(stage, { hub, email, at }, useCase, input)
    if (outcome.is !== 'done') throw new Error(`${useCase.name}: ${JSON.stringify(outcome)}`)
    return outcome.value
  }

/**
 * A hub with a board of five and its meeting of 12 March 2026 at 18:00, open, with those organisations in the room. « Le Bocal » is a member
 * without a seat. The clock stands at the opening.
 */
export const openBoard = async (site: TestSite, points: BoardPoint[], present: (keyof typeof BOARD)[], name = 'PLOUCS') => {
  const hub = await openHub(site, name, `Maite ${name}`.replace(/\s+/g, ''))
  const coordinator = `Maite${name}`.replace(/\s+/g, '').toLowerCase()
  const me = `${coordinator}@exemple.fr`
  const lines = Object.entries(BOARD).map(([org, person]) => `${org} ; ${person} ; ${person.toLowerCase()}@exemple.fr`)
  await hub.paste([...lines, 'Le Bocal ; Elie ; elie@exemple.fr'].join('\n'))
  const org: Record<string, Id> = {}
  for (const one of [...Object.keys(BOARD), 'Le Bocal']) org[one] = await hub.organisation(one)

  const does = performs(site, hub.slug)
  const before = '2026-03-02T09:00:00.000Z'
  const opening = instantOf('2026-03-12', '18:00', 'Europe/Paris')
  const [body] = await site.sql<{ id: Id }>('select id from governance.body where hub_id = $1', [hub.hub])
  await does(me, before, giveSeats, { body: body?.id, organisations: Object.keys(BOARD).map((one) => org[one]), from: '2026-01-01' })
  const date = { day: '2026-03-12', startsAt: '18:00', endsAt: '20:00', place: 'La Smalah' }
  const { meeting } = await does(me, before, prepareMeeting, { body: body?.id, ...date })
  const proposed = await site.sql<{ id: Id }>('select id from governance.agenda_item where meeting_id = $1 and not any_other', [meeting])
  for (const { id } of proposed) await does(me, before, removePoint, { meeting, point: id })
  const ids: Id[] = []
  for (const { kind, title, proposal = '' } of points) {
    ids.push((await does(me, before, addPoint, { meeting, kind, title, minutes: '20', proposal })).point)
  }
  await does(me, before, conveneMeeting, { meeting })
  await does(me, opening, openMeeting, { meeting })
  for (const one of present) await does(me, opening, noteArrival, { meeting, organisation: org[one] })
  site.clock.now = opening

  const at = (point: number) => `/${hub.slug}/reunions/${meeting}/points/${ids[point]}`
  return { ...hub, me, does, body: body?.id as Id, meeting, points: ids, org: (one: string) => org[one] as Id, at, opening }
}

export type Board = Awaited<ReturnType<typeof openBoard>>
