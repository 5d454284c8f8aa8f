import { dayAt } from '#base/day.ts'
import { useReading } from '#ui/reading.tsx'
import { DayText, Time } from '#ui/text.tsx'
import type { Moment } from './contact.ts'

/** The day of a contact, and its hour where it is known. */
export const ContactDay = ({ contact: { at, timed } }: { contact: Moment }) => {
  const { zone } = useReading()
  return timed ? <Time at={at} day="long" /> : <DayText day={dayAt(at, zone)} />
}
