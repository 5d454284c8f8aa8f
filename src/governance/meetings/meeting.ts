import { addMinutes, type Day, dayAt, daysBetween, type Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, unless, wrong } from '#base/result.ts'
import type { PointKind } from '#governance/agenda/agenda.ts'

/** `suspended` stands in no row: an open session is, as long as one of its pauses goes on (field notes, governance 4.1). */
export const meetingStates = ['draft', 'convened', 'open', 'suspended', 'closed', 'sealed', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]
/** As its row has it. */
export type KeptState = Exclude<MeetingState, 'suspended'>

export type Meeting = {
  id: Id
  body: Id
  title: string
  state: MeetingState
  startsAt: Instant
  endsAt: Instant
  /** Where people meet; empty when it is held at a distance only. */
  place: string
  /** Address of the video or phone conference; empty when there is none. */
  link: string
  convenedAt: Instant | null
  openedAt: Instant | null
  closedAt: Instant | null
  /** The session's facilitator and secretary: they sign the PV of a collegial body. */
  facilitator: Id | null
  secretary: Id | null
  /** Held on paper and written down afterwards. Absent: held on a screen. */
  entered?: { at: Instant; by: Id }
}

export type MeetingAct =
  | 'edit'
  | 'convene'
  | 'writeAgenda'
  | 'open'
  | 'attend'
  | 'decide'
  | 'note'
  | 'suspend'
  | 'resume'
  | 'close'
  | 'reopen'
  | 'seal'
  | 'cancel'

/** What may happen in each state, and the state it leads to. What is absent is refused. */
const acts: Record<MeetingState, Partial<Record<MeetingAct, MeetingState>>> = {
  draft: { edit: 'draft', writeAgenda: 'draft', convene: 'convened', cancel: 'cancelled' },
  convened: { edit: 'convened', writeAgenda: 'convened', convene: 'convened', attend: 'convened', open: 'open', cancel: 'cancelled' },
  open: { writeAgenda: 'open', attend: 'open', decide: 'open', note: 'open', suspend: 'suspended', close: 'closed' },
  // People come and go; nothing is said, written nor decided.
  suspended: { attend: 'suspended', resume: 'open', close: 'closed' },
  closed: { note: 'closed', reopen: 'open', seal: 'sealed' },
  sealed: {},
  cancelled: {},
}

/** The session has begun and is not over, whether it pauses or not. */
export const isRunning = ({ state }: Pick<Meeting, 'state'>): boolean => state === 'open' || state === 'suspended'

export const mayHappen = (state: MeetingState): MeetingAct[] => Object.keys(acts[state]) as MeetingAct[]

/** The state an act leads to; refused with `meeting.<state>`, which says what is still possible. */
export const afterAct = (state: MeetingState, act: MeetingAct): Result<MeetingState> => {
  const next = acts[state][act]
  return next ? ok(next) : wrong(problem('', `meeting.${state}`))
}

export type MeetingDraft = Pick<Meeting, 'title' | 'startsAt' | 'endsAt'>

/** What is wrong with a meeting as typed, at any time before it is held. */
export const checkMeeting = (draft: MeetingDraft): Problem[] => {
  const problems: Problem[] = []
  if (draft.title.trim() === '') problems.push(problem('title', 'meeting.titleMissing'))
  if (draft.endsAt <= draft.startsAt) problems.push(problem('endsAt', 'meeting.endsBeforeItBegins'))
  return problems
}

/** What is missing before the notice leaves: people must know when, where and what about (versailles.fr, guide des associations). */
export const checkConvening = (
  meeting: Pick<Meeting, 'state' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'link'>,
  points: number,
  seats: number,
  now: Instant,
): Result<MeetingState> => {
  const next = afterAct(meeting.state, 'convene')
  if (!next.ok) return next
  const problems = checkMeeting(meeting)
  if (meeting.place.trim() === '' && meeting.link.trim() === '') problems.push(problem('place', 'meeting.placeOrLink'))
  if (meeting.startsAt <= now) problems.push(problem('startsAt', 'meeting.alreadyBegun'))
  if (points === 0) problems.push(problem('agenda', 'meeting.agendaEmpty'))
  if (seats === 0) problems.push(problem('seats', 'meeting.nobodySeated'))
  return unless(problems, next.value)
}

/** Before this many hours from its beginning a session is not opened: a slip of the finger cannot be taken back. */
export const OPENS_HOURS_BEFORE = 24

export const checkOpening = (meeting: Pick<Meeting, 'state' | 'startsAt'>, now: Instant): Result<MeetingState> => {
  const next = afterAct(meeting.state, 'open')
  if (!next.ok) return next
  const early = now < addMinutes(meeting.startsAt, -OPENS_HOURS_BEFORE * 60)
  return unless(early ? [problem('', 'meeting.tooEarly', { hours: OPENS_HOURS_BEFORE })] : [], next.value)
}

