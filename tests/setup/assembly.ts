import { instantOf } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { addPoint } from '#governance/agenda/add-point.ts'
import { removePoint } from '#governance/agenda/remove-point.ts'
import { conveneMeeting } from '#governance/notices/convene-meeting.ts'
import { addBody } from '../../src/governance/bodies/add-body.ts'
import { prepareMeeting } from '../../src/governance/meetings/prepare-meeting.ts'
import { keepRules } from '../../src/governance/rules/keep-rules.ts'
import { openHub } from './hub.ts'
import { type BoardPoint, performs } from './session.ts'
import type { TestSite } from './site.ts'

/** « M07 », represented by P07, p07@exemple.fr. */
export const member = (n: number): string => `M${String(n).padStart(2, '0')}`
export const mailOfMember = (n: number): string => `p${String(n).padStart(2, '0')}@exemple.fr`

/** Other rules than its usual ones, and what happens before it is convened. */
type Otherwise = {
  rules?: Record<string, string>
  first?: (hub: { me: string; does: ReturnType<typeof performs>; org: (n: number) => Id }) => Promise<void>
}

/**
 * A hub of eighteen member organisations and its general meeting of 10 April 2026 at 18:00, convened. Half of the members, present or represented, make the
 * quorum (governance notes, 6); proxies as an assembly begins with them. The clock stands in March.
 */
export const openAssembly = async (site: TestSite, points: BoardPoint[], name = 'PLOUCS', { rules = {}, first }: Otherwise = {}) => {
  const hub = await openHub(site, name, `Maite ${name}`.replace(/\s+/g, ''))
  const me = `maite${name}@exemple.fr`.replace(/\s+/g, '').toLowerCase()
  const all = Array.from({ length: 18 }, (_, n) => n + 1)
  await hub.paste(all.map((n) => `${member(n)} ; P${member(n).slice(1)} ; ${mailOfMember(n)}`).join('\n'))
  const org: Record<string, Id> = {}
  for (const n of all) org[member(n)] = await hub.organisation(member(n))
  const does = performs(site, hub.slug)
  const before = '2026-03-02T09:00:00.000Z'
  const { body } = await does(me, before, addBody, { name: 'Assemblée générale', kind: 'assembly' })
  await does(me, before, keepRules, {
    ...{ body, version: '', from: '2026-03-02', source: 'statutes', reference: 'article 9', reason: '', quorumNum: '1', quorumDen: '2' },
    ...{ maxRounds: '2', noticeDays: '15', agendaLock: 'on' },
    ...rules,
  })
  const date = { day: '2026-04-10', startsAt: '18:00', endsAt: '20:00', place: 'Salle des fêtes' }
  const { meeting } = await does(me, before, prepareMeeting, { body, ...date })
  const proposed = await site.sql<{ id: Id }>('select id from governance.agenda_item where meeting_id = $1 and not any_other', [meeting])
  for (const { id } of proposed) await does(me, before, removePoint, { meeting, point: id })
  const ids: Id[] = []
  for (const { kind, title, proposal = '' } of points) {
    ids.push((await does(me, before, addPoint, { meeting, kind, title, minutes: '20', proposal })).point)
  }
  if (first) await first({ me, does, org: (n) => org[member(n)] as Id })
  await does(me, before, conveneMeeting, { meeting })
  return {
    ...hub,
    me,
    does,
    body,
    meeting,
    points: ids,
    org: (n: number) => org[member(n)] as Id,
    path: (rest = '') => `/${hub.slug}/reunions/${meeting}${rest}`,
    at: (point: number) => `/${hub.slug}/reunions/${meeting}/points/${ids[point]}`,
    opening: instantOf('2026-04-10', '18:00', 'Europe/Paris'),
  }
}

export type Assembly = Awaited<ReturnType<typeof openAssembly>>
