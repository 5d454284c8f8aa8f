import type { Instant } from '#base/day.ts'
import type { Problem } from '#base/problem.ts'
import { endPoint } from '#governance/agenda/agenda.store.ts'
import { noteArrival } from '#governance/attendance/note-arrival.ts'
import { noteDeparture } from '#governance/attendance/note-departure.ts'
import { justAfter } from '#governance/votes/vote.ts'
import type { Act } from '#logbook/use-case.ts'
import type { Entered } from './afterwards.ts'
import type { Move } from './moves.ts'
import { actAt, played } from './played.ts'

/** Who comes or leaves before a point, each at its hour. The point before ends where it stood: how long it took stays unknown. Answers the moment reached. */
export const enterMoves = async (
  act: Act,
  meeting: string,
  moves: Move[],
  late: Entered['arrivals'],
  from: Instant,
): Promise<{ now: Instant; problems: Problem[] }> => {
  let now = from
  const problems: Problem[] = []
  if (moves.length > 0) await endPoint(act.db, act.hub.id, meeting, now)
  for (const { line, org, what, at } of moves) {
    now = at > now ? at : justAfter(now)
    const path = `moves.${line}.org`
    const came = late.find((one) => one.org === org)
    const done =
      what === 'arrives'
        ? await played(
            actAt(act, now),
            noteArrival,
            { meeting, organisation: org, person: came?.person ?? '', name: came?.name ?? '', at: '', signed: '' },
            path,
          )
        : await played(actAt(act, now), noteDeparture, { meeting, organisation: org, person: '', at: '' }, path)
    if (!done.ok) problems.push(...done.problems)
  }
  return { now, problems }
}
