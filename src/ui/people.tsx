import type { ComponentChildren } from 'preact'
import type { Instant } from '#base/day.ts'
import { timeText } from './format.ts'
import { Icon, type IconName } from './icons.tsx'
import { useReading } from './reading.tsx'

export type SeatState = 'expected' | 'present' | 'left' | 'absent' | 'excused' | 'represented'

const icons: Record<SeatState, IconName> = {
  expected: 'clock',
  present: 'check',
  left: 'exit',
  absent: 'cross',
  excused: 'mail',
  represented: 'hand',
}

type SeatProps = {
  organisation: string
  /** Who speaks for it; null when nobody is named yet. */
  person: string | null
  state: SeatState
  /** Held by a person in her own name: `organisation` is her name, `person` what she is. */
  ownName?: boolean
  /** When it arrived or left. */
  at?: Instant
  /** After the state: « pouvoir à Smalah », « objecte », a `Badge`. */
  note?: ComponentChildren
  /** An `ActionForm` or two: « Arrive », « Part ». */
  action?: ComponentChildren
}

/** A seat of the meeting: the organisation, who speaks for it, and whether it is there. */
export const Seat = ({ organisation, person, state, ownName = false, at, note, action }: SeatProps) => {
  const { words, lang, zone } = useReading()
  const time = at ? timeText(at, lang, zone) : null
  const w = ownName ? words.seatOfPerson : words.seat
  const says = () => {
    if (state === 'present') return time ? w.arrived(time) : w.present
    if (state === 'left') return time ? w.left(time) : w.gone
    return w[state]
  }
  return (
    <li class={`c-seat c-seat-${state}`}>
      <p class="c-seat-name">{organisation}</p>
      <p class="c-seat-person">{person ?? words.seat.nobody}</p>
      <p class="c-seat-state">
        <Icon name={icons[state]} size={16} />
        <span>{says()}</span>
      </p>
      {note ? <div class="c-seat-note">{note}</div> : null}
      {action ? <div class="c-seat-action">{action}</div> : null}
    </li>
  )
}

/** The seats around the table. */
export const People = ({ label, children }: { label: string; children?: ComponentChildren }) => (
  <ul class="c-people" aria-label={label}>
    {children}
  </ul>
)
