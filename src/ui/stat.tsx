import type { ComponentChildren } from 'preact'
import { useReading } from './reading.tsx'

type StatProps = {
  /** What is counted: « Trésorerie assurée ». */
  label: string
  /** The figure as it is written: « 74 jours »; « inconnu » when it is. */
  figure: ComponentChildren
  /** What it means and what to do, in one sentence. */
  means?: ComponentChildren
  /** The rows behind the figure. */
  href?: string
  /** `watch`: someone should look at it soon. Its sentence must say why. */
  tone?: 'calm' | 'watch'
}

/** A figure, what it means, and where it comes from. */
export const Stat = ({ label, figure, means, href, tone = 'calm' }: StatProps) => {
  const { words } = useReading()
  return (
    <div class={`c-stat c-stat-${tone}`}>
      <dt>{label}</dt>
      <dd>
        <p class="c-figure">{figure}</p>
        {means ? <p class="c-means">{means}</p> : null}
        {href ? (
          <p>
            <a href={href}>
              {words.stat.rows}
              <span class="sr-only"> {label}</span>
            </a>
          </p>
        ) : null}
      </dd>
    </div>
  )
}

export const Stats = ({ children }: { children?: ComponentChildren }) => <dl class="c-stats">{children}</dl>

type GaugeProps = {
  /** Seats, present ones, and how many are needed. `needed` is a whole number: the rule has already been applied. */
  of: number
  present: number
  needed: number
  /** « Quorum » by default: what the seats are counted for. */
  label?: string
  /** Instead of « 4 présents sur 5 », where they are of several kinds. */
  says?: string | undefined
  big?: boolean
  /** What is said where the rule holds though fewer are there. */
  stands?: string | undefined
}

const SEAT = 14
/** More seats than an eye tells apart are one bar. */
const CROWD = 60

/** « 4 présents sur 5, il en faut 3 : quorum atteint », with the seats drawn and a mark where enough are filled. */
export const Gauge = ({ of, present, needed, label, says, big, stands }: GaugeProps) => {
  const { words } = useReading()
  const reached = present >= needed || stands !== undefined
  const width = of * SEAT
  return (
    <div class={`c-gauge${reached ? ' c-gauge-reached' : ''}${big ? ' c-gauge-big' : ''}`}>
      {label ? <p class="c-gauge-label">{label}</p> : null}
      <svg viewBox={`-1 -1 ${width + 2} 18`} aria-hidden="true" focusable="false" preserveAspectRatio="xMinYMid meet">
        {of > CROWD ? (
          <>
            <rect class="c-seat-free" x="1.5" y="2" width={width - 4} height="12" rx="3" />
            <rect class="c-seat-filled" x="1.5" y="2" width={Math.max(0, present * SEAT - 4)} height="12" rx="3" />
          </>
        ) : (
          Array.from({ length: of }, (_, seat) => (
            <rect
              key={seat}
              class={seat < present ? 'c-seat-filled' : 'c-seat-free'}
              x={seat * SEAT + 1.5}
              y="2"
              width="10"
              height="12"
              rx="3"
            />
          ))
        )}
        {needed > 0 && needed <= of ? <path class="c-seat-mark" d={`M${needed * SEAT - 0.5} -1v18`} /> : null}
      </svg>
      <p>
        <b>{says ?? words.gauge.present(present, of)}</b>, {words.gauge.needed(needed)} <span aria-hidden="true">·</span>{' '}
        <span class="c-gauge-state">{stands ?? (reached ? words.gauge.reached : words.gauge.short(needed - present))}</span>
      </p>
    </div>
  )
}
