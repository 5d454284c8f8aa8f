import { addMinutes, addMonths, type Day, type Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { closeRound } from '#governance/decisions/close-round.ts'
import { takeStance } from '#governance/decisions/take-stance.ts'
import { answerNomination } from '#governance/elections/answer-nomination.ts'
import { leadElection } from '#governance/elections/lead-election.ts'
import { nominateSomebody } from '#governance/elections/nominate-somebody.ts'
import { openElection } from '#governance/elections/open-election.ts'
import { proposeNominee } from '#governance/elections/propose-nominee.ts'
import type { DemoElection } from './meetings.ts'
import type { Cast, Where } from './play-meeting.ts'
import type { Playing } from './stage.ts'

/** `there`: the organisations in the room, by name; `personOf`: who speaks for one of them. */
type Room = Pick<Cast, 'me' | 'idOf' | 'mailOf'> & { personOf: (name: string) => Id; where: Where; there: string[]; at: Instant; day: Day }

/** A charge is given without candidates: each writes, all is shown, each says why, some change; who is proposed is asked last and accepts. */
export const elect = async (play: Playing, room: Room, point: DemoElection): Promise<void> => {
  const { me, idOf, mailOf, personOf, where, there, at, day } = room
  const { does } = play
  const until = addMonths(day, point.months)
  const writes = async (nominations: DemoElection['nominations'], when: Instant) => {
    for (const [name, { of, why }] of Object.entries(nominations))
      await does(mailOf(name), when, nominateSomebody, { ...where, org: idOf(name), nominee: `p.${personOf(of)}`, text: why })
  }
  const began = addMinutes(at, 4 - point.minutes)
  await does(me, began, openElection, { ...where, asks: point.role, until })
  await writes(point.nominations, addMinutes(began, 3))
  const shown = addMinutes(began, 5)
  await does(me, shown, leadElection, { ...where, step: 'reveal' })
  for (const name of there)
    await does(me, addMinutes(shown, 1 + there.indexOf(name)), leadElection, { ...where, step: 'argue', org: idOf(name) })
  const heard = addMinutes(shown, 2 + there.length)
  await does(me, heard, leadElection, { ...where, step: 'openChanges' })
  await writes(point.changes, heard)
  const { of, why } = point.proposed
  await does(me, at, proposeNominee, { ...where, nominee: `p.${personOf(of)}`, until, reason: why })
  for (const name of there.filter((one) => one !== of)) {
    await does(mailOf(name), at, takeStance, { ...where, org: idOf(name), value: 'consent' })
  }
  await does(mailOf(of), at, answerNomination, { ...where, answer: 'accepted' })
  await does(me, at, closeRound, { ...where })
}