/** Closed by mistake: the session goes on, within the hour; later, what was said stands and a new meeting is held. */
export const checkReopening = (meeting: Pick<Meeting, 'state' | 'closedAt' | 'entered'>, now: Instant): Result<MeetingState> => {
  const next = afterAct(meeting.state, 'reopen')
  if (!next.ok) return next
  // What was written down afterwards is read again as it is written down.
  const over = meeting.entered?.at ?? meeting.closedAt
  const late = over !== null && now > addMinutes(over, 60)
  return unless(late ? [problem('', 'meeting.reopenWithinTheHour')] : [], next.value)
}

/** A PV names who kept the session and who wrote (assistant-juridique.fr, procès-verbal); times must be in order. */
export const checkSealing = (meeting: Pick<Meeting, 'state' | 'facilitator' | 'secretary'>): Result<MeetingState> => {
  const next = afterAct(meeting.state, 'seal')
  if (isRunning(meeting)) return wrong(problem('', 'meeting.closeBeforeSealing'))
  if (!next.ok) return next
  const problems: Problem[] = []
  if (meeting.facilitator === null) problems.push(problem('facilitator', 'meeting.facilitatorMissing'))
  if (meeting.secretary === null) problems.push(problem('secretary', 'meeting.secretaryMissing'))
  return unless(problems, next.value)
}

/** A point the template proposes; its title is said by `agendaTitles[code]` in the reader's language. */
export type TemplatePoint = {
  code: 'approvePrevious' | 'information' | 'carried' | 'decisions' | 'anyOther'
  kind: PointKind
  minutes: number
  anyOther: boolean
  /** The meeting whose PV is approved. */
  approves: Id | null
  /** What is taken up again, with its own title. */
  carries: Carried | null
}

/** What a meeting left unsettled: put off, not settled by its rounds, or (`decision` null) never decided. */
export type Carried = {
  /** Where it was left. */
  point: Id
  decision: Id | null
  title: string
  text: string
  kind: PointKind
  /** The meeting whose PV it approves, and its day. */
  approves: Id | null
  approvedDay: Day | null
}

/** Whether it was ever more than the empty line the template proposes each time (`proposed`: its titles). */
export const isLeft = ({ decision, text, title }: Carried, proposed: string[]): boolean =>
  decision !== null || text.trim() !== '' || !proposed.includes(title)

/** The agenda proposed for a monthly meeting: a start to edit, never imposed. `carried`: what the previous meeting did not settle. */
export const monthlyTemplate = (previous: Id | null, carried: Carried[]): TemplatePoint[] => {
  const plain = { anyOther: false, approves: null, carries: null }
  return [
    ...(previous ? [{ ...plain, code: 'approvePrevious' as const, kind: 'agreement' as const, minutes: 5, approves: previous }] : []),
    { ...plain, code: 'information', kind: 'information', minutes: 20 },
    ...carried.map((carries) => {
      const { kind, approves } = carries
      return { ...plain, code: 'carried' as const, kind, minutes: approves ? 5 : 20, approves, carries }
    }),
    { ...plain, code: 'decisions', kind: 'agreement', minutes: 20 },
    { ...plain, code: 'anyOther', kind: 'information', minutes: 10, anyOther: true },
  ]
}

/** « Le deuxième jeudi du mois ». weekday: 1 Monday … 7 Sunday. */
export type Monthly = { rank: 1 | 2 | 3 | 4 | 'last'; weekday: number }

/** The habit a date suggests; a fifth Thursday can only mean the last one. */
export const monthlyOf = (day: Day): Monthly => {
  const date = Temporal.PlainDate.from(day)
  const rank = Math.ceil(date.day / 7)
  return { rank: rank === 5 ? 'last' : (rank as 1 | 2 | 3 | 4), weekday: date.dayOfWeek }
}

/** The first day after `after` that the habit names. */
export const nextMonthly = (habit: Monthly, after: Day): Day => {
  const month = Temporal.PlainDate.from(after).toPlainYearMonth()
  const inThisMonth = inMonth(habit, month)
  return inThisMonth > after ? inThisMonth : inMonth(habit, month.add({ months: 1 }))
}

/** The day of a month that the habit names. */
export const inMonth = (habit: Monthly, month: Temporal.PlainYearMonth): Day => {
  const first = month.toPlainDate({ day: 1 })
  const toWeekday = (habit.weekday - first.dayOfWeek + 7) % 7
  const days =
    habit.rank === 'last' ? toWeekday + 7 * Math.floor((month.daysInMonth - 1 - toWeekday) / 7) : toWeekday + 7 * (habit.rank - 1)
  return first.add({ days }).toString()
}

/** Whole days between two instants as a calendar in the hub's zone counts them. */
export const calendarDays = (from: Instant, to: Instant, zone: string): number => daysBetween(dayAt(from, zone), dayAt(to, zone))
