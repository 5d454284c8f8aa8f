import type { Day, Instant } from '#base/day.ts'
import { diffWords } from './diff.ts'
import { dayText, momentText, timeText } from './format.ts'
import { useReading } from './reading.tsx'

/** What somebody typed: paragraphs at blank lines, line breaks kept. */
export const Prose = ({ text }: { text: string }) => (
  <div class="c-prose">
    {text
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph, at) => (
        <p key={at}>{paragraph.trim()}</p>
      ))}
  </div>
)

/** What changed between two versions of a text, word by word. */
export const Diff = ({ before, after }: { before: string; after: string }) => {
  const { words } = useReading()
  if (before === after) return <p class="c-hint">{words.diff.same}</p>
  return (
    <div class="c-prose c-diff">
      <p>
        {diffWords(before, after).map((piece, at) => {
          const key = `${at}${piece.kind}`
          if (piece.kind === 'same') return <span key={key}>{piece.text}</span>
          const Tag = piece.kind === 'added' ? 'ins' : 'del'
          return (
            <Tag key={key}>
              <span class="sr-only">{words.diff[piece.kind]} </span>
              {piece.text}
            </Tag>
          )
        })}
      </p>
    </div>
  )
}

/** A day: full « jeudi 12 mars 2026 », long « 12 mars 2026 », short « 12/03/2026 », month « mars 2026 ». */
export const DayText = ({ day, form }: { day: Day; form?: 'full' | 'long' | 'short' | 'month' }) => {
  const { lang } = useReading()
  return <time dateTime={day}>{dayText(day, lang, form)}</time>
}

/** An instant in the hub's zone: « 18 h 05 », or with `day` « 12 mars 2026 à 18 h 05 ». */
export const Time = ({ at, day }: { at: Instant; day?: 'full' | 'long' | 'short' }) => {
  const { lang, zone } = useReading()
  return <time dateTime={at}>{day ? momentText(at, lang, zone, day) : timeText(at, lang, zone)}</time>
}
