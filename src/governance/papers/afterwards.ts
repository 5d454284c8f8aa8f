import { addDays, type Instant, instantOf } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { type AgendaPoint, whyUndecidable } from '#governance/agenda/agenda.ts'
import { isThere } from '#governance/attendance/attendance.ts'
import type { BodyRules } from '#governance/bodies/body.ts'
import { type MeetingFile, ownStaysIn, type Representative } from '#governance/meetings/meeting-file.ts'
import { type GivenProxy, standingOf } from '#governance/proxies/proxy.ts'

/** What became of a point, as the grid of paper says it. agreed: by all, or (consent) nobody objected and each was heard. counted: voted. */
export const becomings = ['unreached', 'discussed', 'agreed', 'counted'] as const
export type Becoming = (typeof becomings)[number]

type Point = Pick<AgendaPoint, 'kind' | 'anyOther' | 'addedAfterNotice'>

/** What may be said of a point. The session begins at the first one: it was reached. An election without candidates is held on its screen. */
export const becomingsOf = (point: Point, first: boolean, rules: BodyRules): Becoming[] => {
  const decides = whyUndecidable(point, rules).length === 0
  return [
    ...(first ? [] : ['unreached' as const]),
    'discussed',
    ...(decides && (point.kind === 'agreement' || point.kind === 'consent') ? ['agreed' as const] : []),
    ...(decides && point.kind === 'vote' ? ['counted' as const] : []),
  ]
}

/** When it was opened and closed; an hour before that of the opening is the next day's. */
export const hoursOf = (
  { day, zone }: Pick<MeetingFile, 'day' | 'zone'>,
  typed: { openedAt: string; closedAt: string },
  now: Instant,
): Result<{ opened: Instant; closed: Instant }> => {
  const opened = instantOf(day, typed.openedAt, zone)
  const same = instantOf(day, typed.closedAt, zone)
  const closed = same < opened ? instantOf(addDays(day, 1), typed.closedAt, zone) : same
  if (opened > now) return wrong(problem('openedAt', 'afterwards.notYet'))
  if (closed === opened) return wrong(problem('closedAt', 'meeting.closesTooEarly'))
  return closed > now ? wrong(problem('closedAt', 'meeting.closesInTheFuture')) : ok({ opened, closed })
}

/** What the attendance sheet says of a seat, in one word of a form. */
export const choiceOf = {
  person: (person: Id): string => `person:${person}`,
  holder: (holder: Id): string => `holder:${holder}`,
  named: 'named',
  excused: 'excused',
  absent: 'absent',
} as const

/** What the meeting knows already: who signed in, who gave a proxy, who is excused; ''. nothing. */
export const knownOf = (file: Seats, org: Id): string => {
  const there = ownStaysIn(file).find((stay) => stay.org === org)
  const given = standingOf(file.proxies, org)
  if (there) return choiceOf.person(there.person)
  if (given) return choiceOf.holder(given.holder)
  return file.excused.includes(org) ? choiceOf.excused : ''
}

type Seats = Pick<MeetingFile, 'entitled' | 'movements' | 'proxies' | 'excused' | 'representatives'>
type Typed = { everyone: boolean; who: Record<string, string>; named: Record<string, string> }

export type Entered = {
  /** `person` null: the one whose name was written. */
  arrivals: { org: Id; person: Id | null; name: string }[]
  takenBack: { org: Id; proxy: Id }[]
  given: { org: Id; holder: Id }[]
  excused: Id[]
}

/**
 * The attendance sheet, read. Nothing said of a seat is: absent, or, where everybody came, there through its representative. A proxy that stands and that
 * the sheet does not bear out is taken back.
 */
export const seatsOf = (file: Seats, { everyone, who, named }: Typed, opened: Instant): Result<Entered> => {
  const read: Entered = { arrivals: [], takenBack: [], given: [], excused: [] }
  const problems: Problem[] = []
  for (const org of file.entitled) {
    const own = file.representatives.filter((one) => one.org === org)
    const name = (named[org] ?? '').trim()
    const said = saidOf(who[org] || knownOf(file, org), everyone, name, own)
    const given = standingOf(file.proxies, org)
    const holder = said.startsWith('holder:') ? said.slice('holder:'.length) : null
    if (holder === null || !carries(given, holder)) {
      const there = said.startsWith('person:') || said === choiceOf.named
      if (given && !there) read.takenBack.push({ org, proxy: given.id })
      if (holder !== null) read.given.push({ org, holder })
    }
    if (said === choiceOf.excused && !file.excused.includes(org)) read.excused.push(org)
    const person = said.startsWith('person:') ? said.slice('person:'.length) : null
    if (person === null && said !== choiceOf.named) continue
    if (person === null && name === '') problems.push(problem(`named.${org}`, 'attendance.nobodyNamed'))
    else if (!isNoted(file, org, opened)) read.arrivals.push({ org, person, name: person === null ? name : '' })
  }
  return problems.length > 0 ? wrong(...problems) : ok(read)
}

const carries = (given: GivenProxy | undefined, holder: Id): boolean =>
  given !== undefined && (given.holder === holder || given.substitute === holder)

const saidOf = (typed: string, everyone: boolean, name: string, [first]: Representative[]): string => {
  if (typed !== '') return typed
  if (name !== '') return choiceOf.named
  if (!everyone) return choiceOf.absent
  return first ? choiceOf.person(first.person) : choiceOf.named
}

const isNoted = (file: Seats, org: Id, at: Instant): boolean => ownStaysIn(file).some((stay) => stay.org === org && isThere(stay, at))
