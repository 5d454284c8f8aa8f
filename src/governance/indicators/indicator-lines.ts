import { type Figures, origins, type Spread, shareOf, ways } from './indicators.ts'

/** A figure as it is told. `share`: per cent; null below the floor. `unknown`: nobody entered it, or there is nothing to measure. */
export type Value =
  | { is: 'count'; n: number }
  | { is: 'of'; n: number; of: number; share: number | null }
  | { is: 'middle'; n: number; of: number }
  | { is: 'days'; n: number; median: number; longest: number }
  | { is: 'unknown' }

export const themes = ['meetings', 'decisions', 'proposals', 'minutes', 'actions', 'seats'] as const
export type Theme = (typeof themes)[number]

/** Where the rows of a figure are read: a list of this page’s own, or the agenda, the actions, the bodies. */
export type Behind =
  | 'meetings'
  | 'decisions'
  | 'proposals'
  | 'agenda'
  | 'actions'
  | 'lateActions'
  | 'doneActions'
  | 'droppedActions'
  | 'bodies'
  | null

const table = {
  held: ['meetings', 'meetings'],
  planned: ['meetings', 'agenda'],
  cancelled: ['meetings', 'agenda'],
  attendance: ['meetings', 'meetings'],
  usual: ['meetings', 'meetings'],
  came: ['meetings', 'meetings'],
  adopted: ['decisions', 'decisions'],
  agreement: ['decisions', 'decisions'],
  consent: ['decisions', 'decisions'],
  vote: ['decisions', 'decisions'],
  election: ['decisions', 'decisions'],
  notAdopted: ['decisions', 'decisions'],
  delay: ['decisions', 'decisions'],
  question: ['proposals', 'proposals'],
  application: ['proposals', 'proposals'],
  unseated: ['proposals', 'proposals'],
  minutesDelay: ['minutes', 'meetings'],
  minutesWaiting: ['minutes', 'meetings'],
  onTime: ['actions', 'doneActions'],
  after: ['actions', 'doneActions'],
  late: ['actions', 'lateActions'],
  open: ['actions', 'actions'],
  dropped: ['actions', 'droppedActions'],
  organisations: ['seats', 'bodies'],
  persons: ['seats', 'bodies'],
  womenAndMen: ['seats', null],
} as const satisfies Record<string, [Theme, Behind]>
export type LineKey = keyof typeof table
export const lineKeys = Object.keys(table) as LineKey[]

/** A line of the page, of the paper and of the files: this year, the year before. */
export type Line = { key: LineKey; theme: Theme; behind: Behind; value: Value; before: Value }

export const linesOf = (figures: Figures, before: Figures): Line[] => {
  const [now, then] = [valuesOf(figures), valuesOf(before)]
  return lineKeys.map((key) => ({ key, theme: table[key][0], behind: table[key][1], value: now[key], before: then[key] }))
}

const count = (n: number): Value => ({ is: 'count', n })
const unknown: Value = { is: 'unknown' }
const of = (n: number, whole: number): Value => ({ is: 'of', n, of: whole, share: shareOf(n, whole) })
const spread = ({ n, median, longest }: Spread): Value =>
  median === null || longest === null ? unknown : { is: 'days', n, median, longest }

const valuesOf = ({ meetings, attendance, decisions, delay, proposals, minutes, actions, seats }: Figures): Record<LineKey, Value> => {
  const { present, seats: all, median, medianSeats, came, seated } = attendance
  const adopted = ways.filter((way) => way !== 'notAdopted').reduce((sum, way) => sum + decisions[way], 0)
  const noted = actions.onTime + actions.after + actions.dropped + actions.open + actions.late
  const known = (value: Value) => (all === 0 ? unknown : value)
  return {
    held: count(meetings.held),
    planned: count(meetings.planned),
    cancelled: count(meetings.cancelled),
    attendance: known(of(present, all)),
    usual: median === null || medianSeats === null ? unknown : { is: 'middle', n: median, of: medianSeats },
    came: known(of(came, seated)),
    adopted: count(adopted),
    agreement: of(decisions.agreement, adopted),
    consent: of(decisions.consent, adopted),
    vote: of(decisions.vote, adopted),
    election: of(decisions.election, adopted),
    notAdopted: count(decisions.notAdopted),
    delay: spread(delay),
    ...(Object.fromEntries(origins.map((origin) => [origin, count(proposals[origin])])) as Record<(typeof origins)[number], Value>),
    minutesDelay: spread(minutes),
    minutesWaiting: count(minutes.waiting),
    onTime: of(actions.onTime, noted),
    after: of(actions.after, noted),
    late: of(actions.late, noted),
    open: of(actions.open, noted),
    dropped: of(actions.dropped, noted),
    organisations: seats === null ? unknown : count(seats.organisations),
    persons: seats === null ? unknown : count(seats.persons),
    // The hub asks nobody for it: what is not given is not guessed from first names.
    womenAndMen: unknown,
  }
}
